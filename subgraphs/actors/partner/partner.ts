import type { ActorInvolvement } from '../../shared/graphql/involvement';
import { signalOf, type Evidence, type Signal } from '../../shared/graphql/partner-signal';
import { isAffected } from '../actor-map/involved';
import type { Tie } from '../relation/relation.store';
import { areEnough, compareReasons, reasonKey, reasonOf, type ReasonOf, type SubjectKind } from './partner-reason';

export interface SuggestionOf {
  readonly actorId: string;
  readonly reasons: readonly ReasonOf[];
}

/** Somebody who operates a component or is a member of an ecosystem, and whether it has confirmed that. */
export interface StandingIn {
  readonly thingId: string;
  readonly actorId: string;
  readonly evidence: Evidence;
}

/** What is known of who ought to take part in one initiative or life event. */
export interface PartnerKnowledge {
  readonly subject: SubjectKind;
  /** Who takes part already, or is touched by it. */
  readonly involvements: readonly ActorInvolvement[];
  /** What the other subgraphs supplied. */
  readonly signals: readonly Signal[];
  /** The relations of those involved. */
  readonly ties: Iterable<Tie>;
  /** The ids of what a relation may be within to say something here: the subject itself and what belongs to it. */
  readonly contexts: ReadonlySet<string>;
  /** Who operates the components that the signals name. */
  readonly operators: readonly StandingIn[];
  /** The members of the ecosystems that the subject belongs to. */
  readonly members: readonly StandingIn[];
  /** Who is to be asked for an actor: its successors when it is no more, nobody for a group; itself when left out. */
  readonly askedFor: ReadonlyMap<string, readonly string[]>;
}

/** Roles of those who pay for it or answer for its benefits: touched by the work, without a part in it. */
const MONEY_ROLES: ReadonlySet<string> = new Set(['FUNDER', 'COST_BEARER', 'BENEFIT_OWNER']);

/** How being affected without a seat is told as a reason. */
const AFFECTED_AS: Readonly<Record<string, ReasonOf['kind']>> = { SERVICE_OWNER: 'OWNS_SERVICE', DATASET_HOLDER: 'HOLDS_DATA', SERVICE_DATA_PROVIDER: 'HOLDS_DATA', BENEFICIARY: 'GETS_BENEFITS', SERVICE_BENEFICIARY: 'GETS_BENEFITS' };

/**
 * Who ought to take part in an initiative or a life event and does not, each with every reason.
 *
 * Whoever is there already is never named. In an initiative that is everybody recorded in it. In a life event it is
 * whoever is at the table, and whoever is recorded in a working role and has only to confirm it; those who are affected
 * without a seat (they hold its data, own its services, get its benefits) are the first that are missing. A relation
 * counts when it holds at large or within the subject or what belongs to it: what one gives another elsewhere says
 * nothing here. What somebody disputes is no reason. Using the same component or data, or being for the same users, is
 * not enough alone. Groups cannot be asked; who represents them can.
 *
 * Order: those with the most different reasons first, since one reason alone may be chance; then those with the most
 * confirmed kinds of reason, then claimed ones; then by id. Source: Digitaliseringsrådet's advice to look for partners
 * in the ecosystem. Scope: all actors. Version 2 (1: initiatives only, ecosystems and relations of whatever context).
 */
export function suggestPartners(knowledge: PartnerKnowledge): SuggestionOf[] {
  const present = presentOf(knowledge);
  const byActor = new Map<string, Map<string, ReasonOf>>();
  for (const signal of signalsOf(knowledge)) {
    const reason = reasonOf(signal, knowledge.subject);
    if (signal.actorId === null || reason === null) continue;
    for (const actorId of knowledge.askedFor.get(signal.actorId) ?? [signal.actorId]) {
      if (present.has(actorId)) continue;
      const reasons = byActor.get(actorId) ?? new Map<string, ReasonOf>();
      byActor.set(actorId, reasons);
      const told = reasons.get(reasonKey(reason));
      if (!told || compareReasons(reason, told) < 0) reasons.set(reasonKey(reason), reason);
    }
  }
  return [...byActor]
    .map(([actorId, reasons]) => ({ actorId, reasons: [...reasons.values()].sort(compareReasons) }))
    .filter(({ reasons }) => areEnough(reasons))
    .sort(compareSuggestions);
}

