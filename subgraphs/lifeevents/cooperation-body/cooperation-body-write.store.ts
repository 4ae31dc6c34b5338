import type { LifeEventBody, Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import { findBodies, type BodyRow } from './cooperation-body.store';

export async function findBody(tx: Tx, id: string): Promise<BodyRow | null> {
  return (await findBodies(tx, [id]))[0] ?? null;
}

export async function insertBody(tx: Tx, data: Prisma.CooperationBodyUncheckedCreateInput): Promise<BodyRow> {
  const { id } = await tx.cooperationBody.create({ data });
  return (await findBody(tx, id)) as BodyRow;
}

export async function changeBody(tx: Tx, id: string, data: Prisma.CooperationBodyUncheckedUpdateInput): Promise<BodyRow> {
  await tx.cooperationBody.update({ where: { id }, data });
  return (await findBody(tx, id)) as BodyRow;
}

/** Takes out a body with its members and its links. */
export async function deleteBody(tx: Tx, bodyId: string): Promise<void> {
  await tx.bodyMember.deleteMany({ where: { bodyId } });
  await tx.lifeEventBody.deleteMany({ where: { bodyId } });
  await tx.cooperationBody.delete({ where: { id: bodyId } });
}

export function findLink(tx: Tx, lifeEventId: string, bodyId: string): Promise<LifeEventBody | null> {
  return tx.lifeEventBody.findUnique({ where: { lifeEventId_bodyId: { lifeEventId, bodyId } } });
}

export async function insertLink(tx: Tx, data: Prisma.LifeEventBodyUncheckedCreateInput): Promise<BodyRow> {
  const { bodyId } = await tx.lifeEventBody.create({ data });
  return (await findBody(tx, bodyId)) as BodyRow;
}

export async function deleteLink(tx: Tx, id: string): Promise<BodyRow> {
  const { bodyId } = await tx.lifeEventBody.delete({ where: { id } });
  return (await findBody(tx, bodyId)) as BodyRow;
}
