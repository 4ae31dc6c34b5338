import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../../shared/graphql/connection';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { contextOf, type ContextOf } from '../context-link/context-link';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { periodDays } from '../period';
import { relationsOf } from './relation.loader';
import type { RelationRow } from './relation.store';
import { Relation, RelationDirection, RelationKind } from './relation.type';

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
    return relationsOf(context, actor.id, { kinds: kind ? [...kind].sort() : null, direction: direction ?? null, at: at ?? null }, page);
  }
}

@Resolver(() => Relation)
export class RelationResolver {
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
  provenance(@Root() row: RelationRow): Provenance {
    return toProvenance(row);
  }
}
