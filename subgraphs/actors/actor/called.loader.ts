import { pickText, type LanguageCode } from '../../shared/graphql/localized-text';
import type { ActorsContext } from '../context';
import { nameOn } from './actor';
import { namesLoader } from './actor.loader';
import type { ActorRow, NameRow } from './actor.store';

/** The names that a request has found so far, and what was made of them; beside the loaders, since those can only promise. */
interface KnownNames {
  readonly rows: Map<string, readonly NameRow[]>;
  readonly texts: Map<string, string | null>;
}

const KNOWN = {};

function knownNames({ loaders }: ActorsContext): KnownNames {
  const known = (loaders.get(KNOWN) as KnownNames | undefined) ?? { rows: new Map(), texts: new Map() };
  loaders.set(KNOWN, known);
  return known;
}

/**
 * Finds the names of many actors before they are asked for. The lines of a large map name the same actors tens of thousands
 * of times, and to wait for each of these by itself takes longer than everything else about the map.
 */
export async function findNamesOf(context: ActorsContext, actorIds: readonly string[]): Promise<void> {
  const { rows } = knownNames(context);
  await Promise.all(actorIds.map(async (id) => rows.set(id, await namesLoader(context).load(id))));
}

/** What an actor is called on a day; at once where its names are known already. */
export function calledOn(context: ActorsContext, actor: ActorRow, day: string, language: LanguageCode): string | Promise<string> {
  const { rows, texts } = knownNames(context);
  const known = rows.get(actor.id);
  if (!known) return findNamesOf(context, [actor.id]).then(() => calledOn(context, actor, day, language));
  const key = `${actor.id}/${day}/${language}`;
  const text = texts.get(key) ?? pickText(nameOn(known, day)?.names, language);
  texts.set(key, text);
  return text ?? actor.shortName ?? actor.organizationNumber ?? actor.id;
}

/** The field `Actor.name`. */
export function nameOfActor(actor: ActorRow, { language, at }: { language: LanguageCode; at?: string | null }, context: ActorsContext): string | Promise<string> {
  return calledOn(context, actor, at ?? context.today, language);
}
