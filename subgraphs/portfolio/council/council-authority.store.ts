import { fromDay } from '../../shared/context';
import type { Tx } from '../context';

/** Who keeps a council, and who holds seats in it on a day; null for a council that is not there. */
export async function findSeats(tx: Tx, councilId: string, day: string) {
  const at = fromDay(day);
  return tx.council.findUnique({
    where: { id: councilId },
    select: {
      ownerActorId: true,
      submissionRule: true,
      submitters: { select: { actorId: true } },
      members: { where: { OR: [{ validFrom: null }, { validFrom: { lte: at } }], AND: { OR: [{ validTo: null }, { validTo: { gt: at } }] } }, select: { actorId: true, role: true } },
    },
  });
}

export type Seats = NonNullable<Awaited<ReturnType<typeof findSeats>>>;
