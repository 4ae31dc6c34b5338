import type { Prisma, ServiceRole } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import { withDays } from '../record/with-days';
import type { ParticipationRow } from './participation.store';

export async function findParticipation(tx: Tx, id: string): Promise<ParticipationRow | null> {
  const row = await tx.serviceParticipation.findUnique({ where: { id } });
  return row && withDays(row);
}

/** Whether it is recorded that an organisation has a role in a service, and how many participations the service has. */
export async function findTaken(tx: Tx, serviceId: string, actorId: string, role: ServiceRole): Promise<{ isRecorded: boolean; count: number }> {
  const rows = await tx.serviceParticipation.findMany({ where: { serviceId }, select: { actorId: true, role: true } });
  return { isRecorded: rows.some((row) => row.actorId === actorId && row.role === role), count: rows.length };
}

export async function insertParticipation(tx: Tx, data: Prisma.ServiceParticipationUncheckedCreateInput): Promise<ParticipationRow> {
  return withDays(await tx.serviceParticipation.create({ data }));
}

export async function changeParticipation(tx: Tx, id: string, data: Prisma.ServiceParticipationUncheckedUpdateInput): Promise<ParticipationRow> {
  return withDays(await tx.serviceParticipation.update({ where: { id }, data }));
}

export async function deleteParticipation(tx: Tx, id: string): Promise<ParticipationRow> {
  return withDays(await tx.serviceParticipation.delete({ where: { id } }));
}
