import { Directive, Field, ID, InputType } from 'type-graphql';
import { DatasetAccess } from '../../../prisma/generated/lifeevents/typegraphql/enums/DatasetAccess';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { UrlScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { TextsChange } from '../record/texts-change';
import { Dataset } from './dataset.type';

@Directive('@oneOf')
@InputType({ description: 'Points at one dataset by exactly one of its keys.' })
export class DatasetRef {
  @Field(() => ID, { nullable: true, description: 'The id that the hub gave.' })
  id?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The IRI of the dataset, exactly as published.' })
  uri?: string | null;
}

@InputType({ description: 'A dataset to record.' })
export class RegisterDatasetInput extends CreateInput {
  @Field(() => UrlScalar, { nullable: true, description: 'The IRI under which the dataset is described already, beginning with https:// or http://; left out for the hub to make one. It never changes.' })
  uri?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'What people call it; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What is in it; at most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => DatasetAccess, { description: 'Who may use it.' })
  access!: `${DatasetAccess}`;

  @Field(() => UrlScalar, { nullable: true, description: 'The page that tells about it.' })
  landingPage?: string | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that keeps it; your own when left out. Only the secretariat may name another.' })
  organizationNumber?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a dataset; what is left out stays as it is.' })
export class DatasetChange extends TextsChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What people call it in all languages, in place of what is recorded; at most 300 characters in each.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What is in it in all languages, in place of what is recorded; an empty list takes it out. At most 10,000 characters in each.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => DatasetAccess, { nullable: true, description: 'Who may use it.' })
  access?: `${DatasetAccess}` | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The page that tells about it; null takes it out.' })
  landingPage?: string | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that keeps it from now on.' })
  organizationNumber?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A dataset to change, and how.' })
export class UpdateDatasetInput extends ChangeInput {
  @Field(() => DatasetChange, { description: 'What to change.' })
  change!: DatasetChange;
}

@InputType({ description: 'A dataset to take out.' })
export class WithdrawDatasetInput extends ChangeInput {}

export const RegisterDatasetPayload = payloadOf('RegisterDataset', 'dataset', () => Dataset, 'The dataset as it is recorded now.');
export const UpdateDatasetPayload = payloadOf('UpdateDataset', 'dataset', () => Dataset, 'The dataset as it is recorded now.');
export const WithdrawDatasetPayload = payloadOf('WithdrawDataset', 'dataset', () => Dataset, 'The dataset as it was; its history stays.');
