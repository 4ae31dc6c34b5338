import { Field, ID, InputType, Int } from 'type-graphql';
import { UrlScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { TextsChange } from '../record/texts-change';
import { Output } from './output.type';

@InputType({ description: 'An output to record in a service.' })
export class AddOutputInput extends CreateInput {
  @Field(() => ID, { description: 'The service it comes out of.' })
  service!: string;

  @Field(() => [LocalizedTextInput], { description: 'What people call it; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is; at most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The IRI of what kind of output it is, from a public code list.' })
  type?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is what people came for, so that nothing has to follow from it.' })
  endsJourney!: boolean;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in an output; what is left out stays as it is.' })
export class OutputChange extends TextsChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What people call it in all languages, in place of what is recorded; at most 300 characters in each.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is in all languages, in place of what is recorded; an empty list takes it out. At most 10,000 characters in each.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The IRI of what kind of output it is; null takes it out.' })
  type?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is what people came for.' })
  endsJourney?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the outputs of the service, from 1.' })
  position?: number | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'An output to change, and how.' })
export class UpdateOutputInput extends ChangeInput {
  @Field(() => OutputChange, { description: 'What to change.' })
  change!: OutputChange;
}

@InputType({ description: 'An output to take out.' })
export class RemoveOutputInput extends ChangeInput {}

export const AddOutputPayload = payloadOf('AddOutput', 'output', () => Output, 'The output as it is recorded now.');
export const UpdateOutputPayload = payloadOf('UpdateOutput', 'output', () => Output, 'The output as it is recorded now.');
export const RemoveOutputPayload = payloadOf('RemoveOutput', 'output', () => Output, 'The output as it was; its history stays.');
