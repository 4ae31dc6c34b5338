import { Field, ID, InputType, Int } from 'type-graphql';
import { ProvenanceKind } from '../graphql/provenance';
import { DateTimeScalar, UrlScalar } from '../graphql/scalars';

/** What every input that creates something has. */
@InputType()
export abstract class CreateInput {
  @Field(() => String, { nullable: true, description: 'A text of your own choice, at most 200 characters and unique in your organisation. A call repeated with it returns what the first one created.' })
  idempotencyKey?: string | null;
}

/** What every input that changes something has. */
@InputType()
export abstract class ChangeInput {
  @Field(() => ID, { description: 'The record it is about.' })
  id!: string;

  @Field(() => Int, { description: 'The version of the record that you have seen. When somebody else has changed it since, nothing is done and errors shows both versions.' })
  expectedVersion!: number;
}

@InputType({ description: 'Where a fact was read.' })
export class SourceInput {
  @Field(() => ProvenanceKind, { description: 'Whether the source says it, it was concluded from the source, or your organisation reports it.' })
  kind!: ProvenanceKind;

  @Field(() => UrlScalar, { nullable: true, description: 'The page or file that says it; needed unless your organisation reports it.' })
  url?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was read; now when left out.' })
  retrievedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What a reader must know to judge it, such as how it was concluded; at most 1,000 characters.' })
  note?: string | null;
}
