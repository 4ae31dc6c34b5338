import { byKey, defineLoader } from '../../shared/loader';
import type { Context } from '../context';
import { findInvolvementFacts, type InvolvementRow } from './involvement.store';

export const involvementFactsOfLifeEvent = defineLoader<Context, string, InvolvementRow | null>(
  async ({ db }, lifeEventIds) => byKey(await findInvolvementFacts(db, lifeEventIds), (row) => row.lifeEventId),
  () => null,
);
