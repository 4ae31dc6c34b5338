import type { Db } from '../context';

/** The needs of these life events, in the order their owners list them. */
export function findNeeds(db: Db, lifeEventIds: readonly string[]) {
  return db.userNeed.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
}

export type UserNeedRow = Awaited<ReturnType<typeof findNeeds>>[number];
