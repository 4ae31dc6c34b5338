import { isUuid } from '../../shared/graphql/uuid';
import { signalOf, type Signal } from '../../shared/graphql/partner-signal';
import { defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findInitiativeSignals, findLifeEventSignals, type Served, type SignalRow } from './partner-signal.store';

function bySubject(rows: readonly SignalRow[]): Map<string, Signal[]> {
  return new Map([...groupBy(rows, (row) => row.subjectId)].map(([id, ofSubject]) => [id, ofSubject.map(({ subjectId: _, ...signal }) => signalOf(signal))]));
}

export const lifeEventPartnerSignals = defineLoader<Context, string, Signal[]>(
  async ({ db, today }, ids) => bySubject(await findLifeEventSignals(db, ids, today)),
  () => [],
);

/** An initiative with what it serves, as the subgraph that owns it tells. */
export interface ServingInitiative {
  readonly id: string;
  readonly lifeEventIds: readonly string[];
  readonly serviceIds: readonly string[];
}

export const initiativePartnerSignals = defineLoader<Context, ServingInitiative, Signal[]>(
  async ({ db, today }, initiatives) => {
    const served = initiatives.flatMap(({ id, lifeEventIds, serviceIds }): Served[] => [
      ...lifeEventIds.map((lifeEventId) => ({ initiativeId: id, kind: 'LIFE_EVENT' as const, id: lifeEventId })),
      ...serviceIds.map((serviceId) => ({ initiativeId: id, kind: 'SERVICE' as const, id: serviceId })),
    ]);
    return bySubject(await findInitiativeSignals(db, served.filter(({ id }) => isUuid(id)), today));
  },
  () => [],
  ({ id }) => id,
);