/** Those who take part already. */
function presentOf({ subject, involvements }: PartnerKnowledge): ReadonlySet<string> {
  if (subject === 'INITIATIVE') return new Set(involvements.map((one) => one.actorId));
  const affected = new Set(involvements.filter(isAffected).map((one) => one.actorId));
  const isPresent = (one: ActorInvolvement): boolean => one.isAtTable || !(affected.has(one.actorId) || MONEY_ROLES.has(one.role));
  return new Set(involvements.filter(isPresent).map((one) => one.actorId));
}

/** Everything that is known, told alike. */
function signalsOf(knowledge: PartnerKnowledge): Signal[] {
  const { subject, involvements, signals, operators, members } = knowledge;
  const affected = subject === 'INITIATIVE' ? [] : involvements.filter(isAffected);
  const operates = new Map(operators.map((one) => [one.thingId, operators.filter((other) => other.thingId === one.thingId)]));
  return [
    ...signals.flatMap((signal) => (signal.actorId === null ? (operates.get(signal.throughId ?? '') ?? []).map(({ actorId, evidence }) => ({ ...signal, actorId, evidence })) : [signal])),
    ...affected.flatMap(({ actorId, role, throughKind, throughId, isConfirmed }) => {
      const reason = AFFECTED_AS[role];
      return reason ? [signalOf({ actorId, reason, throughKind, throughId, evidence: isConfirmed ? 'CONFIRMED' : 'CLAIMED' })] : [];
    }),
    ...relationSignals(knowledge),
    ...members.map(({ thingId, actorId, evidence }) => signalOf({ actorId, reason: 'SAME_ECOSYSTEM', throughKind: 'ECOSYSTEM', throughId: thingId, evidence })),
  ];
}

/** Who supplies what those who do the work need, and who speaks for those who are affected. */
function relationSignals({ subject, involvements, ties, contexts }: PartnerKnowledge): Signal[] {
  const doesWork = (one: ActorInvolvement): boolean => (subject === 'LIFE_EVENT' ? one.isAtTable : !isAffected(one) && !MONEY_ROLES.has(one.role));
  const working = new Set(involvements.filter(doesWork).map((one) => one.actorId));
  const affected = new Set(involvements.filter(isAffected).map((one) => one.actorId));
  const found: Signal[] = [];
  for (const { from, to, kind, contextId, claimStatus } of ties) {
    if (claimStatus === 'DISPUTED' || !(contextId === null || contexts.has(contextId))) continue;
    const add = (actorId: string, reason: ReasonOf['kind'], throughId: string): void => {
      found.push(signalOf({ actorId, reason, throughKind: 'ACTOR', throughId, evidence: claimStatus }));
    };
    if (kind === 'SUPPLIES_DATA_TO' && working.has(to)) add(from, 'SUPPLIES_WHAT_IS_NEEDED', to);
    if (kind === 'DEPENDS_ON' && working.has(from)) add(to, 'SUPPLIES_WHAT_IS_NEEDED', from);
    if (kind === 'REPRESENTS' && affected.has(to)) add(from, 'REPRESENTS_AFFECTED', to);
  }
  return found;
}

function compareSuggestions(a: SuggestionOf, b: SuggestionOf): number {
  return kinds(b) - kinds(a) || kinds(b, 'CONFIRMED') - kinds(a, 'CONFIRMED') || kinds(b, 'CLAIMED') - kinds(a, 'CLAIMED') || (a.actorId < b.actorId ? -1 : 1);
}

/** How many different reasons there are, or how many of some evidence. */
function kinds({ reasons }: SuggestionOf, evidence?: Evidence): number {
  return new Set(reasons.filter((reason) => evidence === undefined || reason.evidence === evidence).map((reason) => reason.kind)).size;
}
