import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { contextOf, type ContextOf } from '../context-link/context-link';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { connectNodes } from '../../shared/page-loader';
import { periodDays } from '../period';
import { answerOf, relationOf, toRelationConditions } from './relation';
import { relationViewOf } from './relation-view';
import { relationLoader, relationsOf } from './relation.loader';
import { RelationsArgs } from './relation.input';
import { findRelationPage, type RelationRow } from './relation.store';
import type { RelationAnswer } from './relation.type';
import { Relation, RelationConnection, RelationDirection, RelationKind } from './relation.type';

@Resolver(() => Actor)
export class ActorRelationsResolver {
  @FieldResolver()
  relations(
    @Root() actor: ActorRow,
    @Arg('kind', () => [RelationKind], { nullable: true, description: 'Only these kinds; all when left out.' }) kind: RelationKind[] | null | undefined,
    @Arg('direction', () => RelationDirection, { nullable: true, description: 'Only those in which the actor stands on this side; both when left out.' }) direction: RelationDirection | null | undefined,
    @Arg('at', () => DateScalar, { nullable: true, description: 'Only those that hold on this day; past and present ones when left out.' }) at: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ActorsContext,
  ): Promise<Connection<RelationRow>> {
    return relationsOf(context, actor.id, { kinds: kind ? [...kind].sort() : null, direction: direction ?? null, at: at ?? null, view: relationViewOf(context) }, page);
  }
}

@Resolver(() => Relation)
export class RelationResolver {
  @Query(() => Relation, { nullable: true, description: 'One relation; null when there is none with the id, or it was recorded in confidence between others.' })
  relation(@Arg('id', () => ID, { description: 'The id as the hub gave it.' }) id: string, @Ctx() context: ActorsContext): Promise<RelationRow | null> {
    return relationOf(context, id);
  }

  @Query(() => RelationConnection, { nullable: true, description: 'How actors are related, across the whole register, oldest first; those whose beginning is not known come first of all. For analysts; Actor.relations has those of one actor.' })
  async relations(@Args(() => RelationsArgs) args: RelationsArgs, @Ctx() context: ActorsContext): Promise<Connection<RelationRow>> {
    const request = toPageRequest(args);
    return connectNodes(await findRelationPage(context.db, toRelationConditions(context, args.filter), request), request, relationLoader(context));
  }

  @FieldResolver()
  from(@Root() row: RelationRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return actorLoader(context).load(row.fromId);
  }

  @FieldResolver()
  to(@Root() row: RelationRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return actorLoader(context).load(row.toId);
  }

  @FieldResolver()
  details(@Root() row: RelationRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.details, language);
  }

  @FieldResolver()
  context(@Root() row: RelationRow): ContextOf | null {
    return contextOf(row);
  }

  @FieldResolver()
  validFrom(@Root() row: RelationRow): string | null {
    return periodDays(row).validFrom;
  }

  @FieldResolver()
  validTo(@Root() row: RelationRow): string | null {
    return periodDays(row).validTo;
  }

  @FieldResolver()
  fromAnswer(@Root() row: RelationRow): RelationAnswer | null {
    return answerOf('from', row);
  }

  @FieldResolver()
  toAnswer(@Root() row: RelationRow): RelationAnswer | null {
    return answerOf('to', row);
  }

  @FieldResolver()
  async claimedBy(@Root() { claimedById }: RelationRow, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return claimedById === null ? null : actorLoader(context).load(claimedById);
  }

  @FieldResolver()
  provenance(@Root() row: RelationRow): Provenance {
    return toProvenance(row);
  }
}
