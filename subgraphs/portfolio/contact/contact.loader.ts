import { childrenOf } from '../children-loader';
import { findContacts } from './contact.store';

/** Ask only after it is clear that the caller may see them. */
export const contactsOf = childrenOf(findContacts);
