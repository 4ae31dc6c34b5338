import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { AddContactInput, AddContactPayload, EraseContactInput, EraseContactPayload, UpdateContactInput, UpdateContactPayload } from './contact.input';
import { addContact, eraseContact, updateContact } from './contact-write';
import { findContact } from './contact-write.store';

@Resolver()
export class ContactWriteResolver {
  @Mutation(() => AddContactPayload, { nullable: true, description: 'Records a person to ask about a life event, seen by its owner, confirmed participants and the secretariat only. For the owner of the life event.' })
  addContact(@Arg('input', () => AddContactInput, INPUT_ARGUMENT) input: AddContactInput, @Ctx() context: Context) {
    return write(context, 'contact', { operation: 'addContact', input }, (session) => addContact(session, input), ({ tx }, id) => findContact(tx, id));
  }

  @Mutation(() => UpdateContactPayload, { nullable: true, description: 'Changes what is recorded of a contact; what was there before is kept nowhere. For the owner of the life event.' })
  updateContact(@Arg('input', () => UpdateContactInput, INPUT_ARGUMENT) input: UpdateContactInput, @Ctx() context: Context) {
    return write(context, 'contact', { operation: 'updateContact', input }, (session) => updateContact(session, input));
  }

  @Mutation(() => EraseContactPayload, { nullable: true, description: 'Erases a contact for good. The history keeps that a contact was erased and by whom, never who it was. For the owner of the life event.' })
  eraseContact(@Arg('input', () => EraseContactInput, INPUT_ARGUMENT) input: EraseContactInput, @Ctx() context: Context) {
    return write(context, 'lifeEvent', { operation: 'eraseContact', input }, (session) => eraseContact(session, input));
  }
}
