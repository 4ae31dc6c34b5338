import type { FlowFact } from '../../shared/graphql/flow-fact';
import type { PartnerFact } from '../../shared/graphql/partner-fact';
import type { Flow } from '../benefit-flow/benefit-flow';
import { toFlowFact } from '../benefit-flow/benefit-flow-report';
import { isInYears, type Years } from '../ledger/year-range';

/** An initiative that the actor works in, with everybody else who does. */
export interface WorkedInitiative {
  readonly initiativeId: string;
  readonly leadActorId: string | null;
  readonly partnerActorIds: readonly string[];
  readonly startYear: number | null;
  readonly endYear: number | null;
}

/** What others recorded about the actor. */
export interface ClaimAbout {
  readonly status: 'CLAIMED' | 'CONFIRMED' | 'DISPUTED';
  readonly answeredYear: number | null;
}

/** A piece of advice about an initiative that the actor leads. */
export interface AdviceGiven {
  readonly year: number | null;
  /** What the latest follow-up found; null when there was none or it gave no answer. */
  readonly isFollowed: boolean | null;
}

export interface CollaborationFacts {
  readonly actorId: string;
  readonly worked: readonly WorkedInitiative[];
  readonly advice: readonly AdviceGiven[];
  readonly claims: readonly ClaimAbout[];
  /** Money that the actor pays to the leads of initiatives in the years, or gets as a lead. */
  readonly payments: readonly FlowFact[];
  /** The flows of benefit, in the years, of the initiatives that the actor pays for or gains from. */
  readonly flows: readonly Flow[];
}

/**
 * The indicators of collaboration of one actor over years.
 *
 * Rule "Collaboration is measured", version 1, for all actors: counted from what is recorded, so that whoever is steered
 * by numbers is steered by these too. What has no year counts in every selection of years, since it cannot be shown to
 * be outside; an answer without a day counts only when all years are asked for.
 */
export function collaborationOf({ actorId, worked, advice, claims, payments, flows }: CollaborationFacts, years: Years) {
  const going = worked.filter((initiative) => wasGoingOn(initiative, years));
  const partnerFacts = going.flatMap((initiative) => partnersOf(initiative, actorId));
  const given = advice.filter(({ year }) => year === null || isInYears(year, years));
  return {
    initiatives: going.length,
    initiativesWithPartners: new Set(partnerFacts.map((fact) => fact.initiativeId)).size,
    adviceGiven: given.length,
    adviceFollowed: given.filter((one) => one.isFollowed === true).length,
    confirmationsGiven: claims.filter((claim) => claim.status !== 'CLAIMED' && isAnswerIn(claim, years)).length,
    confirmationsOutstanding: claims.filter((claim) => claim.status === 'CLAIMED').length,
    partnerFacts,
    exchangeFacts: [...payments, ...exchangesIn(flows, actorId)],
  };
}

function wasGoingOn({ startYear, endYear }: WorkedInitiative, { from, to }: Years): boolean {
  return (startYear === null || to === null || startYear <= to) && (endYear === null || from === null || endYear >= from);
}

function isAnswerIn({ answeredYear }: ClaimAbout, years: Years): boolean {
  return answeredYear === null ? years.from === null && years.to === null : isInYears(answeredYear, years);
}

function partnersOf({ initiativeId, leadActorId, partnerActorIds }: WorkedInitiative, actorId: string): PartnerFact[] {
  const others = new Set([...(leadActorId === null ? [] : [leadActorId]), ...partnerActorIds]);
  others.delete(actorId);
  return [...others].sort().map((id) => ({ actorId: id, initiativeId }));
}

/** Benefits that flow between the actor and others, as far as it is known who paid. */
function exchangesIn(flows: readonly Flow[], actorId: string): FlowFact[] {
  return flows.filter(({ fromId, toId }) => fromId !== null && toId !== null && fromId !== toId && (fromId === actorId || toId === actorId)).map(toFlowFact);
}
