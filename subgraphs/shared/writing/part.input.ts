import { Field, InputType } from 'type-graphql';
import { SourceInput } from './record.input';

/** What is said of every record, new or changed. */
@InputType()
export abstract class Sourced {
  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; of a new record left out when your organisation itself reports it, of a change when the source recorded still holds.' })
  source?: SourceInput | null;
}

/** The field of an input that creates something, by which a repeated call is known. */
export const idempotencyKeyField = (): PropertyDecorator =>
  Field(() => String, { nullable: true, description: 'A text of your own choice, at most 200 characters and unique in your organisation. A call repeated with it returns what the first one created.' });
