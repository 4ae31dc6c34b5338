import { hubError } from '../../shared/errors';
import { confirmationsIn, type AnsweredClaim } from '../../shared/claim/confirmations';
import type { Coverage } from '../../shared/graphql/coverage';
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
  readonly claims: readonly AnsweredClaim[];
}

/** No more rows than this are told, one for each year. */
export const MOST_YEARS = 50;

/**
 * The indicators of collaboration of one actor over years.
 *
 * Rule "Collaboration is measured", version 1, for all actors: counted from what is recorded, so that whoever is steered
 * by numbers is steered by these too. What has no year counts in every selection of years, since it cannot be shown to
 * be outside; an answer without a day counts only when all years are asked for.
 */
export function collaborationOf({ actorId, worked, advice, claims }: CollaborationFacts, years: Years) {
  const going = worked.filter((initiative) => wasGoingOn(initiative, years));
  const partnerFacts = going.flatMap((initiative) => partnersOf(initiative, actorId));
  const given = advice.filter(({ year }) => year === null || isInYears(year, years));
  const confirmations = confirmationsIn(claims, years);
  return {
    initiatives: going.length,
    initiativesWithPartners: new Set(partnerFacts.map((fact) => fact.initiativeId)).size,
    adviceGiven: given.length,
    adviceFollowed: given.filter((one) => one.isFollowed === true).length,
    confirmationsGiven: confirmations.given,
    confirmationsOutstanding: confirmations.outstanding,
    portfolioConfirmations: confirmations,
    partnerFacts,
  };
}

/** How much of what is counted has a known day. */
export function datedCoverage({ worked, advice, claims }: CollaborationFacts, years: Years): { initiatives: Coverage; advice: Coverage; answers: Coverage } {
  const going = worked.filter((initiative) => wasGoingOn(initiative, years));
  const given = advice.filter(({ year }) => year === null || isInYears(year, years));
  const answers = claims.filter((claim) => claim.status !== 'CLAIMED');
  return {
    initiatives: dated(going.map((one) => one.startYear)),
    advice: dated(given.map((one) => one.year)),
    answers: dated(answers.map((one) => one.answeredYear)),
  };
}

function dated(years: readonly (number | null)[]): Coverage {
  return { reported: years.filter((year) => year !== null).length, total: years.length, withheld: 0 };
}

/**
 * The years that get a row each: those asked for; where they are open, from the first year that anything is known of,
 * and to this year, since what is to come is no collaboration yet. None when nothing is known.
 */
export function yearsToTell({ worked, advice, claims }: CollaborationFacts, { from, to }: Years, thisYear: number): number[] {
  const known = [...worked.flatMap((one) => [one.startYear, one.endYear]), ...advice.map((one) => one.year), ...claims.map((one) => one.answeredYear)].filter((year) => year !== null);
  const first = from ?? Math.min(...known, thisYear + 1);
  const last = to ?? thisYear;
  if (last - first >= MOST_YEARS) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'years', why: `are ${String(last - first + 1)} years; at most ${String(MOST_YEARS)} get a row each.` });
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function wasGoingOn({ startYear, endYear }: WorkedInitiative, { from, to }: Years): boolean {
  return (startYear === null || to === null || startYear <= to) && (endYear === null || from === null || endYear >= from);
}

function partnersOf({ initiativeId, leadActorId, partnerActorIds }: WorkedInitiative, actorId: string): PartnerFact[] {
  const others = new Set([...(leadActorId === null ? [] : [leadActorId]), ...partnerActorIds]);
  others.delete(actorId);
  return [...others].sort().map((id) => ({ actorId: id, initiativeId }));
}

/** Benefits that flow between the actor and others, as far as it is known who paid. */
export function exchangesIn(flows: readonly Flow[], actorId: string): FlowFact[] {
  return flows.filter(({ fromId, toId }) => fromId !== null && toId !== null && fromId !== toId && (fromId === actorId || toId === actorId)).map(toFlowFact);
}
