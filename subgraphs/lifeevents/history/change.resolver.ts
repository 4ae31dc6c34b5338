import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { toPageRequest } from '../../shared/graphql/connection';
import { findChangesSince } from '../../shared/history/change.store';
import { ChangeConnection } from '../../shared/history/change.type';
import type { Context } from '../context';
import { ChangesArgs } from '../../shared/history/changes-args.type';
import { changeViewOf } from './change-view';

@Resolver()
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description:
      'What was changed in life events, services and all that belongs to them, oldest first, for those who follow along: keep the endCursor of the last page that had one and ask on after it. What is recorded later always comes after it, so nothing is missed and nothing comes twice.',
  })
  changes(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: Context) {
    return findChangesSince(context.db, args.since ?? null, toPageRequest(args), changeViewOf(context));
  }
}
