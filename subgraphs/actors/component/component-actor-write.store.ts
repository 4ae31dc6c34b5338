import type { Prisma } from '../../../prisma/generated/actors/client/client';
import type { PartStore } from '../../shared/writing/part.store';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';
import { findComponentActors, type ComponentActorRow } from './component.store';

type New = Prisma.ComponentActorUncheckedCreateInput;
type Changed = Prisma.ComponentActorUncheckedUpdateInput;

/** Who operates and who funds components: the same table, since an organisation has a part in a component either way. */
export const COMPONENT_ACTORS = partStore<ComponentActorRow, New, Changed>('ComponentActor', (tx) => tx.componentActor);

/** The rows of one role only, so that a mutation about funders finds no operator. */
const inRole = (role: ComponentActorRow['role']): PartStore<Tx, ComponentActorRow, New, Changed> => ({ ...COMPONENT_ACTORS, find: (tx, id) => tx.componentActor.findFirst({ where: { id, role } }) });

export const OPERATORS = inRole('OPERATOR');
export const FUNDERS = inRole('FUNDER');

export function countFunders(tx: Tx, componentId: string): Promise<number> {
  return tx.componentActor.count({ where: { componentId, role: 'FUNDER' } });
}

/** Who has operated a component and who will, the earliest first. */
export async function findOperators(tx: Tx, componentId: string): Promise<ComponentActorRow[]> {
  return (await findComponentActors(tx, [componentId])).filter(({ role }) => role === 'OPERATOR');
}
