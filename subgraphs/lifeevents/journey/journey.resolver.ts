import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toActor } from '../actor/actor.type';
import type { Context } from '../context';
import { datasetById } from '../dataset/dataset.loader';
import type { DatasetRow } from '../dataset/dataset.store';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { eventById, outputById } from '../output/output.loader';
import { serviceById } from '../service/service.loader';
import { gapsOf, openQuestionsOf } from './gap';
import type { JourneyRecord } from './journey-facts';
import { handOversOf, stepsOf, type HandOverFact } from './journey';
import { journeyOfLifeEvent } from './journey.loader';
import type { JourneyRows } from './journey.store';
import { DataExchange, HandOver, Journey } from './journey.type';

export type ExchangeRow = JourneyRows['outputs'][number]['exchanges'][number];

@Resolver(() => LifeEvent)
export class JourneyOfLifeEventResolver {
  @FieldResolver()
  journey(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    return journeyOfLifeEvent(context).load(id);
  }
}

@Resolver(() => Journey)
export class JourneyResolver {
  @FieldResolver()
  steps(@Root() { facts }: JourneyRecord, @Ctx() context: Context) {
    return Promise.all(
      stepsOf(facts).map(async ({ position, isEntry, service }) => ({ position, isEntry, isLinked: service.isLinked, instanceCount: service.instances.total, service: await serviceById(context).load(service.id) })),
    );
  }

  @FieldResolver()
  handOvers(@Root() { facts, exchanges }: JourneyRecord) {
    return handOversOf(facts).map((handOver) => ({ ...handOver, dataExchange: exchanges.get(handOver.exchangeId ?? '') ?? null }));
  }

  @FieldResolver()
  gaps(@Root() { facts }: JourneyRecord, @Ctx() { today }: Context) {
    const steps = stepsOf(facts);
    return gapsOf(facts, today).map((gap) => ({ ...gap, position: steps.find(({ service }) => service.id === gap.serviceId)?.position ?? null }));
  }

  @FieldResolver()
  openQuestions(@Root() { facts }: JourneyRecord, @Ctx() { today }: Context) {
    const steps = stepsOf(facts);
    return openQuestionsOf(facts, today).map((gap) => ({ ...gap, isOpen: true, position: steps.find(({ service }) => service.id === gap.serviceId)?.position ?? null }));
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
