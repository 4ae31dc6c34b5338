import type { LevelFact } from '../shared/graphql/level-fact';
import { parseId } from '../shared/graphql/id';
import type { PortfolioContext } from './context';
import { initiativeLoader } from './initiative/initiative.loader';
import type { InitiativeRow } from './initiative/initiative.store';

type Representation = Readonly<Record<string, unknown>>;

/** An initiative as rules get it: with the levels of those in it, which another subgraph knows, where a rule required them. */
export type InitiativeNode = InitiativeRow & { readonly requiredLevels?: RequiredLevels };

export interface RequiredLevels {
  /** The level of the lead; null when it has none or is not known. */
  readonly lead: string | null;
  /** The level of each participant that has one, by id. */
  readonly participants: ReadonlyMap<string, string>;
}

/** Nothing is known when this subgraph is asked on its own. */
export const NO_LEVELS: RequiredLevels = { lead: null, participants: new Map() };

/** The id of a representation; a gateway only sends what the hub gave out, but a subgraph answers for itself. */
export function idOf(representation: Representation): string {
  const { id } = representation;
  return parseId(typeof id === 'string' ? id : '', 'id');
}

/** A thing of another subgraph: the representation is all there is to it here. */
export function reference(representation: Representation): Representation {
  return { ...representation, id: idOf(representation) };
}

export async function initiativeReference(representation: Representation, context: PortfolioContext): Promise<InitiativeNode | null> {
  const row = await initiativeLoader(context).load(idOf(representation));
  return row && { ...row, requiredLevels: requiredLevels(representation) };
}

interface RequiredActor {
  readonly levelFact?: LevelFact | null;
}

/** What a gateway sends for a rule's sake is whatever came of asking another subgraph, so nothing in it is sure. */
function requiredLevels({ lead, participants }: Representation): RequiredLevels {
  const actors = Array.isArray(participants) ? (participants as ({ actor?: RequiredActor | null } | null)[]).map((one) => one?.actor) : [];
  return {
    lead: (lead as RequiredActor | null | undefined)?.levelFact?.level ?? null,
    participants: new Map(actors.flatMap((actor) => (actor?.levelFact?.level ? [[actor.levelFact.actorId, actor.levelFact.level] as const] : []))),
  };
}
