import type { PartnerSignal } from '../../shared/graphql/involvement';
import type { Tie } from '../relation/relation.store';

/** The reasons in the order in which a suggestion lists them: what is shared before what is merely near. */
const REASONS = ['SHARED_COMPONENT', 'SHARED_LIFE_EVENT', 'SHARED_SERVICE', 'SAME_BENEFICIARIES', 'DONE_BEFORE', 'SUPPLIES_WHAT_IS_NEEDED', 'SAME_ECOSYSTEM'] as const;

export interface ReasonOf {
  readonly kind: (typeof REASONS)[number];
  readonly throughId: string | null;
}

export interface SuggestionOf {
  readonly actorId: string;
  readonly reasons: readonly ReasonOf[];
}

/** What is known of possible partners: by the portfolio, by relations, by ecosystems. */
export interface PartnerKnowledge {
  /** Those who take part already; they are never suggested. */
  readonly involved: ReadonlySet<string>;
  readonly signals: readonly PartnerSignal[];
  readonly ties: Iterable<Tie>;
  readonly ecosystems: readonly { readonly ecosystemId: string; readonly memberIds: readonly string[] }[];
}

/**
 * Who could be a partner of an initiative and is not one yet, with every reason: it uses or operates the same
 * component, serves the same life event, service or users, has done it before, supplies what somebody who takes part
 * needs, or is in the same ecosystem. Being in the same ecosystem or needed by one of the partners anywhere is weak
 * alone, so those with the most different reasons come first, then those with the most of them, then by id.
 * Source: Digitaliseringsrådet's advice to look for partners in the ecosystem. Scope: all actors. Version 1.
 */
export function suggestPartners(knowledge: PartnerKnowledge): SuggestionOf[] {
  const reasons = new Map<string, Map<string, ReasonOf>>();
  const add = (actorId: string, kind: string, throughId: string | null): void => {
    if (knowledge.involved.has(actorId) || !isReason(kind)) return;
    const ofActor = reasons.get(actorId) ?? new Map<string, ReasonOf>();
    reasons.set(actorId, ofActor);
    ofActor.set(`${String(REASONS.indexOf(kind))} ${throughId ?? ''}`, { kind, throughId });
  };
  for (const { actorId, reason, throughId } of knowledge.signals) add(actorId, reason, throughId);
  for (const { from, to, kind } of knowledge.ties) {
    if (kind === 'SUPPLIES_DATA_TO' && knowledge.involved.has(to)) add(from, 'SUPPLIES_WHAT_IS_NEEDED', to);
    if (kind === 'DEPENDS_ON' && knowledge.involved.has(from)) add(to, 'SUPPLIES_WHAT_IS_NEEDED', from);
  }
  for (const { ecosystemId, memberIds } of knowledge.ecosystems) for (const actorId of memberIds) add(actorId, 'SAME_ECOSYSTEM', ecosystemId);
  return [...reasons]
    .map(([actorId, ofActor]) => ({ actorId, reasons: [...ofActor].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reason]) => reason) }))
    .sort((a, b) => kinds(b) - kinds(a) || b.reasons.length - a.reasons.length || (a.actorId < b.actorId ? -1 : 1));
}

function kinds({ reasons }: SuggestionOf): number {
  return new Set(reasons.map((reason) => reason.kind)).size;
}

function isReason(kind: string): kind is ReasonOf['kind'] {
  return (REASONS as readonly string[]).includes(kind);
}
