import { Field, ID, InputType } from 'type-graphql';
import { CooperationBodyKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/CooperationBodyKind';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { TextsChange } from '../record/texts-change';
import { CooperationBody } from './cooperation-body.type';

@InputType({ description: 'A cooperation body to record.' })
export class CreateCooperationBodyInput extends CreateInput {
  @Field(() => CooperationBodyKind, { description: 'What kind of body it is.' })
  kind!: CooperationBodyKind;

  @Field(() => [LocalizedTextInput], { description: 'What people call it; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What the body is for; at most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the body; left out when it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the body ended; left out while it lasts.' })
  validTo?: string | null;

  @Field(() => [ID], { description: 'The life events it works on, at most 50, each owned by your organisation. Whoever owns one of them keeps the body. Only the secretariat may leave the list empty.' })
  lifeEvents!: string[];

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a cooperation body; what is left out stays as it is.' })
export class CooperationBodyChange extends TextsChange {
  @Field(() => CooperationBodyKind, { nullable: true, description: 'What kind of body it is.' })
  kind?: CooperationBodyKind | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What people call it, in all its languages, in place of what is recorded.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What the body is for, in place of what is recorded; an empty list to take it out.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the body; null to say that it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the body ended; null to say that it lasts.' })
  validTo?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A cooperation body to change, and how.' })
export class UpdateCooperationBodyInput extends ChangeInput {
  @Field(() => CooperationBodyChange, { description: 'What to change.' })
  change!: CooperationBodyChange;
}

@InputType({ description: 'A cooperation body to take out.' })
export class RemoveCooperationBodyInput extends ChangeInput {}

@InputType({ description: 'A cooperation body that is to be linked to a life event.' })
export class LinkBodyToLifeEventInput extends CreateInput {
  @Field(() => ID, { description: 'The life event that the body works on.' })
  lifeEvent!: string;

  @Field(() => ID, { description: 'The body; linking it gives you no say over it.' })
  body!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A cooperation body that no longer works on a life event. A link holds nothing that two could change differently, so no version is expected.' })
export class UnlinkBodyFromLifeEventInput {
  @Field(() => ID, { description: 'The life event that the body no longer works on.' })
  lifeEvent!: string;

  @Field(() => ID, { description: 'The body that is linked to it.' })
  body!: string;
}

export const CreateCooperationBodyPayload = payloadOf('CreateCooperationBody', 'cooperationBody', () => CooperationBody, 'The body as it is recorded now.');
export const UpdateCooperationBodyPayload = payloadOf('UpdateCooperationBody', 'cooperationBody', () => CooperationBody, 'The body as it is recorded now.');
export const RemoveCooperationBodyPayload = payloadOf('RemoveCooperationBody', 'cooperationBody', () => CooperationBody, 'The body as it was; its history stays.');
export const LinkBodyToLifeEventPayload = payloadOf('LinkBodyToLifeEvent', 'cooperationBody', () => CooperationBody, 'The body with the life events that it works on now.');
export const UnlinkBodyFromLifeEventPayload = payloadOf('UnlinkBodyFromLifeEvent', 'cooperationBody', () => CooperationBody, 'The body with the life events that it works on now.');
