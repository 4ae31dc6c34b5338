import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import { PageArgs, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { connectNodes } from '../../shared/page-loader';
import { actorIdOf } from '../../shared/viewer';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { portfolioLoader } from '../portfolio/portfolio.loader';
import type { PortfolioRow } from '../portfolio/portfolio.store';
import { findKeptInitiatives, findOwnedPortfolios } from './viewer.store';
import { Viewer } from './viewer.type';

/** What the caller answers for. Asked of the caller of the request, whatever key the viewer was referred to by. */
@Resolver(() => Viewer)
export class ViewerResolver {
  @FieldResolver()
  async initiatives(@Args(() => PageArgs) page: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<InitiativeRow> | null> {
    const request = toPageRequest(page);
    const actorId = actorIdOf(context.caller);
    if (actorId === null) return null;
    return connectNodes(await findKeptInitiatives(context.db, actorId, request), request, initiativeLoader(context));
  }

  @FieldResolver()
  async portfolios(@Args(() => PageArgs) page: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<PortfolioRow> | null> {
    const request = toPageRequest(page);
    const actorId = actorIdOf(context.caller);
    if (actorId === null) return null;
    return connectNodes(await findOwnedPortfolios(context.db, actorId, request), request, portfolioLoader(context));
  }
}
