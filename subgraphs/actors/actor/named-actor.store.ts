import type { Tx } from '../context';

/** An actor as far as records that name it need to know. */
export interface NamedActor {
  readonly id: string;
  readonly organizationNumber: string | null;
  readonly kind: string;
}

export function findNamedActor(tx: Tx, key: { id: string } | { organizationNumber: string }): Promise<NamedActor | null> {
  return tx.actor.findUnique({ where: key, select: { id: true, organizationNumber: true, kind: true } });
}
