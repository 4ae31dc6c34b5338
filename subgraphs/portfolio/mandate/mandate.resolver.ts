import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { toMandate } from './mandate';
import { mandatesOf } from './mandate.loader';
import { Mandate } from './mandate.type';

@Resolver(() => Initiative)
export class InitiativeMandatesResolver {
  @FieldResolver(() => [Mandate], { description: 'The tasks that letters give to those who take part, by year.' })
  async mandates(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Mandate[]> {
    return (await mandatesOf(context).load(row.id)).map(toMandate);
  }
}
