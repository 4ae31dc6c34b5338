import type { Tx } from '../context';

export async function isEcosystemThere(tx: Tx, id: string): Promise<boolean> {
  return (await tx.ecosystem.count({ where: { id } })) > 0;
}

export async function isComponentThere(tx: Tx, id: string): Promise<boolean> {
  return (await tx.sharedComponent.count({ where: { id } })) > 0;
}
