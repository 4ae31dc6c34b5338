import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';

/** The components that a service is linked to, each with the id of the link. */
export function findComponentLinks(tx: Tx, serviceId: string): Promise<{ id: string; componentId: string }[]> {
  return tx.serviceComponent.findMany({ where: { serviceId }, select: { id: true, componentId: true } });
}

export async function insertComponentLink(tx: Tx, data: Prisma.ServiceComponentUncheckedCreateInput): Promise<void> {
  await tx.serviceComponent.create({ data });
}

export async function deleteComponentLink(tx: Tx, id: string): Promise<void> {
  await tx.serviceComponent.deleteMany({ where: { id } });
}
