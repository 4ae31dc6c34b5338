import { isUuid } from '../../../shared/graphql/uuid';
import { searchFold } from '../../../shared/graphql/sort-key';
import { isOrganizationNumber } from '../../../shared/organization-number';
import { currentTexts } from '../deciding/actor-values';
import type { ImportSession } from '../import-session';
import type { StoredActor } from '../stored/stored.store';
import { findTraced } from './match.store';

/** How a map refers to an actor. */
export interface Reference {
  readonly number: string | null;
  /** An id of the hub, or null. */
  readonly id: string | null;
  /** The ids of actors that an earlier file meant by the same words. */
  readonly noted: readonly string[];
  readonly key: string | null;
  readonly names: readonly string[];
}

/** Whom a map means, as far as the register can tell. Several are never chosen between. */
export type Match =
  | { readonly kind: 'one'; readonly actor: StoredActor }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly actors: readonly StoredActor[] }
  /** The number is not here, and the name is that of somebody else. */
  | { readonly kind: 'other'; readonly actor: StoredActor };

/**
 * Whom a reference means among some actors: the one with the number; else the one with the id; else the one that an
 * earlier file meant, that has the key, or whose name or short name today is exactly that, in any language and whatever
 * its capitals and punctuation.
 */
export function matchActor({ number, id, noted, key, names }: Reference, among: readonly StoredActor[], today: string): Match {
  const folded = new Set(names.map(searchFold).filter((name) => name !== ''));
  const isCalled = (actor: StoredActor): boolean => [...Object.values(currentTexts(actor, today)), actor.shortName ?? ''].some((text) => folded.has(searchFold(text)));
  if (number !== null) {
    const numbered = among.find((actor) => actor.organizationNumber === number);
    if (numbered) return { kind: 'one', actor: numbered };
    const namesake = among.find(isCalled);
    return namesake ? { kind: 'other', actor: namesake } : { kind: 'none' };
  }
  const identified = among.find((actor) => actor.id === id);
  if (identified) return { kind: 'one', actor: identified };
  const actors = among.filter((actor) => noted.includes(actor.id) || (key !== null && actor.key === key) || isCalled(actor));
  const [only] = actors;
  if (!only) return { kind: 'none' };
  return actors.length === 1 ? { kind: 'one', actor: only } : { kind: 'several', actors };
}

/** The same for many references, in a fixed number of statements. */
export async function matchActors({ tx, today }: ImportSession, references: readonly Reference[]): Promise<Match[]> {
  const distinct = (texts: readonly (string | null)[]): string[] => [...new Set(texts.filter((text): text is string => text !== null && text !== ''))];
  const actors = await findTraced(tx, {
    numbers: distinct(references.map(({ number }) => number)),
    ids: distinct(references.flatMap(({ id, noted }) => [id, ...noted])),
    keys: distinct(references.map(({ key }) => key)),
    names: distinct(references.flatMap(({ names }) => names.map(searchFold))),
  });
  return references.map((reference) => matchActor(reference, actors, today));
}

/** What a text that stands for an actor in a sheet may be: a number, an id of the hub, a key, or a name. */
export function referenceOf(text: string, noted: readonly string[]): Reference {
  const number = text.replaceAll(/\s/g, '');
  if (isOrganizationNumber(number)) return { number, id: null, noted: [], key: null, names: [] };
  return { number: null, id: hubIdOf(text), noted, key: text, names: [text] };
}

/** An id as the hub makes them; null for the ids of other programs. */
export function hubIdOf(text: string): string | null {
  const id = text.toLowerCase();
  return isUuid(id) ? id : null;
}

/** What people know an actor by: its name, with its number or key. */
export function calledHere(actor: StoredActor, today: string): string {
  const [name = ''] = Object.values(currentTexts(actor, today));
  const mark = actor.organizationNumber ?? actor.key ?? actor.id;
  return name === '' ? mark : `${name} (${mark})`;
}
