import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toActor } from '../actor/actor.type';
import type { Context } from '../context';
import { datasetById } from '../dataset/dataset.loader';
import type { DatasetRow } from '../dataset/dataset.store';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { eventById, outputById } from '../output/output.loader';
import { serviceById } from '../service/service.loader';
import { gapsOf } from './gap';
import { toJourneyFacts } from './journey-facts';
import { handOversOf, orderSteps, type HandOverFact } from './journey';
import { journeyLinksOfLifeEvent } from './journey.loader';
import type { JourneyLinkRow } from './journey.store';
import { DataExchange, HandOver, Journey } from './journey.type';

interface JourneyRoot {
  readonly links: readonly JourneyLinkRow[];
}
type ExchangeRow = NonNullable<JourneyLinkRow['service']>['outputs'][number]['exchanges'][number];

@Resolver(() => LifeEvent)
export class JourneyOfLifeEventResolver {
  @FieldResolver()
  async journey(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    return { links: await journeyLinksOfLifeEvent(context).load(id) };
  }
}

/** The root is the rows of the life event's services; each field computes what it needs from them. */
@Resolver(() => Journey)
export class JourneyResolver {
  @FieldResolver()
  async steps(@Root() { links }: JourneyRoot, @Ctx() context: Context) {
    const facts = toJourneyFacts(links);
    const ids = facts.services.map((service) => service.id);
    const inside = handOversOf(facts).filter(({ fromServiceId, toServiceId }) => fromServiceId !== toServiceId && ids.includes(toServiceId));
    const services = await Promise.all(orderSteps(ids, inside).map((serviceId) => serviceById(context).load(serviceId)));
    return services.map((service, i) => ({ position: i + 1, service, isEntry: !inside.some((handOver) => handOver.toServiceId === service?.id) }));
  }

  @FieldResolver()
  handOvers(@Root() { links }: JourneyRoot) {
    const exchanges = links.flatMap(({ service }) => service?.outputs.flatMap((output) => output.exchanges) ?? []);
    return handOversOf(toJourneyFacts(links)).map((handOver) => ({
      ...handOver,
      dataExchange: exchanges.find(({ outputId, serviceId }) => outputId === handOver.outputId && serviceId === handOver.toServiceId) ?? null,
    }));
  }

  @FieldResolver()
  gaps(@Root() { links }: JourneyRoot) {
    return gapsOf(toJourneyFacts(links));
  }
}

@Resolver(() => HandOver)
export class HandOverResolver {
  @FieldResolver()
  from(@Root() { fromServiceId }: HandOverFact, @Ctx() context: Context) {
    return serviceById(context).load(fromServiceId);
  }

  @FieldResolver()
  to(@Root() { toServiceId }: HandOverFact, @Ctx() context: Context) {
    return serviceById(context).load(toServiceId);
  }

  @FieldResolver()
  fromActor(@Root() { fromActorId }: HandOverFact) {
    return toActor(fromActorId);
  }

  @FieldResolver()
  toActor(@Root() { toActorId }: HandOverFact) {
    return toActor(toActorId);
  }

  @FieldResolver()
  output(@Root() { outputId }: HandOverFact, @Ctx() context: Context) {
    return outputById(context).load(outputId);
  }

  @FieldResolver()
  event(@Root() { eventId }: HandOverFact, @Ctx() context: Context) {
    return eventById(context).load(eventId);
  }
}

@Resolver(() => DataExchange)
export class DataExchangeResolver {
  @FieldResolver()
  dataset(@Root() { datasetId }: ExchangeRow, @Ctx() context: Context): Promise<DatasetRow | null> | null {
    return datasetId === null ? null : datasetById(context).load(datasetId);
  }
}
