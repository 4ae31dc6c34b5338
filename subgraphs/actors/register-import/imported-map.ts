import type { ActorKind, RelationKind } from '../../../prisma/generated/actors/client/client';
import type { Texts } from '../../shared/graphql/localized-text';
import type { Place } from './imported';
import type { Reason } from './report/reasons';

/** An actor as a map made elsewhere shows it. Which actor it is, the register tells; the map has no say in that. */
export interface ImportedElement {
  readonly place: Place;
  /** What the map calls it, in whichever language; empty when it has a number only. */
  readonly label: string;
  /** What the map refers to it by: an id of the hub, or one of another program; null when it has none. */
  readonly id: string | null;
  readonly number: string | null;
  /** Its names where the map has a column for a language. */
  readonly names: Texts;
  readonly shortName: string | null;
  readonly kind: ActorKind | null;
  readonly remarks: readonly Reason[];
}

/** Which way a connection is drawn; null where the map does not say. */
export type TieDirection = 'DIRECTED' | 'UNDIRECTED' | 'MUTUAL' | null;

/** A connection as a map made elsewhere shows it, its ends as they are written there. */
export interface ImportedTie {
  readonly place: Place;
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
  readonly direction: TieDirection;
  /** What exactly; null when the map says nothing. */
  readonly details: string | null;
  /** The first day, and the day from which it is over, as YYYY-MM-DD; null when the map does not say. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
