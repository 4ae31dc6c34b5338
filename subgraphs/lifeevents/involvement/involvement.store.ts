import { toDay } from '../../shared/context';
import { groupBy } from '../../shared/loader';
import { isOpenClaim } from '../../shared/claim/restricted-claim';
import type { Db } from '../context';
import { ownOrInherited, type Instance, type ServicePartName } from '../service/inheritance';

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
        include: { service: { select: { id: true, ownerActorId: true, templateId: true, notInheritedParts: true } } },
      },
    },
  });
  const services = rows.flatMap((row) => row.services.flatMap(({ service }) => service ?? []));
  const { participationsOf, datasetsOf } = await findPartsOfServices(db, services);
  return rows.map((row) => ({
    lifeEventId: row.id,
    responsibilities: row.responsibilities.map(({ role, actorId, ...period }) => ({ role, actorId, ...days(period) })),
    bodies: row.bodies.map(({ body }) => ({ id: body.id, ...days(body), members: body.members.filter(isOpenClaim).map((member) => ({ actorId: member.actorId, isConfirmed: member.claimStatus === 'CONFIRMED', ...days(member) })) })),
    services: row.services.flatMap(({ service }) =>
      service === null
        ? []
        : {
            id: service.id,
            ownerActorId: service.ownerActorId,
            participations: participationsOf(service).map(({ actorId, role, claimStatus, ...period }) => ({ actorId, role, isConfirmed: claimStatus === 'CONFIRMED', ...days(period) })),
            datasets: datasetsOf(service),
          },
    ),
  }));
}

/** Who takes part in these services and which data they draw on; where an instance has none recorded, its template's. */
async function findPartsOfServices(db: Db, services: readonly Instance[]) {
  const serviceIds = [...new Set(services.flatMap(({ id, templateId }) => (templateId === null ? [id] : [id, templateId])))];
  const participations = groupBy(await db.serviceParticipation.findMany({ where: { serviceId: { in: serviceIds } }, orderBy: { id: 'asc' } }), (row) => row.serviceId);
  const evidence = groupBy(await db.evidence.findMany({ where: { serviceId: { in: serviceIds } }, include: { datasets: { include: { dataset: true } } } }), (row) => row.serviceId);
  const shown = <Row>(rows: ReadonlyMap<string, Row[]>, instance: Instance, part: ServicePartName): readonly Row[] => ownOrInherited(rows.get(instance.id) ?? [], rows.get(instance.templateId ?? '') ?? [], instance, part);
  return {
    participationsOf: (service: Instance) => shown(participations, service, 'PARTICIPATIONS').filter(isOpenClaim),
    datasetsOf: (service: Instance) => shown(evidence, service, 'REQUIRES').flatMap(({ datasets }) => datasets.flatMap(({ dataset }) => dataset ?? [])),
  };
}

export type InvolvementRow = Awaited<ReturnType<typeof findInvolvementFacts>>[number];

function days({ validFrom, validTo }: { validFrom: Date | null; validTo: Date | null }) {
  return { validFrom: validFrom && toDay(validFrom), validTo: validTo && toDay(validTo) };
}
