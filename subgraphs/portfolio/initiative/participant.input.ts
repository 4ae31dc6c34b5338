import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { ParticipationRole } from './initiative-enums';
import { InitiativeParticipation } from './initiative-parts.type';

/** What is said of a participant, new or changed. */
@InputType()
abstract class ParticipantFacts extends Sourced {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it does in the initiative; at most 10,000 characters in each language. Null takes it out.' })
  parts?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day; null when it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer takes part; null while it does.' })
  validTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the claim is kept from everybody but the organisation named, the lead, other confirmed participants and the secretariat until that organisation confirms it; false when left out of a new one.' })
  isRestricted?: boolean | null;
}

@InputType({ description: 'An actor that takes part in an initiative beside its lead.' })
export class AddInitiativeParticipantInput extends ParticipantFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => NamedActorRef, { description: 'Who takes part. Naming your own organisation confirms it; naming another makes a claim that it confirms or disputes.' })
  actor!: NamedActorRef;

  @Field(() => ParticipationRole, { description: 'In which way; LEAD is no participation.' })
  role!: `${ParticipationRole}`;
}

@InputType({ description: 'What to change in a participation; what is left out stays as it is. Its actor and role stay: another one is added instead.' })
export class InitiativeParticipantChange extends ParticipantFacts {}

@InputType({ description: 'A participation to change, and how. It is a claim anew, unless it is of your own organisation.' })
export class UpdateInitiativeParticipantInput extends ChangeInput {
  @Field(() => InitiativeParticipantChange, { description: 'What to change.' })
  change!: InitiativeParticipantChange;
}

@InputType({ description: 'A participation to take out.' })
export class RemoveInitiativeParticipantInput extends ChangeInput {}

export const AddInitiativeParticipantPayload = payloadOf('AddInitiativeParticipant', 'participant', () => InitiativeParticipation, 'The participation as it is recorded now.');
export const UpdateInitiativeParticipantPayload = payloadOf('UpdateInitiativeParticipant', 'participant', () => InitiativeParticipation, 'The participation as it is recorded now.');
export const RemoveInitiativeParticipantPayload = payloadOf('RemoveInitiativeParticipant', 'participant', () => InitiativeParticipation, 'The participation as it was; its history stays.');
