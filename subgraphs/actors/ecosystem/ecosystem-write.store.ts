import type { Prisma } from '../../../prisma/generated/actors/client/client';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';
import type { EcosystemRow } from './ecosystem.store';

export const ECOSYSTEMS = partStore<EcosystemRow, Prisma.EcosystemUncheckedCreateInput, Prisma.EcosystemUncheckedUpdateInput>('Ecosystem', (tx) => tx.ecosystem);

export function findEcosystemByKey(tx: Tx, key: string): Promise<{ id: string } | null> {
  return tx.ecosystem.findUnique({ where: { key }, select: { id: true } });
}
