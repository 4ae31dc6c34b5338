import { pickText, textsOf } from '../../shared/graphql/localized-text';
import { searchFold, sortKey } from '../../shared/graphql/sort-key';
import type { Period } from '../period';
import { nameOn } from './actor';

/** What an actor is found and sorted by: all its names, the former ones too, and its short names and codes. */
export interface ActorTexts {
  readonly names: readonly (Period & { readonly names: unknown })[];
  readonly shortName?: string | null;
  readonly organizationNumber?: string | null;
  readonly altinnCode?: string | null;
  readonly key?: string | null;
}

/**
 * The columns that follow from an actor's texts. Whoever writes a name, a short name or a code writes these anew, by
 * this function: it sorts by the name of `today`, and it is found by every name it has or had.
 */
export function actorColumns({ names, shortName, organizationNumber, altinnCode, key }: ActorTexts, today: string): { sortKey: string; searchText: string } {
  const inOrder = [...names].sort((a, b) => (a.validFrom?.getTime() ?? -Infinity) - (b.validFrom?.getTime() ?? -Infinity));
  const words = [...inOrder.flatMap((name) => Object.values(textsOf(name.names))), shortName, organizationNumber, altinnCode].filter((word) => word != null && word !== '');
  return {
    sortKey: sortKey(pickText(nameOn(inOrder, today)?.names) ?? shortName ?? organizationNumber ?? key ?? ''),
    searchText: searchFold([...new Set(words)].join(' ')),
  };
}
