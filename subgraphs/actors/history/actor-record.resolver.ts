import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { toDay } from '../../shared/context';
import { toConcept } from '../../shared/graphql/concept';
import { mapNodes, PageArgs } from '../../shared/graphql/connection';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { toProvenance } from '../../shared/graphql/provenance';
import { DateScalar, DateTimeScalar } from '../../shared/graphql/scalars';
import { allInPast, inPast, pageInPast, pastOf } from '../../shared/history/past-context';
import { actorOf } from '../actor/actor';
import { ActorRef } from '../actor/actor-input.type';
import { childrenOf, functionsLoader, namesLoader, parentPeriodsLoader, successionsLoader } from '../actor/actor.loader';
import { ActorResolver } from '../actor/actor.resolver';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import { assignmentsLoader } from '../coordination/coordination.loader';
import { maturityLoader } from '../maturity/maturity.loader';
import { needsLoader } from '../need/need.loader';
import { ActorRelationsResolver } from '../relation/relation.resolver';
import { RelationDirection, RelationKind } from '../relation/relation.type';
import { RecordedActor, RecordedActorConnection } from './actor-record.type';
import type { Past } from './past';
import { nameRecord, needRecord, periodRecord, successionRecord } from './record-of';

/** What answers for today answers for then too: the same resolvers, with the context of then. */
const present = { actor: new ActorResolver(), relations: new ActorRelationsResolver() };

const ON_DAY = { nullable: true, description: 'The day asked about; the day of asOf when left out.' } as const;

@Resolver(() => RecordedActor)
export class RecordedActorResolver {
  @Query(() => RecordedActor, { nullable: true, description: 'One actor as it was recorded at an instant: what it was called and belonged under, its sector, and what had been said of it; null when there was none with the key given.' })
  async actorRecord(
    @Arg('by', () => ActorRef, { description: 'Which one, by exactly one of the keys it had then.' }) by: ActorRef,
    @Arg('asOf', () => DateTimeScalar, { description: 'The instant to read it at, to the millisecond; not in the future.' }) asOf: Date,
    @Ctx() context: ActorsContext,
  ) {
    const past = pastOf(context, asOf);
    return inPast(await actorOf(past, by, 'by'), past);
  }

  @FieldResolver()
  asOf(@Root() { past }: Past<ActorRow>) {
    return past.instant;
  }

  @FieldResolver()
  name(@Root() actor: Past<ActorRow>, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode, @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined) {
    return present.actor.name(actor, language, at, actor.past);
  }

  @FieldResolver()
  names(@Root() actor: Past<ActorRow>, @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined) {
    return present.actor.names(actor, at, actor.past);
  }

  @FieldResolver()
  async nameHistory(@Root() { id, past }: Past<ActorRow>) {
    return allInPast((await namesLoader(past).load(id)).map(nameRecord), past);
  }

  @FieldResolver()
  async sector(@Root() actor: Past<ActorRow>, @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined) {
    return inPast(await present.actor.sector(actor, at, actor.past), actor.past);
  }

  @FieldResolver()
  async functions(@Root() { id, past }: Past<ActorRow>) {
    return (await functionsLoader(past).load(id)).map((row) => toConcept(row));
  }

  @FieldResolver()
  async parent(@Root() actor: Past<ActorRow>, @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined) {
    return inPast(await present.actor.parent(actor, at, actor.past), actor.past);
  }

  @FieldResolver()
  async parentHistory(@Root() { id, past }: Past<ActorRow>) {
    return allInPast((await parentPeriodsLoader(past).load(id)).map(periodRecord), past);
  }

  @FieldResolver(() => RecordedActorConnection, { description: 'What belonged under it on a day, by name; those directly under it only.' })
  async children(@Root() { id, past }: Past<ActorRow>, @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined, @Args(() => PageArgs) page: PageArgs) {
    return pageInPast(await childrenOf(past, id, at ?? past.today, page), past);
  }

  @FieldResolver()
  async successors(@Root() { id, past }: Past<ActorRow>) {
    return allInPast((await successionsLoader(past).load(id)).successors.map(successionRecord), past);
  }

  @FieldResolver()
  async predecessors(@Root() { id, past }: Past<ActorRow>) {
    return allInPast((await successionsLoader(past).load(id)).predecessors.map(successionRecord), past);
  }

  @FieldResolver()
  dissolvedOn(@Root() { dissolvedOn }: Past<ActorRow>) {
    return dissolvedOn && toDay(dissolvedOn);
  }

  @FieldResolver()
  async relations(
    @Root() actor: Past<ActorRow>,
    @Arg('kind', () => [RelationKind], { nullable: true, description: 'Only these kinds; all when left out.' }) kind: RelationKind[] | null | undefined,
    @Arg('direction', () => RelationDirection, { nullable: true, description: 'Only those in which the actor stood on this side; both when left out.' }) direction: RelationDirection | null | undefined,
    @Arg('at', () => DateScalar, { nullable: true, description: 'Only those that held on this day; all that were recorded when left out.' }) at: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return pageInPast(mapNodes(await present.relations.relations(actor, kind, direction, at, page, actor.past), periodRecord), actor.past);
  }

  @FieldResolver()
  async needs(@Root() { id, past }: Past<ActorRow>) {
    return allInPast((await needsLoader(past).load(id)).map(needRecord), past);
  }

  @FieldResolver()
  maturity(@Root() { id, past }: Past<ActorRow>) {
    return maturityLoader(past).load(id);
  }

  @FieldResolver()
  async coordinationRoles(@Root() { id, past }: Past<ActorRow>) {
    return allInPast((await assignmentsLoader(past).load(id)).map(periodRecord), past);
  }

  @FieldResolver()
  provenance(@Root() actor: Past<ActorRow>) {
    return toProvenance(actor);
  }
}
