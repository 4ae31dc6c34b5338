import type { Db } from '../context';

/** The organisation numbers that stand behind these actor ids; groups have none. */
export function findActorNumbers(db: Db, actorIds: readonly string[]) {
  return db.actorNumber.findMany({ where: { actorId: { in: [...actorIds] } }, select: { actorId: true, organizationNumber: true } });
}
