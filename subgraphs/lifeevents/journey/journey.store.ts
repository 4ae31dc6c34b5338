import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Db } from '../context';

const LEADS_ON = {
  outputs: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      causes: { orderBy: { id: 'asc' }, include: { event: { include: { triggers: { orderBy: { id: 'asc' }, include: { service: { select: { id: true, ownerActorId: true } } } } } } } },
      exchanges: { orderBy: { id: 'asc' } },
    },
  },
  evidence: { orderBy: [{ position: 'asc' }, { id: 'asc' }], include: { datasets: { orderBy: { id: 'asc' } }, outputs: { orderBy: { id: 'asc' } } } },
} satisfies Prisma.ServiceInclude;

/** Everything that tells how people get through the services of these life events, with a bounded number of statements. */
export function findJourneyLinks(db: Db, lifeEventIds: readonly string[]) {
  return db.lifeEventService.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, orderBy: { position: 'asc' }, include: { service: { include: LEADS_ON } } });
}

export type JourneyLinkRow = Awaited<ReturnType<typeof findJourneyLinks>>[number];
