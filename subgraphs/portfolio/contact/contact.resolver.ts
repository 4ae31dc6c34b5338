import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hubError } from '../../shared/errors';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { maySeeRestrictedOf } from '../ledger/visibility.loader';
import { toContact } from './contact';
import { contactsOf } from './contact.loader';
import { InitiativeContact } from './contact.type';

@Resolver(() => Initiative)
export class ContactResolver {
  @FieldResolver(() => [InitiativeContact], { nullable: true, description: 'Who answers for it and who can be asked, as persons. Restricted: for the lead, the owner of its portfolio, confirmed participants and the secretariat; others get an error here.' })
  async contacts(@Root() { id }: InitiativeRow, @Ctx() context: PortfolioContext): Promise<InitiativeContact[]> {
    if (!(await maySeeRestrictedOf(context, id))) throw hubError('FORBIDDEN', { what: 'Initiative.contacts' });
    return (await contactsOf(context).load(id)).map(toContact);
  }
}
