import { isUuid } from '../../shared/graphql/uuid';
import type { ActorInvolvement, PartnerSignal } from '../../shared/graphql/involvement';
import type { ActorsContext } from '../context';
import { ecosystemsOfActorLoader, membershipsLoader } from '../ecosystem/ecosystem.loader';
import { tiesLoader } from '../relation/relation.loader';
import type { PartnerKnowledge } from './partner';

/** Gathers what is known of possible partners: three statements for all the initiatives of a request together. */
export async function partnerKnowledge(context: ActorsContext, involvements: readonly ActorInvolvement[], signals: readonly PartnerSignal[]): Promise<PartnerKnowledge> {
  const ids = [...new Set(involvements.map((one) => one.actorId))].filter(isUuid).sort();
  const [ties, ecosystemIds] = await Promise.all([
    Promise.all(ids.map((id) => tiesLoader(context).load(id))),
    Promise.all(ids.map((id) => ecosystemsOfActorLoader(context).load(id))),
  ]);
  const ecosystems = [...new Set(ecosystemIds.flat())].sort();
  const members = await Promise.all(ecosystems.map((id) => membershipsLoader(context).load(id)));
  return {
    involved: new Set(ids),
    signals,
    ties: ties.flat(),
    ecosystems: ecosystems.map((ecosystemId, i) => ({ ecosystemId, memberIds: (members[i] ?? []).map((member) => member.actorId) })),
  };
}
