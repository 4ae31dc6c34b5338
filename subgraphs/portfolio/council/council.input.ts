import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { MoneyInput } from '../record/money.input';
import { CouncilKind, SubmissionRule } from './council-enums';
import { Council } from './council.type';

@ArgsType()
export class CouncilsArgs extends PageArgs {
  @Field(() => CouncilKind, { nullable: true, description: 'Only councils of this kind; both when left out.' })
  kind?: CouncilKind | null;
}

@InputType({ description: 'A council to record.' })
export class CreateCouncilInput extends CreateInput {
  @Field(() => CouncilKind, { description: 'Whether it advises or handles a portfolio. It stays so, since its cases take other steps.' })
  kind!: CouncilKind;

  @Field(() => [LocalizedTextInput], { description: 'What it is called; at most 300 characters in each language.' })
  names!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is for; at most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that keeps the council; your own when left out. Another is named by the secretariat only.' })
  organizationNumber?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The amount below which the secretariat of a portfolio council decides alone; left out when it never does.' })
  secretariatLimit?: MoneyInput | null;

  @Field(() => SubmissionRule, { defaultValue: SubmissionRule.ANYONE, description: 'Who may submit a case.' })
  submissionRule!: SubmissionRule;

  @Field(() => [NamedActorRef], { nullable: true, description: 'The organisations that may submit, where the rule is LISTED; at most 500.' })
  submitters?: NamedActorRef[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What else there is to know before submitting, such as deadlines and forms; at most 10,000 characters in each language.' })
  submissionNotes?: LocalizedTextInput[] | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a council; what is left out stays as it is.' })
export class CouncilChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is called in all its languages, in place of what is recorded.' })
  names?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is for, in place of what is recorded; an empty list takes it out.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The amount below which the secretariat decides alone, from now on; null says that it never does.' })
  secretariatLimit?: MoneyInput | null;

  @Field(() => SubmissionRule, { nullable: true, description: 'Who may submit a case from now on.' })
  submissionRule?: SubmissionRule | null;

  @Field(() => [NamedActorRef], { nullable: true, description: 'The organisations that may submit where the rule is LISTED, in place of those recorded; at most 500.' })
  submitters?: NamedActorRef[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What there is to know before submitting, in place of what is recorded; an empty list takes it out.' })
  submissionNotes?: LocalizedTextInput[] | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A council to change, and how.' })
export class UpdateCouncilInput extends ChangeInput {
  @Field(() => CouncilChange, { description: 'What to change.' })
  change!: CouncilChange;
}

export const CreateCouncilPayload = payloadOf('CreateCouncil', 'council', () => Council, 'The council as it is recorded now.');
export const UpdateCouncilPayload = payloadOf('UpdateCouncil', 'council', () => Council, 'The council as it is recorded now.');
