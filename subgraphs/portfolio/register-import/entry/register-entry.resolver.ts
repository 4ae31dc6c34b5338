import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PortfolioContext } from '../../context';
import type { InitiativeRow } from '../../initiative/initiative.store';
import { Initiative } from '../../initiative/initiative.type';
import { registerEntriesOf } from './register-entry.loader';
import { toRegisterEntry } from './register-entry';
import { RegisterEntry } from './register-entry.type';

@Resolver(() => Initiative)
export class InitiativeRegisterEntriesResolver {
  @FieldResolver(() => [RegisterEntry], { description: 'The editions of registers that it stood in, oldest first: how a project is followed from one year to the next.' })
  async registerEntries(@Root() { id }: InitiativeRow, @Ctx() context: PortfolioContext): Promise<RegisterEntry[]> {
    return (await registerEntriesOf(context).load(id)).map(toRegisterEntry);
  }
}
