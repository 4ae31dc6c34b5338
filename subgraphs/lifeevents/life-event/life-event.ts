import { hubError } from '../../shared/errors';
import { parseId } from '../../shared/graphql/id';
import { searchFold } from '../../shared/graphql/sort-key';
import type { LifeEventFilter, LifeEventOrder } from './life-event.input';
import type { LifeEventConditions, ListOrder } from './life-event.store';

const LONGEST_SEARCH = 200;

/** The words of a search, folded as the stored text is. */
export function searchWords(search: string | null | undefined): string[] {
  if (!search) return [];
  if (search.length > LONGEST_SEARCH) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'filter.search', why: `is longer than ${String(LONGEST_SEARCH)} characters. Search for fewer words.` });
  return searchFold(search).split(' ').filter((word) => word !== '');
}

/** An id of a filter, or nothing when it was left out. */
export function filterId<Key extends string>(value: string | null | undefined, key: Key): { [K in Key]?: string } {
  return (value == null ? {} : { [key]: parseId(value, `filter.${key}`) }) as { [K in Key]?: string };
}

/** TITLE_DESC and its like as column and direction. */
export function toListOrder(order: `${LifeEventOrder}`): ListOrder {
  return { by: order.startsWith('TITLE') ? 'TITLE' : 'UPDATED_AT', descending: order.endsWith('DESC') };
}

export function toLifeEventConditions(filter: LifeEventFilter): LifeEventConditions {
  const { ownerId } = filterId(filter.ownerId, 'ownerId');
  const { ministryId } = filterId(filter.ministryId, 'ministryId');
  return {
    words: searchWords(filter.search),
    ...(filter.kinds == null ? {} : { kinds: filter.kinds }),
    responsible: [...(ownerId ? [{ role: 'OWNER' as const, actorId: ownerId }] : []), ...(ministryId ? [{ role: 'MINISTRY' as const, actorId: ministryId }] : [])],
    ...filterId(filter.serviceId, 'serviceId'),
    ...filterId(filter.bodyId, 'bodyId'),
    ...(filter.typeUri == null ? {} : { typeUri: filter.typeUri }),
  };
}
