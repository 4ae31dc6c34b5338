import { isUuid } from '../../shared/graphql/uuid';
import type { ImpactFact } from '../../shared/graphql/impact-fact';
import { byKey, defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { lifeEventById } from '../life-event/life-event.loader';
import type { LifeEventRow } from '../life-event/life-event.store';
import { reachedLifeEvents, reachedServices, type ReachedLifeEvent, type ReachedService } from './impact';
import { findServiceFacts, findServicesOnComponents, type ServiceFact } from './impact.store';

const servicesOnComponent = defineLoader<Context, string, readonly string[]>(
  async ({ db }, ids) => new Map([...groupBy(await findServicesOnComponents(db, ids), (row) => row.componentId)].map(([id, rows]) => [id, rows.map((row) => row.serviceId)])),
  () => [],
);

const serviceFacts = defineLoader<Context, string, ServiceFact | null>(
  async ({ db }, ids) => byKey(await findServiceFacts(db, ids), (row) => row.id),
  () => null,
);

/** The services that an impact reaches and that this register has; two statements however many they are. */
export async function loadReachedServices(context: Context, facts: readonly ImpactFact[]): Promise<{ service: ReachedService; fact: ServiceFact }[]> {
  const components = facts.filter(({ kind, subjectId }) => kind === 'COMPONENT' && isUuid(subjectId)).map(({ subjectId }) => subjectId);
  const builtOn = new Map(await Promise.all(components.map(async (id) => [id, await servicesOnComponent(context).load(id)] as const)));
  const services = reachedServices(facts, builtOn).filter(({ id }) => isUuid(id));
  const known = await Promise.all(services.map(async (service) => ({ service, fact: await serviceFacts(context).load(service.id) })));
  return known.flatMap(({ service, fact }) => (fact === null ? [] : [{ service, fact }]));
}

/** The life events that an impact reaches and that this register has. */
export async function loadReachedLifeEvents(context: Context, facts: readonly ImpactFact[]): Promise<{ lifeEvent: ReachedLifeEvent; row: LifeEventRow }[]> {
  const services = await loadReachedServices(context, facts);
  const lifeEventsOf = new Map(services.map(({ fact }) => [fact.id, fact.lifeEventIds]));
  const reached = reachedLifeEvents(facts, services.map(({ service }) => service), lifeEventsOf).filter(({ id }) => isUuid(id));
  const rows = await Promise.all(reached.map(async (lifeEvent) => ({ lifeEvent, row: await lifeEventById(context).load(lifeEvent.id) })));
  return rows.flatMap(({ lifeEvent, row }) => (row === null ? [] : [{ lifeEvent, row }]));
}
