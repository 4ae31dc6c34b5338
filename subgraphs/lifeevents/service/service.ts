import { filterId, searchWords } from '../life-event/life-event';
import type { ServiceFilter } from './service.input';
import type { ServiceConditions } from './service.store';

export function toServiceConditions(filter: ServiceFilter): ServiceConditions {
  return {
    words: searchWords(filter.search),
    ...filterId(filter.ownerId, 'ownerId'),
    ...filterId(filter.participantId, 'participantId'),
    ...filterId(filter.lifeEventId, 'lifeEventId'),
    ...filterId(filter.componentId, 'componentId'),
    ...filterId(filter.datasetId, 'datasetId'),
    ...(filter.hasOwner == null ? {} : { hasOwner: filter.hasOwner }),
    ...(filter.isTemplate == null ? {} : { isTemplate: filter.isTemplate }),
  };
}
