import { defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findContacts, type ContactRow } from './contact.store';

export const contactsOfLifeEvent = defineLoader<Context, string, ContactRow[]>(
  async ({ db }, lifeEventIds) => groupBy(await findContacts(db, lifeEventIds), (row) => row.lifeEventId),
  () => [],
);
