import { fromDay } from '../../shared/context';
import type { Tx } from '../context';

/** Who has a say over a body on a day: leaders who have confirmed that they lead it, and owners of the life events that keep it. Null for a body that is not there. */
export async function findKeepers(tx: Tx, bodyId: string, day: string): Promise<string[] | null> {
  const at = fromDay(day);
  const isThen = { AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: at } }] }, { OR: [{ validTo: null }, { validTo: { gt: at } }] }] };
  const body = await tx.cooperationBody.findUnique({
    where: { id: bodyId },
    select: {
      members: { where: { isLeader: true, claimStatus: 'CONFIRMED', ...isThen }, select: { actorId: true } },
      lifeEvents: {
        where: { keepsBody: true },
        select: { lifeEvent: { select: { responsibilities: { where: { role: 'OWNER', validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] }, select: { actorId: true } } } } },
      },
    },
  });
  return body && [...body.members, ...body.lifeEvents.flatMap(({ lifeEvent }) => lifeEvent.responsibilities)].map(({ actorId }) => actorId);
}
