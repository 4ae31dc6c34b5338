import { childrenOf } from '../../children-loader';
import { findRegisterEntries } from './register-entry.store';

export const registerEntriesOf = childrenOf(findRegisterEntries);
