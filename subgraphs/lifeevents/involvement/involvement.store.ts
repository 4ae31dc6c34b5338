import { toDay } from '../../shared/context';
import type { Db } from '../context';

/** Everything that tells who takes part in these life events. */
export async function findInvolvementFacts(db: Db, lifeEventIds: readonly string[]) {
  const rows = await db.lifeEvent.findMany({
    where: { id: { in: [...lifeEventIds] } },
    select: {
      id: true,
      responsibilities: { orderBy: [{ role: 'asc' }, { validFrom: 'asc' }] },
      bodies: { include: { body: { include: { members: { orderBy: { actorId: 'asc' } } } } }, orderBy: { bodyId: 'asc' } },
      services: {
        where: { serviceId: { not: null } },
        orderBy: { position: 'asc' },
        include: { service: { include: { participations: { orderBy: { id: 'asc' } }, evidence: { include: { datasets: { include: { dataset: true } } } } } } },
      },
    },
  });
  return rows.map((row) => ({
    lifeEventId: row.id,
    responsibilities: row.responsibilities.map(({ role, actorId, ...period }) => ({ role, actorId, ...days(period) })),
    bodies: row.bodies.map(({ body }) => ({ id: body.id, ...days(body), members: body.members.map((member) => ({ actorId: member.actorId, isConfirmed: member.claimStatus === 'CONFIRMED', ...days(member) })) })),
    services: row.services.flatMap(({ service }) =>
      service === null
        ? []
        : {
            id: service.id,
            ownerActorId: service.ownerActorId,
            participations: service.participations.map(({ actorId, role, claimStatus }) => ({ actorId, role, isConfirmed: claimStatus === 'CONFIRMED' })),
            datasets: service.evidence.flatMap(({ datasets }) => datasets.flatMap(({ dataset }) => dataset ?? [])),
          },
    ),
  }));
}

export type InvolvementRow = Awaited<ReturnType<typeof findInvolvementFacts>>[number];

function days({ validFrom, validTo }: { validFrom: Date | null; validTo: Date | null }) {
  return { validFrom: validFrom && toDay(validFrom), validTo: validTo && toDay(validTo) };
}
