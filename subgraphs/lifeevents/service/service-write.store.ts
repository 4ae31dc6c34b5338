import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import { findServices, type ServiceRow } from './service.store';

/** A service as it is stored, without what it takes over from its template. */
export function findOwnService(tx: Tx, id: string): Promise<ServiceRow | null> {
  return tx.service.findUnique({ where: { id } });
}

/** A service as people read it. */
export async function findService(tx: Tx, id: string): Promise<ServiceRow | null> {
  return (await findServices(tx, [id]))[0] ?? null;
}

export async function hasServiceWithUri(tx: Tx, uri: string): Promise<boolean> {
  return (await tx.service.count({ where: { uri } })) > 0;
}

/** Which of these services are there. */
export async function findKnownServices(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.service.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

export async function insertService(tx: Tx, data: Prisma.ServiceUncheckedCreateInput & { id: string }): Promise<ServiceRow> {
  const row = await tx.service.create({ data });
  return (await findService(tx, data.id)) ?? row;
}

export async function changeService(tx: Tx, id: string, data: Prisma.ServiceUncheckedUpdateInput): Promise<ServiceRow> {
  const row = await tx.service.update({ where: { id }, data });
  return (await findService(tx, id)) ?? row;
}

/** How many services are instances of a service. */
export function countInstances(tx: Tx, serviceId: string): Promise<number> {
  return tx.service.count({ where: { templateId: serviceId } });
}

/** How many records of others lead to a service. */
export async function countLinksTo(tx: Tx, serviceId: string): Promise<{ lifeEvents: number; events: number; instances: number; evidence: number }> {
  return {
    lifeEvents: await tx.lifeEventService.count({ where: { serviceId } }),
    events: await tx.eventService.count({ where: { serviceId } }),
    instances: await countInstances(tx, serviceId),
    evidence: await tx.evidenceOutput.count({ where: { output: { serviceId }, evidence: { serviceId: { not: serviceId } } } }),
  };
}

/** Takes out a service with everything that is part of it. */
export async function deleteService(tx: Tx, serviceId: string): Promise<void> {
  const own = { OR: [{ evidence: { serviceId } }, { output: { serviceId } }] };
  await tx.evidenceOutput.deleteMany({ where: own });
  await tx.evidenceDataset.deleteMany({ where: { evidence: { serviceId } } });
  await tx.evidence.deleteMany({ where: { serviceId } });
  await tx.dataExchange.deleteMany({ where: { OR: [{ serviceId }, { output: { serviceId } }] } });
  await tx.outputEvent.deleteMany({ where: { output: { serviceId } } });
  await tx.output.deleteMany({ where: { serviceId } });
  await tx.promiseAnswer.deleteMany({ where: { serviceId } });
  await tx.serviceComponent.deleteMany({ where: { serviceId } });
  await tx.serviceParticipation.deleteMany({ where: { serviceId } });
  await tx.serviceOffer.deleteMany({ where: { serviceId } });
  await tx.service.delete({ where: { id: serviceId } });
}
