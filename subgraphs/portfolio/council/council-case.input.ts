import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { MoneyInput } from '../record/money.input';
import { CouncilCase } from './council-case.type';
import { CouncilCondition } from './council-condition.type';
import { CouncilCaseState } from './council-enums';

@ArgsType()
export class CouncilCasesArgs extends PageArgs {
  @Field(() => [CouncilCaseState], { nullable: true, description: 'Only cases in one of these states; all when left out.' })
  states?: CouncilCaseState[] | null;
}

@InputType({ description: 'A case to prepare for a council. It is a draft, seen only by those who may, until it is submitted or its advice is requested.' })
export class DraftCouncilCaseInput extends CreateInput {
  @Field(() => ID, { description: 'The council it is for.' })
  council!: string;

  @Field(() => ID, { description: 'The initiative it is about.' })
  initiative!: string;

  @Field(() => [LocalizedTextInput], { description: 'What the case is called; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => MoneyInput, { nullable: true, description: 'What the case asks for; left out when it asks for no money. The secretariat decides only cases that give an amount.' })
  amount?: MoneyInput | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What the council must know to judge the case; at most 10,000 characters in each language.' })
  notes?: LocalizedTextInput[] | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that submits it; your own when left out. Another is named by the secretariat of the hub only.' })
  organizationNumber?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a case; what is left out stays as it is.' })
export class CouncilCaseChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What the case is called in all its languages, in place of what is recorded.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What the case asks for; null when it asks for no money.' })
  amount?: MoneyInput | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What the council must know, in place of what is recorded; an empty list takes it out.' })
  notes?: LocalizedTextInput[] | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A draft or returned case to change, and how.' })
export class UpdateCouncilCaseInput extends ChangeInput {
  @Field(() => CouncilCaseChange, { description: 'What to change.' })
  change!: CouncilCaseChange;
}

@InputType({ description: 'A draft that is given up.' })
export class DiscardCouncilCaseInput extends ChangeInput {}

@InputType({ description: 'A case and its reference in the archive.' })
export class FileCouncilCaseInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'The reference of the case in the archive system of the council\'s owner, such as "24/1234-5"; at most 100 characters. Null, or left out, takes it out.' })
  archiveReference?: string | null;
}

@InputType({ description: 'Whether a condition is met.' })
export class AnswerConditionInput extends ChangeInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is met; null, or left out, takes an answer back.' })
  isMet?: boolean | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What there is to say about it, in place of what is recorded; at most 10,000 characters in each language.' })
  notes?: LocalizedTextInput[] | null;
}

export const DraftCouncilCasePayload = payloadOf('DraftCouncilCase', 'case', () => CouncilCase, 'The draft as it is recorded now.');
export const UpdateCouncilCasePayload = payloadOf('UpdateCouncilCase', 'case', () => CouncilCase, 'The case as it is recorded now.');
export const DiscardCouncilCasePayload = payloadOf('DiscardCouncilCase', 'case', () => CouncilCase, 'The draft as it was.');
export const FileCouncilCasePayload = payloadOf('FileCouncilCase', 'case', () => CouncilCase, 'The case as it is recorded now.');
export const AnswerConditionPayload = payloadOf('AnswerCondition', 'condition', () => CouncilCondition, 'The condition as it is recorded now.');
