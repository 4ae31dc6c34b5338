import { Field, ID, InputType, Int } from 'type-graphql';
import { EvidenceOrigin } from '../../../prisma/generated/lifeevents/typegraphql/enums/EvidenceOrigin';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { TextsChange } from '../record/texts-change';
import { Evidence } from './evidence.type';

@InputType({ description: 'Evidence to record in a service.' })
export class AddEvidenceInput extends CreateInput {
  @Field(() => ID, { description: 'The service that requires it.' })
  service!: string;

  @Field(() => [LocalizedTextInput], { description: 'What people call it; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is; at most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => EvidenceOrigin, { defaultValue: EvidenceOrigin.UNKNOWN, description: 'Who has to bring it.' })
  origin!: `${EvidenceOrigin}`;

  @Field(() => [ID], { defaultValue: [], description: 'The datasets that can supply it; at most 100.' })
  datasets!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'The outputs of other services that are this very evidence; at most 100.' })
  outputs!: string[];

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a piece of evidence; what is left out stays as it is.' })
export class EvidenceChange extends TextsChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What people call it in all languages, in place of what is recorded; at most 300 characters in each.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is in all languages, in place of what is recorded; an empty list takes it out. At most 10,000 characters in each.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => EvidenceOrigin, { nullable: true, description: 'Who has to bring it.' })
  origin?: `${EvidenceOrigin}` | null;

  @Field(() => [ID], { nullable: true, description: 'All datasets that can supply it, in place of those recorded; references that led nowhere are taken out too. At most 100.' })
  datasets?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'All outputs of other services that are this very evidence, in place of those recorded; at most 100.' })
  outputs?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the evidence of the service, from 1.' })
  position?: number | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A piece of evidence to change, and how.' })
export class UpdateEvidenceInput extends ChangeInput {
  @Field(() => EvidenceChange, { description: 'What to change.' })
  change!: EvidenceChange;
}

@InputType({ description: 'A piece of evidence to take out.' })
export class RemoveEvidenceInput extends ChangeInput {}

export const AddEvidencePayload = payloadOf('AddEvidence', 'evidence', () => Evidence, 'The evidence as it is recorded now.');
export const UpdateEvidencePayload = payloadOf('UpdateEvidence', 'evidence', () => Evidence, 'The evidence as it is recorded now.');
export const RemoveEvidencePayload = payloadOf('RemoveEvidence', 'evidence', () => Evidence, 'The evidence as it was; its history stays.');
