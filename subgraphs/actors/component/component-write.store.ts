import type { Prisma } from '../../../prisma/generated/actors/client/client';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';
import type { ComponentRow } from './component.store';

export const COMPONENTS = partStore<ComponentRow, Prisma.SharedComponentUncheckedCreateInput, Prisma.SharedComponentUncheckedUpdateInput>('SharedComponent', (tx) => tx.sharedComponent);

export function findComponentToWrite(tx: Tx, id: string): Promise<ComponentRow | null> {
  return COMPONENTS.find(tx, id);
}

export function findComponentByKey(tx: Tx, key: string): Promise<{ id: string } | null> {
  return tx.sharedComponent.findUnique({ where: { key }, select: { id: true } });
}
