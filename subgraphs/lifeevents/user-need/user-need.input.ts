import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { payloadOf } from '../../shared/writing/payload.type';
import { CreateInput, ChangeInput, SourceInput } from '../../shared/writing/record.input';
import { TextsChange } from '../record/texts-change';
import { UserNeed } from './user-need.type';

@InputType({ description: 'A need to record in a life event.' })
export class AddUserNeedInput extends CreateInput {
  @Field(() => ID, { description: 'The life event that people with the need are in.' })
  lifeEvent!: string;

  @Field(() => [LocalizedTextInput], { description: 'The need, from the point of view of those who have it; at most 10,000 characters in each language.' })
  texts!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Who has the need; left out when the source does not say.' })
  groups?: LocalizedTextInput[] | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a need; what is left out stays as it is.' })
export class UserNeedChange extends TextsChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The need in all its languages, in place of what is recorded.' })
  texts?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Who has the need, in place of what is recorded; an empty list to say that nobody knows.' })
  groups?: LocalizedTextInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the needs of the life event, from 1.' })
  position?: number | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A need to change, and how.' })
export class UpdateUserNeedInput extends ChangeInput {
  @Field(() => UserNeedChange, { description: 'What to change.' })
  change!: UserNeedChange;
}

@InputType({ description: 'A need to take out.' })
export class RemoveUserNeedInput extends ChangeInput {}

export const AddUserNeedPayload = payloadOf('AddUserNeed', 'userNeed', () => UserNeed, 'The need as it is recorded now.');
export const UpdateUserNeedPayload = payloadOf('UpdateUserNeed', 'userNeed', () => UserNeed, 'The need as it is recorded now.');
export const RemoveUserNeedPayload = payloadOf('RemoveUserNeed', 'userNeed', () => UserNeed, 'The need as it was; its history stays.');
