import type { Db } from '../context';

/** Who has answered for these life events, in both roles, oldest first. */
export function findResponsibilities(db: Db, lifeEventIds: readonly string[]) {
  return db.responsibility.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, orderBy: [{ validFrom: 'asc' }, { role: 'asc' }] });
}

export type ResponsibilityRow = Awaited<ReturnType<typeof findResponsibilities>>[number];
