import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { toConnection, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { parseId } from '../../shared/graphql/id';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { toMandate } from './mandate';
import { MandatesArgs } from './mandate.input';
import { mandatedBy, mandateLoader, mandatesOf } from './mandate.loader';
import { findMandatePage } from './mandate.store';
import { Mandate, MandateConnection } from './mandate.type';

@Resolver(() => Initiative)
export class InitiativeMandatesResolver {
  @FieldResolver(() => [Mandate], { description: 'The tasks that letters give to those who take part, by year.' })
  async mandates(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Mandate[]> {
    return (await mandatesOf(context).load(row.id)).map(({ mandate }) => toMandate(mandate));
  }
}

@Resolver(() => Mandate)
export class MandateResolver {
  @Query(() => MandateConnection, { nullable: true, description: 'Mandates that letters give to agencies, the latest year first.' })
  async mandates(@Args(() => MandatesArgs) args: MandatesArgs, @Ctx() context: PortfolioContext): Promise<Connection<Mandate>> {
    const request = toPageRequest(args);
    const page = await findMandatePage(context.db, { year: args.year ?? null, agencyId: args.agency == null ? null : parseId(args.agency, 'agency') }, request);
    const rows = await Promise.all(page.entries.map(({ id }) => mandateLoader(context).load(id)));
    return toConnection(page, rows.filter((row) => row !== null).map(toMandate), request);
  }

  @Query(() => Mandate, { nullable: true, description: 'The mandate with an id; null when there is none.' })
  async mandate(@Arg('id', () => ID, { description: 'The id as the hub gave it.' }) id: string, @Ctx() context: PortfolioContext): Promise<Mandate | null> {
    const row = await mandateLoader(context).load(parseId(id, 'id'));
    return row && toMandate(row);
  }

  @FieldResolver(() => [Initiative], { description: 'The initiatives that the mandate is given for, in the order they were linked.' })
  async initiatives(@Root() { id }: Mandate, @Ctx() context: PortfolioContext): Promise<InitiativeRow[]> {
    const links = await mandatedBy(context).load(id);
    const rows = await Promise.all(links.map(({ initiativeId }) => initiativeLoader(context).load(initiativeId)));
    return rows.filter((row) => row !== null);
  }
}
