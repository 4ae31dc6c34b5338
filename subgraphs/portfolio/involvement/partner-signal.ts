import { signalOf, type Signal } from '../../shared/graphql/partner-signal';
import { LEAST_OVERLAP } from '../similar/weights';
import type { SharingRow } from './partner-signal.store';

/** An initiative that is like another one, with who leads it. */
export interface AlikeInitiative {
  readonly initiativeId: string;
  readonly leadActorId: string | null;
  readonly leadClaimStatus: string;
  readonly isFurtherAlong: boolean;
  /** How much all that they have in common weighs (similar/weights.ts). */
  readonly weight: number;
  /** Whether a follow-up conversation found that it followed advice of a council. */
  readonly hasFollowedAdvice: boolean;
  readonly reasons: readonly { readonly kind: string; readonly words: readonly { readonly mine: string; readonly theirs: string }[] }[];
}

/**
 * Who has done it before, version 2: the organisation that leads an initiative alike which is further along, or which a
 * council told this one to learn from, and organisations that a council named. Alike are two that have so much in common
 * as overlapping initiatives have, and more than a component: many use the same login for different ends. Source: domain.md, "who has done this before and can be
 * learned from"; what is alike is for `similar` to say (docs/similar.md). Scope: all initiatives.
 */
export function doneBefore(leadActorId: string | null, alike: readonly AlikeInitiative[], namedActorIds: readonly string[]): Signal[] {
  const led = alike.flatMap((other) => {
    const actorId = other.leadActorId;
    if (actorId === null || actorId === leadActorId || other.leadClaimStatus === 'DISPUTED') return [];
    const isNamed = other.reasons.some(({ kind }) => kind === 'ADVISED_BY_COUNCIL');
    const isAlike = other.isFurtherAlong && other.weight >= LEAST_OVERLAP && other.reasons.some(({ kind }) => kind !== 'SHARED_COMPONENT');
    if (!isNamed && !isAlike) return [];
    const basis = isNamed ? 'NAMED_BY_COUNCIL' : other.hasFollowedAdvice ? 'ADVICE_FOLLOWED' : 'LATER_PHASE';
    const words = other.reasons.flatMap((reason) => reason.words.map((word) => word.theirs));
    return signalOf({ actorId, reason: 'DONE_BEFORE', basis, throughKind: 'INITIATIVE', throughId: other.initiativeId, evidence: isNamed ? 'CLAIMED' : 'INFERRED', words });
  });
  const named = namedActorIds.filter((actorId) => actorId !== leadActorId).map((actorId) => signalOf({ actorId, reason: 'DONE_BEFORE', basis: 'NAMED_BY_COUNCIL', evidence: 'CLAIMED' }));
  return [...led, ...named];
}

/** What an initiative shares with others, as signals. */
export function sharingSignals(rows: readonly SharingRow[]): Signal[] {
  return rows.map(({ actorId, reason, throughKind, throughId, otherId, claimStatus }) =>
    signalOf({ actorId, reason, throughKind, throughId, byKind: otherId === null ? null : 'INITIATIVE', byId: otherId, evidence: claimStatus }),
  );
}

/** The reasons that hold for a life event as well as for an initiative that serves it. */
const OF_LIFE_EVENT: ReadonlySet<string> = new Set(['OPERATES_COMPONENT', 'SAME_BENEFICIARIES', 'DONE_BEFORE', 'SUPPLIES_WHAT_IS_NEEDED']);

/**
 * What the initiatives that serve a life event say of who is missing there, each reason once. Sharing a component or the
 * life event with an initiative of it is no reason to take part in the whole. Where nothing else leads from the actor to
 * the event, the initiative of the event does. Version 1.
 */
export function lifeEventSignals(initiatives: readonly { readonly initiativeId: string; readonly signals: readonly Signal[] }[]): Signal[] {
  const own = new Set(initiatives.map(({ initiativeId }) => initiativeId));
  const all = initiatives.flatMap(({ initiativeId, signals }) =>
    signals
      .filter((signal) => OF_LIFE_EVENT.has(signal.reason) && !(signal.byKind === 'INITIATIVE' && own.has(signal.byId ?? '')) && !(signal.throughKind === 'INITIATIVE' && own.has(signal.throughId ?? '')))
      .map((signal) => (signal.byKind === null ? { ...signal, byKind: 'INITIATIVE', byId: initiativeId } : signal)),
  );
  return [...new Map(all.map((signal) => [JSON.stringify([signal.actorId, signal.reason, signal.throughId, signal.byId]), signal])).values()];
}
