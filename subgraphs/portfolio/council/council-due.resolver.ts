import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { hubError } from '../../shared/errors';
import type { Connection } from '../../shared/graphql/connection';
import { parseId } from '../../shared/graphql/id';
import { actorIdOf } from '../../shared/viewer';
import type { PortfolioContext } from '../context';
import { duePage } from './council-due.loader';
import { CouncilDue, CouncilDueArgs, CouncilDueConnection } from './council-due.type';

@Resolver(() => CouncilDue)
export class CouncilDueResolver {
  @Query(() => CouncilDueConnection, { nullable: true, description: 'What is due in the cases of your organisation, earliest first: as the council (follow-ups) and as those who submitted them (conditions, returned cases). The secretariat of the hub sees all. Only with a token.' })
  councilDueList(@Args(() => CouncilDueArgs) args: CouncilDueArgs, @Ctx() context: PortfolioContext): Promise<Connection<CouncilDue>> {
    const actorId = actorIdOf(context.caller);
    if (actorId === null) throw hubError('FORBIDDEN', { what: 'councilDueList', whom: 'organisations with a token' });
    return duePage(context, actorId, args.council == null ? null : parseId(args.council, 'council'), args);
  }
}
