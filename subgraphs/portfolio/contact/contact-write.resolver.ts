import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toContact } from './contact';
import { AddInitiativeContactInput, AddInitiativeContactPayload, EraseInitiativeContactInput, EraseInitiativeContactPayload, UpdateInitiativeContactInput, UpdateInitiativeContactPayload } from './contact.input';
import { addInitiativeContact, eraseInitiativeContact, updateInitiativeContact } from './contact-write';
import { findContact } from './contact-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class ContactWriteResolver {
  @Mutation(() => AddInitiativeContactPayload, { nullable: true, description: `Records a person who answers for an initiative or can be asked, seen by its lead, confirmed participants and the secretariat only. ${FOR_WHOM}` })
  addInitiativeContact(@Arg('input', () => AddInitiativeContactInput, INPUT_ARGUMENT) input: AddInitiativeContactInput, @Ctx() context: PortfolioContext) {
    return write(context, 'contact', { operation: 'addInitiativeContact', input }, (session) => addInitiativeContact(session, input).then(toContact), ({ tx }, id) => findContact(tx, id).then((row) => row && toContact(row)));
  }

  @Mutation(() => UpdateInitiativeContactPayload, { nullable: true, description: `Changes what is recorded of a contact; what was there before is kept nowhere. ${FOR_WHOM}` })
  updateInitiativeContact(@Arg('input', () => UpdateInitiativeContactInput, INPUT_ARGUMENT) input: UpdateInitiativeContactInput, @Ctx() context: PortfolioContext) {
    return write(context, 'contact', { operation: 'updateInitiativeContact', input }, (session) => updateInitiativeContact(session, input).then(toContact));
  }

  @Mutation(() => EraseInitiativeContactPayload, { nullable: true, description: `Erases a contact for good. The history keeps that a contact was erased and by whom, never who it was. ${FOR_WHOM}` })
  eraseInitiativeContact(@Arg('input', () => EraseInitiativeContactInput, INPUT_ARGUMENT) input: EraseInitiativeContactInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'eraseInitiativeContact', input }, (session) => eraseInitiativeContact(session, input));
  }
}
