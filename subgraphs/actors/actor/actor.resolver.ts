import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { toDay } from '../../shared/context';
import { toConcept, type Concept } from '../../shared/graphql/concept';
import { PageArgs, toConnection, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { LevelFact } from '../../shared/graphql/level-fact';
import { allTexts, LanguageCode, type LocalizedText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import type { ActorsContext } from '../context';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { sectorLoader } from '../sector/sector.loader';
import type { SectorOnDay } from '../sector/sector.resolver';
import { actorOf, nameOn, toConditions } from './actor';
import { ActorFilter, ActorOrder, ActorRef } from './actor-input.type';
import { actorLoader, childrenOf, functionsLoader, namesLoader, parentPeriodsLoader, successionsLoader } from './actor.loader';
import { nameOfActor } from './called.loader';
import { findActorPage, type ActorRow, type NameRow, type ParentRow, type SuccessionRow } from './actor.store';
import { Actor, ActorConnection } from './actor.type';
import { isValidOn } from '../period';

const ON_DAY = { nullable: true, description: 'The day that is asked about; today when left out.' } as const;

@Resolver(() => Actor)
export class ActorResolver {
  @Query(() => ActorConnection, { nullable: true, description: 'The actors of the register, organisations and groups alike.' })
  async actors(
    @Arg('filter', () => ActorFilter, { nullable: true, description: 'Which actors; all when left out.' }) filter: ActorFilter | null | undefined,
    @Arg('orderBy', () => ActorOrder, { defaultValue: ActorOrder.NAME_ASC, description: 'The order of the list.' }) orderBy: ActorOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ActorsContext,
  ): Promise<Connection<ActorRow | null>> {
    const request = toPageRequest(page);
    const conditions = await toConditions(context, filter);
    const ids = await findActorPage(context.db, conditions, orderBy === ActorOrder.ORGANIZATION_NUMBER_ASC ? 'organizationNumber' : 'name', orderBy === ActorOrder.NAME_DESC, request);
    const rows = await Promise.all(ids.entries.map(({ id }) => actorLoader(context).load(id)));
    return toConnection(ids, rows, request);
  }

  @Query(() => Actor, { nullable: true, description: 'One actor by id or organisation number; null when nobody has it.' })
  actor(@Arg('by', () => ActorRef, { description: 'Exactly one of the keys of the actor.' }) by: ActorRef, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return actorOf(context, by, 'by');
  }

  @FieldResolver()
  name(
    @Root() actor: ActorRow,
    @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode,
    @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined,
    @Ctx() context: ActorsContext,
  ): string | Promise<string> {
    return nameOfActor(actor, { language, at: at ?? null }, context);
  }

  @Directive('@inaccessible')
  @FieldResolver(() => LevelFact, { nullable: true, description: 'Its level of government. Not for clients: rules that hold for some levels only are applied with it.' })
  levelFact(@Root() { id, level }: ActorRow): LevelFact {
    return { actorId: id, level };
  }

  @FieldResolver()
  async names(@Root() actor: ActorRow, @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined, @Ctx() context: ActorsContext): Promise<LocalizedText[]> {
    return allTexts(nameOn(await namesLoader(context).load(actor.id), at ?? context.today)?.names);
  }

  @FieldResolver()
  nameHistory(@Root() actor: ActorRow, @Ctx() context: ActorsContext): Promise<NameRow[]> {
    return namesLoader(context).load(actor.id);
  }

  @FieldResolver()
  async sector(@Root() actor: ActorRow, @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined, @Ctx() context: ActorsContext): Promise<SectorOnDay | null> {
    const day = at ?? context.today;
    const sector = await sectorLoader(context).load({ actorId: actor.id, at: day });
    return sector && { ...sector, at: day };
  }

  @FieldResolver()
  async functions(@Root() actor: ActorRow, @Ctx() context: ActorsContext): Promise<Concept[]> {
    return (await functionsLoader(context).load(actor.id)).map((row) => toConcept(row));
  }

  @FieldResolver()
  async parent(@Root() actor: ActorRow, @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    const periods = await parentPeriodsLoader(context).load(actor.id);
    const period = periods.find((row) => isValidOn(row, at ?? context.today));
    return period ? actorLoader(context).load(period.parentId) : null;
  }

  @FieldResolver()
  parentHistory(@Root() actor: ActorRow, @Ctx() context: ActorsContext): Promise<ParentRow[]> {
    return parentPeriodsLoader(context).load(actor.id);
  }

  @FieldResolver(() => ActorConnection, { description: 'What belongs under it on a day, by name; those directly under it only.' })
  children(
    @Root() actor: ActorRow,
    @Arg('at', () => DateScalar, ON_DAY) at: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ActorsContext,
  ): Promise<Connection<ActorRow>> {
    return childrenOf(context, actor.id, at ?? context.today, page);
  }

  @FieldResolver()
  async successors(@Root() actor: ActorRow, @Ctx() context: ActorsContext): Promise<SuccessionRow[]> {
    return (await successionsLoader(context).load(actor.id)).successors;
  }

  @FieldResolver()
  async predecessors(@Root() actor: ActorRow, @Ctx() context: ActorsContext): Promise<SuccessionRow[]> {
    return (await successionsLoader(context).load(actor.id)).predecessors;
  }

  @FieldResolver()
  dissolvedOn(@Root() actor: ActorRow): string | null {
    return actor.dissolvedOn && toDay(actor.dissolvedOn);
  }

  @FieldResolver()
  provenance(@Root() actor: ActorRow): Provenance {
    return toProvenance(actor);
  }
}
