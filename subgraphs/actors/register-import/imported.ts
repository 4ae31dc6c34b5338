import type { ActorKind, GovernmentLevel } from '../../../prisma/generated/actors/client/client';
import { stableId } from '../../shared/graphql/id';
import type { LanguageCode, Texts } from '../../shared/graphql/localized-text';
import type { ImportedElement, ImportedTie } from './imported-map';
import type { Reason } from './report/reasons';

/** Where in a file something stands. */
export interface Place {
  /** The record of a list or the row of a sheet, counted from 1. */
  readonly record: number;
  /** The field or column; null for the record as a whole. */
  readonly field: string | null;
}

/** How a file names an actor: by organisation number, by a key where there is none, or by its id for one that has neither. Exactly one is given. */
export type ActorName = { readonly number: string } | { readonly key: string } | { readonly id: string };

/** The number, the key or the id: what a file and the register know the same actor by. */
export const nameOf = (name: ActorName): string => ('number' in name ? name.number : 'key' in name ? name.key : name.id);

/** The id of the actor that is so named, whether it is here yet or not; the same in every subgraph. */
export const idOf = (name: ActorName): string => ('id' in name ? name.id : stableId('actor', nameOf(name)));

/**
 * An actor as a source has it. What the source does not tell is left out, and stays as it is here: nothing is ever taken
 * away because a file is silent about it.
 */
export interface ImportedActor {
  readonly place: Place;
  readonly name: ActorName;
  /** The name that a register has it under, which may be in capitals; compared with its names in any language. */
  readonly officialName?: { readonly text: string; readonly language: LanguageCode; /** Since when; null when that is not told. */ readonly since: string | null };
  /** What it is called in languages, spelled as people write it. */
  readonly names?: Texts;
  readonly shortName?: string;
  /** Only where the source tells for certain; else the kind of who imports, and of what is here, counts. */
  readonly kind?: ActorKind;
  readonly level?: GovernmentLevel;
  /** What it is if what it belongs under turns out to be a ministry, here or in the file. */
  readonly underMinistry?: { readonly parent: ActorName; readonly kind: ActorKind; readonly level?: GovernmentLevel };
  /** The organisation form by its code in Enhetsregisteret. */
  readonly form?: string;
  readonly altinnCode?: string;
  readonly dissolvedOn?: string;
  /** Whether the source has it as existing today. */
  readonly isActive?: boolean;
  readonly isSynthetic?: boolean;
  /** The part of the source that the record stands in, such as its organisation form. */
  readonly part?: string;
  /** The page of the source about this very actor. */
  readonly url?: string;
  /** What is worth knowing about it, whatever is done with it. */
  readonly remarks?: readonly Reason[];
  /** Why it may not be recorded as a new actor, where something stands against that; one that is here is compared all the same. */
  readonly notNew?: Reason;
}

/** A tie between two actors as a source has it: what one belongs under. */
export interface ImportedConnection {
  readonly place: Place;
  readonly kind: 'PARENT';
  readonly from: ActorName;
  readonly to: ActorName;
  readonly part?: string;
}

/** What a source is read as, piece by piece and in its order. */
export type SourceRecord =
  | { readonly type: 'actor'; readonly actor: ImportedActor }
  | { readonly type: 'connection'; readonly connection: ImportedConnection }
  /** An actor or a connection of a map made elsewhere, of which the register has to find out who is meant. */
  | { readonly type: 'element'; readonly element: ImportedElement }
  | { readonly type: 'tie'; readonly tie: ImportedTie }
  /** A record of which nothing can be used. */
  | { readonly type: 'skipped'; readonly place: Place; readonly title: string | null; readonly name: string | null; readonly reason: Reason }
  /** A record that was not asked for. */
  | { readonly type: 'passed' };
