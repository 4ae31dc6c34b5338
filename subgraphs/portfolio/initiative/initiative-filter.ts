import { hubError } from '../../shared/errors';
import { parseId } from '../../shared/graphql/id';
import { searchFold } from '../../shared/graphql/sort-key';
import type { InitiativeFilter } from './initiative-filter.type';
import type { DeliveryConfidence, Phase } from './initiative-enums';

const LONGEST_SEARCH = 200;

/** A filter that was checked: ids are ids, the search is words, and what was not given is absent. */
export interface InitiativeConditions {
  readonly phase?: readonly Phase[];
  readonly confidence?: readonly DeliveryConfidence[];
  readonly lifeEvent?: string;
  readonly service?: string;
  readonly lead?: string;
  readonly participant?: string;
  readonly portfolio?: string;
  readonly component?: string;
  readonly isCoFunded?: boolean;
  readonly words?: readonly string[];
}

const ID_KEYS = ['lifeEvent', 'service', 'lead', 'participant', 'portfolio', 'component'] as const;

/** Checks a filter; a condition that is null counts as left out. */
export function parseFilter(filter: InitiativeFilter | null | undefined, path = 'filter'): InitiativeConditions {
  if (!filter) return {};
  const ids = ID_KEYS.flatMap((key) => {
    const value = filter[key];
    return value == null ? [] : [[key, parseId(value, `${path}.${key}`)] as const];
  });
  return {
    ...Object.fromEntries(ids),
    ...(filter.phase ? { phase: [...filter.phase].sort() } : {}),
    ...(filter.confidence ? { confidence: [...filter.confidence].sort() } : {}),
    ...(filter.isCoFunded == null ? {} : { isCoFunded: filter.isCoFunded }),
    ...(filter.search == null ? {} : { words: searchWords(filter.search, `${path}.search`) }),
  };
}

function searchWords(search: string, path: string): string[] {
  if (search.length > LONGEST_SEARCH) throw hubError('ARGUMENT_OUT_OF_RANGE', { path, why: `is longer than ${String(LONGEST_SEARCH)} characters.` });
  return [...new Set(searchFold(search).split(' ').filter((word) => word !== ''))].sort();
}
