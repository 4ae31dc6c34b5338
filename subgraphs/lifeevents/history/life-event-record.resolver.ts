import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { exactlyOne, parseId } from '../../shared/graphql/id';
import { DateScalar, DateTimeScalar } from '../../shared/graphql/scalars';
import { allInPast, inPast, pageInPast, pastOf } from '../../shared/history/past-context';
import type { Context } from '../context';
import { BodiesOfLifeEventResolver } from '../cooperation-body/cooperation-body.resolver';
import { indicatorsOfLifeEvent } from '../indicator/indicator.loader';
import { journeyOfLifeEvent } from '../journey/journey.loader';
import { LifeEventRef } from '../life-event/life-event.input';
import { lifeEventById, lifeEventByUri } from '../life-event/life-event.loader';
import { LifeEventResolver } from '../life-event/life-event.resolver';
import type { LifeEventRow } from '../life-event/life-event.store';
import { obstaclesOfLifeEvent } from '../obstacle/obstacle.loader';
import { OwnershipResolver } from '../ownership/ownership.resolver';
import { servicesOfLifeEvent } from '../service/service.loader';
import { needsOfLifeEvent } from '../user-need/user-need.loader';
import { TextCoverageOfLifeEventResolver } from '../text-coverage/text-coverage.resolver';
import { LifeEventRecord } from './life-event-record.type';
import type { Past } from './past';

/** What answers for today answers for then too: the same resolvers, with the context of then. */
const present = { lifeEvent: new LifeEventResolver(), ownership: new OwnershipResolver(), bodies: new BodiesOfLifeEventResolver(), textCoverage: new TextCoverageOfLifeEventResolver() };

@Resolver(() => LifeEventRecord)
export class LifeEventRecordResolver {
  @Query(() => LifeEventRecord, { nullable: true, description: 'One life event as it was recorded at an instant; null when there was none with the key given. One that has been removed since is found by its id.' })
  async lifeEventRecord(
    @Arg('by', () => LifeEventRef, { description: 'Which one, by exactly one of the keys it had then.' }) by: LifeEventRef,
    @Arg('asOf', () => DateTimeScalar, { description: 'The instant to read it at, to the millisecond; not in the future.' }) asOf: Date,
    @Ctx() context: Context,
  ) {
    exactlyOne(by, 'by', ['id', 'uri']);
    const past = pastOf(context, asOf);
    const row = await (by.id == null ? lifeEventByUri(past).load(by.uri as string) : lifeEventById(past).load(parseId(by.id, 'by.id')));
    return inPast(row, past);
  }

  @FieldResolver()
  asOf(@Root() { past }: Past<LifeEventRow>) {
    return past.instant;
  }

  @FieldResolver()
  types(@Root() lifeEvent: Past<LifeEventRow>) {
    return present.lifeEvent.types(lifeEvent, lifeEvent.past);
  }

  @FieldResolver()
  ownership(@Root() lifeEvent: Past<LifeEventRow>, @Arg('at', () => DateScalar, { nullable: true, description: 'The day asked about; the day of asOf when left out.' }) at: string | null | undefined) {
    return present.ownership.ownership(lifeEvent, at, lifeEvent.past);
  }

  @FieldResolver()
  ownershipHistory(@Root() lifeEvent: Past<LifeEventRow>) {
    return present.ownership.ownershipHistory(lifeEvent, lifeEvent.past);
  }

  @FieldResolver()
  async bodies(@Root() lifeEvent: Past<LifeEventRow>) {
    return allInPast(await present.bodies.bodies(lifeEvent, lifeEvent.past), lifeEvent.past);
  }

  @FieldResolver()
  async services(@Root() { id, past }: Past<LifeEventRow>, @Args(() => PageArgs) page: PageArgs) {
    return pageInPast(await servicesOfLifeEvent(past, id, page), past);
  }

  @FieldResolver()
  async journey(@Root() { id, past }: Past<LifeEventRow>) {
    return inPast(await journeyOfLifeEvent(past).load(id), past);
  }

  @FieldResolver()
  needs(@Root() { id, past }: Past<LifeEventRow>) {
    return needsOfLifeEvent(past).load(id);
  }

  @FieldResolver()
  obstacles(@Root() { id, past }: Past<LifeEventRow>) {
    return obstaclesOfLifeEvent(past).load(id);
  }

  @FieldResolver()
  indicators(@Root() { id, past }: Past<LifeEventRow>) {
    return indicatorsOfLifeEvent(past).load(id);
  }

  @FieldResolver()
  textCoverage(@Root() lifeEvent: Past<LifeEventRow>) {
    return present.textCoverage.textCoverage(lifeEvent, lifeEvent.past);
  }
}
