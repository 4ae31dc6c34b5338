import { EVIDENCE, type Evidence, type Signal } from '../../shared/graphql/partner-signal';

/** The reasons in the order in which a suggestion lists them: without whom it does not work, who speaks for others, who knows how, what is shared, what is merely near. */
export const REASONS = [
  'OPERATES_COMPONENT', 'HOLDS_DATA', 'OWNS_SERVICE', 'NEXT_SERVICE', 'SUPPLIES_WHAT_IS_NEEDED', 'REPRESENTS_AFFECTED', 'GETS_BENEFITS', 'DONE_BEFORE',
  'SHARED_SERVICE', 'SHARED_NEED', 'SHARED_LIFE_EVENT', 'SHARED_DATA', 'SAME_BENEFICIARIES', 'SHARED_COMPONENT', 'SAME_ECOSYSTEM',
] as const;
export type ReasonKind = (typeof REASONS)[number];

/** What partners are suggested for. */
export type SubjectKind = 'INITIATIVE' | 'LIFE_EVENT';

/** Why an actor is suggested, with what that rests on. */
export interface ReasonOf {
  readonly kind: ReasonKind;
  readonly subject: SubjectKind;
  readonly basis: string | null;
  readonly throughKind: string | null;
  readonly throughId: string | null;
  readonly byKind: string | null;
  readonly byId: string | null;
  readonly evidence: Evidence;
  readonly words: readonly string[];
}

export function isReason(kind: string): kind is ReasonKind {
  return (REASONS as readonly string[]).includes(kind);
}

/** A signal of another subgraph as a reason; null for one that this version does not know. */
export function reasonOf({ reason, evidence, basis, throughKind, throughId, byKind, byId, words }: Signal, subject: SubjectKind): ReasonOf | null {
  if (!isReason(reason)) return null;
  return { kind: reason, subject, basis, throughKind, throughId, byKind, byId, evidence: isEvidence(evidence) ? evidence : 'INFERRED', words };
}

/** What a reason is about, of one kind of thing: what is shared, held or owned, else what leads to it. Null when there is none. */
export function thingOf({ throughKind, throughId, byKind, byId }: Pick<ReasonOf, 'throughKind' | 'throughId' | 'byKind' | 'byId'>, kind: string): string | null {
  return throughKind === kind ? throughId : byKind === kind ? byId : null;
}

/** Orders reasons as a suggestion lists them. */
export function compareReasons(a: ReasonOf, b: ReasonOf): number {
  return REASONS.indexOf(a.kind) - REASONS.indexOf(b.kind) || EVIDENCE.indexOf(a.evidence) - EVIDENCE.indexOf(b.evidence) || (orderKey(a) < orderKey(b) ? -1 : 1);
}

/** The same for two tellings of one reason: what is shared, held or owned counts once, however many things lead to it. */
export function reasonKey({ kind, throughId }: ReasonOf): string {
  return `${kind} ${throughId ?? ''}`;
}

function orderKey({ throughId, byId }: ReasonOf): string {
  return `${throughId ?? ''} ${byId ?? ''}`;
}

/** Reasons that are having something in common, which many have: one of them alone may be chance. */
const IN_COMMON: ReadonlySet<ReasonKind> = new Set(['SHARED_DATA', 'SAME_BENEFICIARIES', 'SHARED_COMPONENT']);

/** Whether reasons are enough to name somebody: one that is more than having something in common, or two different ones of those. */
export function areEnough(reasons: readonly ReasonOf[]): boolean {
  const kinds = new Set(reasons.map(({ kind }) => kind));
  return kinds.size > 1 || [...kinds].some((kind) => !IN_COMMON.has(kind));
}

function isEvidence(text: string): text is Evidence {
  return (EVIDENCE as readonly string[]).includes(text);
}
