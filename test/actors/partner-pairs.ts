import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { SIGNAL_FIELDS } from '../../subgraphs/shared/graphql/partner-signal';
import type { ThreeSubgraphs } from './three-subgraphs';

export type Half = 'tuning' | 'held-out';

/** An actor that belongs in a life event or initiative, or does not, as somebody who knows the field judged it. */
export interface LabelledPair {
  readonly half: Half;
  readonly subjectId: string;
  readonly actorId: string;
  readonly belongs: boolean;
}

/** A life event or initiative of the starter dataset. */
export interface LabelledSubject {
  readonly type: 'LifeEvent' | 'Initiative';
  readonly id: string;
}

interface StoredPair {
  readonly half: Half;
  readonly lifeEvent?: string;
  readonly initiative?: string;
  readonly actor: string;
  readonly belongs: boolean;
}

const STORED = (JSON.parse(readFileSync(join(import.meta.dirname, 'partner-pairs.json'), 'utf8')) as { pairs: StoredPair[] }).pairs;

function subjectOf({ lifeEvent, initiative }: StoredPair): LabelledSubject {
  return lifeEvent === undefined ? { type: 'Initiative', id: stableId('initiative', initiative ?? '') } : { type: 'LifeEvent', id: stableId('life-event', lifeEvent) };
}

export const PAIRS: readonly LabelledPair[] = STORED.map((pair) => ({ half: pair.half, subjectId: subjectOf(pair).id, actorId: stableId('actor', pair.actor), belongs: pair.belongs }));
export const SUBJECTS: readonly LabelledSubject[] = [...new Map(STORED.map((pair) => [subjectOf(pair).id, subjectOf(pair)])).values()];

export interface Suggestion {
  readonly actor: { readonly id: string; readonly name: string };
  readonly reasons: readonly { readonly kind: string; readonly text: string; readonly evidence: string }[];
}

const INVOLVEMENT = 'actorId role throughKind throughId isAtTable isConfirmed';
export const SUGGESTION = 'actor { id name } reasons { kind text evidence }';

/** What portfolio and lifeevents supply of life events and initiatives, carried as the gateway carries it. */
export async function factsOf({ lifeevents, portfolio }: Pick<ThreeSubgraphs, 'lifeevents' | 'portfolio'>, subjects: readonly LabelledSubject[]): Promise<Record<string, unknown>[]> {
  const of = (type: LabelledSubject['type']): { __typename: string; id: string }[] => subjects.filter((one) => one.type === type).map(({ id }) => ({ __typename: type, id }));
  const events = of('LifeEvent');
  const eventsHere = await lifeevents.entities<object>(events, `... on LifeEvent { lifeEventInvolvements { ${INVOLVEMENT} } lifeEventPartnerSignals { ${SIGNAL_FIELDS} } }`);
  const eventsThere = await portfolio.entities<object>(events, `... on LifeEvent { portfolioInvolvements { ${INVOLVEMENT} } portfolioPartnerSignals { ${SIGNAL_FIELDS} } }`);
  const initiatives = of('Initiative');
  const here = await portfolio.entities<object>(initiatives, `... on Initiative { lifeEvents { id } services { id } initiativeInvolvements { ${INVOLVEMENT} } partnerSignals { ${SIGNAL_FIELDS} } }`);
  const serving = initiatives.map((one, i) => ({ ...one, ...here[i] }));
  const there = await lifeevents.entities<object>(serving, `... on Initiative { lifeEventPartnerSignals { ${SIGNAL_FIELDS} } }`);
  return [...events.map((one, i) => ({ ...one, ...eventsHere[i], ...eventsThere[i] })), ...serving.map((one, i) => ({ ...one, ...there[i] }))];
}

/** So many of the suggestions are asked for. */
export const FIELDS = `... on LifeEvent { id missing: missingActors(first: 10) { ${SUGGESTION} } } ... on Initiative { id missing: suggestedPartners(first: 10) { ${SUGGESTION} } }`;

/** The first ten that are suggested for each life event and initiative, from what is known of them. */
export async function suggestionsOf({ actors }: Pick<ThreeSubgraphs, 'actors'>, facts: readonly object[]): Promise<Map<string, Suggestion[]>> {
  const answers = await actors.entities<{ id: string; missing: Suggestion[] }>(facts, FIELDS);
  return new Map(answers.map(({ id, missing }) => [id, missing]));
}

/** The actors that a way of suggesting puts first for each life event and initiative, ten at most. */
export type FirstTen = ReadonlyMap<string, readonly string[]>;

export interface Measures {
  /** Of those labelled that are among the first ten, how many belong. */
  readonly precisionAt10: number;
  /** Of those that belong, how many are among the first ten. */
  readonly recallAt10: number;
  /** Of the first ten, how many have a label at all. */
  readonly labelled: number;
}

export function measure(pairs: readonly LabelledPair[], first: FirstTen): Measures {
  const shown = pairs.filter(({ subjectId, actorId }) => first.get(subjectId)?.includes(actorId));
  const right = shown.filter((pair) => pair.belongs).length;
  const places = [...new Set(pairs.map((pair) => pair.subjectId))].reduce((sum, id) => sum + (first.get(id)?.length ?? 0), 0);
  return { precisionAt10: part(right, shown.length), recallAt10: part(right, pairs.filter((pair) => pair.belongs).length), labelled: part(shown.length, places) };
}

const part = (some: number, all: number): number => (all === 0 ? 0 : some / all);
