import type { Tx } from '../context';
import type { ProvenanceColumns } from '../../shared/graphql/provenance';

/** What an ecosystem is linked to: a component of this register, or a record of another subgraph by its id. */
export interface EcosystemTarget {
  readonly kind: 'COMPONENT' | 'INITIATIVE' | 'LIFE_EVENT';
  readonly id: string;
}

/** The link to a target, by the id of the link; null when there is none. */
export async function findEcosystemLink(tx: Tx, ecosystemId: string, { kind, id }: EcosystemTarget): Promise<string | null> {
  const found = kind === 'COMPONENT' ? await tx.ecosystemComponent.findFirst({ where: { ecosystemId, componentId: id } }) : await tx.ecosystemLink.findFirst({ where: { ecosystemId, kind, targetId: id } });
  return found?.id ?? null;
}

/** How many targets of the same kind an ecosystem is linked to. */
export function countEcosystemLinks(tx: Tx, ecosystemId: string, kind: EcosystemTarget['kind']): Promise<number> {
  return kind === 'COMPONENT' ? tx.ecosystemComponent.count({ where: { ecosystemId } }) : tx.ecosystemLink.count({ where: { ecosystemId, kind } });
}

export async function insertEcosystemLink(tx: Tx, ecosystemId: string, { kind, id }: EcosystemTarget, source: ProvenanceColumns): Promise<void> {
  if (kind === 'COMPONENT') await tx.ecosystemComponent.create({ data: { ecosystemId, componentId: id, ...source } });
  else await tx.ecosystemLink.create({ data: { ecosystemId, kind, targetId: id, ...source } });
}

export async function deleteEcosystemLink(tx: Tx, kind: EcosystemTarget['kind'], linkId: string): Promise<void> {
  if (kind === 'COMPONENT') await tx.ecosystemComponent.delete({ where: { id: linkId } });
  else await tx.ecosystemLink.delete({ where: { id: linkId } });
}
