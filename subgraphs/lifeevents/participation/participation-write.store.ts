import type { Prisma, ServiceRole } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import type { ParticipationRow } from './participation.store';

export function findParticipation(tx: Tx, id: string): Promise<ParticipationRow | null> {
  return tx.serviceParticipation.findUnique({ where: { id } });
}

/** Whether it is recorded that an organisation has a role in a service, and how many participations the service has. */
export async function findTaken(tx: Tx, serviceId: string, actorId: string, role: ServiceRole): Promise<{ isRecorded: boolean; count: number }> {
  const rows = await tx.serviceParticipation.findMany({ where: { serviceId }, select: { actorId: true, role: true } });
  return { isRecorded: rows.some((row) => row.actorId === actorId && row.role === role), count: rows.length };
}

export function insertParticipation(tx: Tx, data: Prisma.ServiceParticipationUncheckedCreateInput): Promise<ParticipationRow> {
  return tx.serviceParticipation.create({ data });
}

export function deleteParticipation(tx: Tx, id: string): Promise<ParticipationRow> {
  return tx.serviceParticipation.delete({ where: { id } });
}
