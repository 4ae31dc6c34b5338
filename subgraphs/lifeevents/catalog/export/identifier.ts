import type { CatalogKind } from '../profile';
import type { CatalogRecord } from '../catalog';
import { organizationNumberOf } from '../organization';

/** Kinds of which the profile knows no identifier; one that a catalogue gave is kept all the same. */
const WITHOUT: ReadonlySet<CatalogKind> = new Set<CatalogKind>(['contactPoint', 'concept', 'location', 'openingHours', 'address', 'period', 'statement']);

/**
 * What a record is called by: the identifier it came with, else its own IRI, which identifies it just as well; for an
 * organisation its number.
 */
export function identifierOf({ kind, uri, identifier }: CatalogRecord): string | null {
  if (identifier !== null) return identifier;
  if (WITHOUT.has(kind)) return null;
  return kind === 'organization' ? (organizationNumberOf(uri) ?? uri) : uri;
}
