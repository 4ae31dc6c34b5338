import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Db, Tx } from '../context';
import { withDays } from '../record/with-days';

const MEMBERS_AND_LINKS = {
  members: { orderBy: [{ isLeader: 'desc' }, { actorId: 'asc' }] },
  lifeEvents: { include: { lifeEvent: true }, orderBy: { lifeEvent: { sortKey: 'asc' } } },
} satisfies Prisma.CooperationBodyInclude;

/** Bodies with their members and what they work on. */
export async function findBodies(db: Tx, ids: readonly string[]) {
  return (await db.cooperationBody.findMany({ where: { id: { in: [...ids] } }, include: MEMBERS_AND_LINKS })).map((body) => ({ ...withDays(body), members: body.members.map(withDays) }));
}

export type BodyRow = Awaited<ReturnType<typeof findBodies>>[number];

/** Which bodies work on these life events. */
export function findBodyLinks(db: Db, lifeEventIds: readonly string[]) {
  return db.lifeEventBody.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } } });
}
