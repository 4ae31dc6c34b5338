import type { Db } from '../context';

/** Persons to ask about these life events. */
export function findContacts(db: Db, lifeEventIds: readonly string[]) {
  return db.lifeEventContact.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
}

export type ContactRow = Awaited<ReturnType<typeof findContacts>>[number];
