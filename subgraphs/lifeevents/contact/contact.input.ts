import { Field, ID, InputType } from 'type-graphql';
import { payloadOf } from '../../shared/writing/payload.type';
import { LifeEvent } from '../life-event/life-event.type';
import { ChangeInput, CreateInput } from '../../shared/writing/record.input';
import { LifeEventContact } from './contact.type';

@InputType({ description: 'A person to ask about a life event.' })
export class AddContactInput extends CreateInput {
  @Field(() => ID, { description: 'The life event that the person can be asked about.' })
  lifeEvent!: string;

  @Field(() => String, { description: 'What the person answers for, for example "project manager"; at most 300 characters.' })
  function!: string;

  @Field(() => String, { description: 'What the person is called; at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where the person reads electronic mail at work.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number at work with country code, such as "+47 22 00 00 00".' })
  phone?: string | null;
}

@InputType({ description: 'What to change in a contact; what is left out stays as it is.' })
export class ContactChange {
  @Field(() => String, { nullable: true, description: 'What the person answers for.' })
  function?: string | null;

  @Field(() => String, { nullable: true, description: 'What the person is called.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the person reads electronic mail at work; null takes it out.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number at work with country code; null takes it out.' })
  phone?: string | null;
}

@InputType({ description: 'A contact to change, and how.' })
export class UpdateContactInput extends ChangeInput {
  @Field(() => ContactChange, { description: 'What to change. What was there before is gone: of persons no history is kept.' })
  change!: ContactChange;
}

@InputType({ description: 'A contact to erase.' })
export class EraseContactInput extends ChangeInput {}

export const AddContactPayload = payloadOf('AddContact', 'contact', () => LifeEventContact, 'The contact as it is recorded now.');
export const UpdateContactPayload = payloadOf('UpdateContact', 'contact', () => LifeEventContact, 'The contact as it is recorded now.');
export const EraseContactPayload = payloadOf('EraseContact', 'lifeEvent', () => LifeEvent, 'The life event, which has lost the contact.');
