import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import type { OutputRow } from './output.store';

export function findOutput(tx: Tx, id: string): Promise<OutputRow | null> {
  return tx.output.findUnique({ where: { id } });
}

/** Which of these outputs are there. */
export async function findKnownOutputs(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.output.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

/** How many outputs a service has, and the place after the last of them. */
export async function outputPlaces(tx: Tx, serviceId: string): Promise<{ count: number; next: number }> {
  const { _count, _max } = await tx.output.aggregate({ where: { serviceId }, _max: { position: true }, _count: true });
  return { count: _count, next: (_max.position ?? 0) + 1 };
}

/** How many pieces of evidence an output is. */
export function countEvidenceOf(tx: Tx, outputId: string): Promise<number> {
  return tx.evidenceOutput.count({ where: { outputId } });
}

export function insertOutput(tx: Tx, data: Prisma.OutputUncheckedCreateInput): Promise<OutputRow> {
  return tx.output.create({ data });
}

export function changeOutput(tx: Tx, id: string, data: Prisma.OutputUncheckedUpdateInput): Promise<OutputRow> {
  return tx.output.update({ where: { id }, data });
}

/** Takes out an output with what it causes and hands over. */
export async function deleteOutput(tx: Tx, id: string): Promise<OutputRow> {
  await tx.outputEvent.deleteMany({ where: { outputId: id } });
  await tx.dataExchange.deleteMany({ where: { outputId: id } });
  return tx.output.delete({ where: { id } });
}
