import { defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findJourneyLinks, type JourneyLinkRow } from './journey.store';

export const journeyLinksOfLifeEvent = defineLoader<Context, string, JourneyLinkRow[]>(
  async ({ db }, lifeEventIds) => groupBy(await findJourneyLinks(db, lifeEventIds), (row) => row.lifeEventId),
  () => [],
);
