import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { toConnection, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { parseId } from '../../shared/graphql/id';
import type { PortfolioContext } from '../context';
import { CouncilCasesArgs } from './council-case.input';
import { CouncilCase, CouncilCaseConnection } from './council-case.type';
import { toCase, toCouncil } from './council';
import { CouncilsArgs } from './council.input';
import { caseById, casePage, councilLoader } from './council.loader';
import { findCouncilPage, type CaseRow } from './council.store';
import { Council, CouncilConnection } from './council.type';

@Resolver(() => Council)
export class CouncilListsResolver {
  @Query(() => CouncilConnection, { nullable: true, description: 'The councils that initiatives come before, by name.' })
  async councils(@Args(() => CouncilsArgs) args: CouncilsArgs, @Ctx() context: PortfolioContext): Promise<Connection<Council>> {
    const request = toPageRequest(args);
    const page = await findCouncilPage(context.db, args.kind ?? null, request);
    const rows = await Promise.all(page.entries.map(({ id }) => councilLoader(context).load(id)));
    return toConnection(page, rows.filter((row) => row !== null).map(toCouncil), request);
  }

  @Query(() => Council, { nullable: true, description: 'The council with an id; null when there is none.' })
  async council(@Arg('id', () => ID, { description: 'The id as the hub gave it.' }) id: string, @Ctx() context: PortfolioContext): Promise<Council | null> {
    const row = await councilLoader(context).load(parseId(id, 'id'));
    return row && toCouncil(row);
  }

  @Query(() => CouncilCase, { nullable: true, description: 'The case with an id; null when there is none, and for a draft when you may not see it.' })
  async councilCase(@Arg('id', () => ID, { description: 'The id as the hub gave it.' }) id: string, @Ctx() context: PortfolioContext): Promise<CouncilCase | null> {
    const row = await caseById(context).load(parseId(id, 'id'));
    return row && toCase(row);
  }

  @FieldResolver(() => CouncilCaseConnection, { description: 'The cases that have come to it, the last written first. Drafts stand with their initiatives only.' })
  async cases(@Root() { id }: Council, @Args(() => CouncilCasesArgs) args: CouncilCasesArgs, @Ctx() context: PortfolioContext): Promise<Connection<CouncilCase>> {
    const request = toPageRequest(args);
    const page = await casePage(context).load({ councilId: id, states: args.states ?? null, request });
    const rows = (await Promise.all(page.entries.map((entry) => caseById(context).load(entry.id)))) as CaseRow[];
    return toConnection(page, rows.map(toCase), request);
  }
}
