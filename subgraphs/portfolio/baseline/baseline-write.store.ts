import type { Baseline, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { Tx } from '../context';

export function findBaseline(tx: Tx, id: string): Promise<Baseline | null> {
  return tx.baseline.findUnique({ where: { id } });
}

export function countBaselines(tx: Tx, initiativeId: string): Promise<number> {
  return tx.baseline.count({ where: { initiativeId } });
}

export function insertBaseline(tx: Tx, data: Prisma.BaselineUncheckedCreateInput): Promise<Baseline> {
  return tx.baseline.create({ data });
}
