import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { CouncilRole } from './council-enums';
import { CouncilMember } from './council.type';

@InputType({ description: 'A seat in a council to record: of an organisation, of a person, or of a person for an organisation.' })
export class AddCouncilMemberInput extends CreateInput {
  @Field(() => ID, { description: 'The council that the seat is in.' })
  council!: string;

  @Field(() => CouncilRole, { description: 'What the seat is for. The organisation of a SECRETARIAT seat takes the steps of the council\'s cases.' })
  role!: CouncilRole;

  @Field(() => NamedActorRef, { nullable: true, description: 'The organisation that holds the seat; left out when the seat is a person\'s own.' })
  actor?: NamedActorRef | null;

  @Field(() => String, { nullable: true, description: 'The name of the person in the seat; at most 200 characters. Kept apart from the facts and not public, and can be erased.' })
  name?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The subject the member answers for, such as law or technology; at most 300 characters in each language.' })
  fields?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the seat; left out when it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the seat; left out while it lasts.' })
  validTo?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a seat; what is left out stays as it is.' })
export class CouncilMemberChange {
  @Field(() => CouncilRole, { nullable: true, description: 'What the seat is for.' })
  role?: CouncilRole | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The subject the member answers for, in place of what is recorded; an empty list takes it out.' })
  fields?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the seat; null when it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the seat, which ends it; null while it lasts.' })
  validTo?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A seat to change, and how. Another organisation or person has a seat of its own: end this one and add that.' })
export class UpdateCouncilMemberInput extends ChangeInput {
  @Field(() => CouncilMemberChange, { description: 'What to change.' })
  change!: CouncilMemberChange;
}

@InputType({ description: 'A seat that was recorded by mistake.' })
export class RemoveCouncilMemberInput extends ChangeInput {}

@InputType({ description: 'A seat whose person\'s name is to be erased.' })
export class EraseCouncilMemberNameInput extends ChangeInput {}

export const AddCouncilMemberPayload = payloadOf('AddCouncilMember', 'member', () => CouncilMember, 'The seat as it is recorded now.');
export const UpdateCouncilMemberPayload = payloadOf('UpdateCouncilMember', 'member', () => CouncilMember, 'The seat as it is recorded now.');
export const RemoveCouncilMemberPayload = payloadOf('RemoveCouncilMember', 'member', () => CouncilMember, 'The seat as it was; its history stays, the name does not.');
export const EraseCouncilMemberNamePayload = payloadOf('EraseCouncilMemberName', 'member', () => CouncilMember, 'The seat, which has no name any more.');
