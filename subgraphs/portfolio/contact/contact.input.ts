import { Field, InputType } from 'type-graphql';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { NamedActorRef } from '../actor/actor.input';
import { Initiative } from '../initiative/initiative.type';
import { idempotencyKeyField } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { ContactRole, InitiativeContact } from './contact.type';

/** What is said of a person, new or changed. */
@InputType()
abstract class PersonFacts {
  @Field(() => String, { nullable: true, description: 'Where the person reads electronic mail at work; null takes it out.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number at work with country code, such as "+47 22 00 00 00"; null takes it out.' })
  phone?: string | null;

  @Field(() => NamedActorRef, { nullable: true, description: 'The organisation that the person works for; null when it is not known.' })
  worksFor?: NamedActorRef | null;
}

@InputType({ description: 'A person who answers for an initiative, or can be asked about it.' })
export class AddInitiativeContactInput extends PersonFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => ContactRole, { description: 'What the person is for the initiative.' })
  role!: `${ContactRole}`;

  @Field(() => String, { description: 'What the person is called; at most 200 characters.' })
  name!: string;
}

@InputType({ description: 'What to change in a contact; what is left out stays as it is. What was there before is kept nowhere.' })
export class InitiativeContactChange extends PersonFacts {
  @Field(() => ContactRole, { nullable: true, description: 'What the person is for the initiative.' })
  role?: `${ContactRole}` | null;

  @Field(() => String, { nullable: true, description: 'What the person is called; at most 200 characters.' })
  name?: string | null;
}

@InputType({ description: 'A contact to change, and how.' })
export class UpdateInitiativeContactInput extends ChangeInput {
  @Field(() => InitiativeContactChange, { description: 'What to change.' })
  change!: InitiativeContactChange;
}

@InputType({ description: 'A contact to erase.' })
export class EraseInitiativeContactInput extends ChangeInput {}

export const AddInitiativeContactPayload = payloadOf('AddInitiativeContact', 'contact', () => InitiativeContact, 'The contact as it is recorded now.');
export const UpdateInitiativeContactPayload = payloadOf('UpdateInitiativeContact', 'contact', () => InitiativeContact, 'The contact as it is recorded now.');
export const EraseInitiativeContactPayload = payloadOf('EraseInitiativeContact', 'initiative', () => Initiative, 'The initiative, which has lost the contact.');
