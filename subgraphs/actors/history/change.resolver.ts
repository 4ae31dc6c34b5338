import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { findChangesSince } from '../../shared/history/change.store';
import { ChangeConnection, type Change } from '../../shared/history/change.type';
import { ChangesArgs } from '../../shared/history/changes-args.type';
import { Actor } from '../actor/actor.type';
import { SharedComponent } from '../component/component.type';
import type { ActorsContext } from '../context';
import { Ecosystem } from '../ecosystem/ecosystem.type';
import { changeViewOf } from './change-view';
import { changesOf } from './change.loader';

@Resolver(() => Actor)
export class ActorChangesResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description:
      'What was changed in actors, relations, shared components, ecosystems and all that belongs to them, oldest first, for those who follow along: keep the endCursor of the last page that had one and ask on after it. What is recorded later always comes after it, so nothing is missed and nothing comes twice.',
  })
  actorChanges(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: ActorsContext): Promise<Connection<Change>> {
    return findChangesSince(context.db, args.since ?? null, toPageRequest(args), changeViewOf(context));
  }

  @FieldResolver(() => ChangeConnection, { description: 'What was changed in it, in what it tells of itself and in its relations, newest first.' })
  changes(@Root() { id }: { id: string }, @Args(() => PageArgs) page: PageArgs, @Ctx() context: ActorsContext): Promise<Connection<Change>> {
    return changesOf(context, id, page);
  }
}

@Resolver(() => SharedComponent)
export class ComponentChangesResolver {
  @FieldResolver(() => ChangeConnection, { description: 'What was changed in it, in who operates and funds it and in what it needs, newest first.' })
  changes(@Root() { id }: { id: string }, @Args(() => PageArgs) page: PageArgs, @Ctx() context: ActorsContext): Promise<Connection<Change>> {
    return changesOf(context, id, page);
  }
}

@Resolver(() => Ecosystem)
export class EcosystemChangesResolver {
  @FieldResolver(() => ChangeConnection, { description: 'What was changed in it and in what it consists of, newest first.' })
  changes(@Root() { id }: { id: string }, @Args(() => PageArgs) page: PageArgs, @Ctx() context: ActorsContext): Promise<Connection<Change>> {
    return changesOf(context, id, page);
  }
}
