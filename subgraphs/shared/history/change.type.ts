import { Arg, Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { hubError } from '../errors';
import { connectionOf } from '../graphql/connection-type';
import { describeEnumValues } from '../graphql/describe';
import { LANGUAGE_ARGUMENT } from '../graphql/language-argument';
import { LanguageCode, pickText } from '../graphql/localized-text';
import { DateTimeScalar } from '../graphql/scalars';

export enum ChangeOperation {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  REMOVED = 'REMOVED',
}
registerEnumType(ChangeOperation, { name: 'ChangeOperation', description: 'What a change did to a record.' });
describeEnumValues('ChangeOperation', { CREATED: 'The record was written for the first time.', UPDATED: 'Values of the record were changed.', REMOVED: 'The record was taken out; its history stays.' });

@Directive('@shareable')
@ObjectType({ description: 'One value of a record before and after a change.' })
export class ChangedField {
  @Field(() => String, { description: 'The stored field that changed.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'The value before as JSON text; null when there was none, and when it was said in confidence that this change ended.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The value after as JSON text; null when there is none.' })
  after!: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'The record that a change was made to. It may have been removed since.' })
export class ChangedRecord {
  @Field(() => ID, { description: 'The id of the record, by which all its changes are known.' })
  id!: string;

  /** The column, a JSON object by language. */
  titles!: unknown;

  @Field(() => String, { nullable: true, description: 'What the record was called after the change, or last before it was removed; null for records that have no name, such as links.' })
  title(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.titles, language);
  }
}

@Directive('@shareable')
@ObjectType({ description: 'What a change was made with, so that its organisation can find out which of its own systems did it.' })
export class ChangeCredentials {
  @Field(() => String, { nullable: true, description: 'The client_id of the token; null when it was not noted.' })
  client!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the token (jti), never the token itself; null when it was not noted.' })
  token!: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'One change of a record or of something that belongs to it, as it was recorded in the transaction that made it.' })
export class Change {
  @Field(() => ID, { description: 'Opaque; the same whenever and wherever the change is read.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded; the same for everything that was changed together.' })
  recordedAt!: Date;

  @Field(() => ChangeOperation, { description: 'What the change did.' })
  operation!: ChangeOperation;

  @Field(() => String, { description: 'What kind of record changed, for example LifeEvent or UserNeed.' })
  record!: string;

  @Field(() => ChangedRecord, { description: 'Which record changed.' })
  subject!: ChangedRecord;

  @Field(() => [ChangedField], { description: 'The values that changed; for a new record all that it began with.' })
  fields!: ChangedField[];

  @Field(() => String, { nullable: true, description: 'Organisation number of whoever made the change; null for the hub itself, as when the starter dataset was loaded.' })
  organizationNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Organisation number of the supplier that acted for the organisation; null when it acted itself.' })
  supplierNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The operation the change came from, such as a mutation or an import; null when it was not noted.' })
  cause!: string | null;

  @Field(() => String, { nullable: true, description: 'The number that the request had in all logs of the hub; null when it was not noted.' })
  correlation!: string | null;

  /** What is known of them, unless whoever asks must not see it. */
  recordedCredentials!: ChangeCredentials | 'HIDDEN' | null;

  @Field(() => ChangeCredentials, { nullable: true, description: 'The client and the token it was made with, only for the owner of the record and the secretariat; null when they were not noted.' })
  credentials(): ChangeCredentials | null {
    if (this.recordedCredentials === 'HIDDEN') throw hubError('FORBIDDEN', { what: 'With which client and token a change was made', whom: 'the owner of the record and the secretariat' });
    return this.recordedCredentials;
  }
}

export const ChangeConnection = connectionOf(() => Change, 'Change', 'changes', { shareable: true });
