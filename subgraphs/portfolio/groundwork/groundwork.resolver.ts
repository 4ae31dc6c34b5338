import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hubError } from '../../shared/errors';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { maySeeRestrictedOf } from '../ledger/visibility.loader';
import { personName } from '../person/person.loader';
import { toAlternative, toGroundwork } from './groundwork';
import { alternativesOf, groundworkOf } from './groundwork.loader';
import { Groundwork, GroundworkAlternative } from './groundwork.type';

@Resolver(() => Initiative)
export class InitiativeGroundworkResolver {
  @FieldResolver(() => Groundwork, { nullable: true, description: 'What was worked out before it was decided on; null when none is registered.' })
  async groundwork(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Groundwork | null> {
    return (await groundworkOf(context).load(row.id)).map(toGroundwork)[0] ?? null;
  }
}

@Resolver(() => Groundwork)
export class GroundworkResolver {
  @FieldResolver(() => [GroundworkAlternative], { description: 'The ways that were compared, doing nothing among them.' })
  async alternatives(@Root() { id }: Groundwork, @Ctx() context: PortfolioContext): Promise<GroundworkAlternative[]> {
    return (await alternativesOf(context).load(id)).map(toAlternative);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of the person who answers for the initiative, for those who lead it, have it in their portfolio or have confirmed that they take part, and the secretariat; null when none is kept, or when it was erased.' })
  async responsiblePerson(@Root() { initiativeId, responsiblePersonId }: Groundwork, @Ctx() context: PortfolioContext): Promise<string | null> {
    if (!(await maySeeRestrictedOf(context, initiativeId))) throw hubError('FORBIDDEN', { what: 'Groundwork.responsiblePerson' });
    return responsiblePersonId === null ? null : personName(context).load(responsiblePersonId);
  }
}
