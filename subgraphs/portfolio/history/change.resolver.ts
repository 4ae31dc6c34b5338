import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { toPageRequest, type Connection } from '../../shared/graphql/connection';
import { findChangesSince } from '../../shared/history/change.store';
import { ChangeConnection, type Change } from '../../shared/history/change.type';
import { ChangesArgs } from '../../shared/history/changes-args.type';
import type { PortfolioContext } from '../context';
import { changeViewOf } from './change-view';

@Resolver()
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description:
      'What was changed in initiatives, portfolios, councils and all that belongs to them, oldest first, for those who follow along: keep the endCursor of the last page that had one and ask on after it. What is recorded later always comes after it, so nothing is missed and nothing comes twice.',
  })
  portfolioChanges(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: PortfolioContext): Promise<Connection<Change>> {
    return findChangesSince(context.db, args.since ?? null, toPageRequest(args), changeViewOf(context));
  }
}
