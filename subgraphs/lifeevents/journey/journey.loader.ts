import { defineLoader } from '../../shared/loader';
import type { Context } from '../context';
import { toJourneyRecords, type JourneyRecord } from './journey-facts';
import { findJourneys } from './journey.store';

export const journeyOfLifeEvent = defineLoader<Context, string, JourneyRecord>(
  async ({ db }, lifeEventIds) => toJourneyRecords(await findJourneys(db, lifeEventIds)),
  () => ({ facts: { services: [], unresolvedServices: [] }, exchanges: new Map() }),
);
