import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../graphql/connection-type';
import { describeEnumValues } from '../graphql/describe';
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

  @Field(() => String, { nullable: true, description: 'The value before as JSON text; null when there was none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The value after as JSON text; null when there is none.' })
  after!: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'One change of a record or of something that belongs to it, as it was recorded in the transaction that made it.' })
export class Change {
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => ChangeOperation, { description: 'What the change did.' })
  operation!: ChangeOperation;

  @Field(() => String, { description: 'What kind of record changed, for example LifeEvent or UserNeed.' })
  record!: string;

  @Field(() => [ChangedField], { description: 'The values that changed; for a new record all that it began with.' })
  fields!: ChangedField[];

  @Field(() => String, { nullable: true, description: 'Organisation number of whoever made the change; null for the hub itself, as when the starter dataset was loaded.' })
  organizationNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The operation the change came from, such as a mutation or an import; null when it was not noted.' })
  cause!: string | null;
}

export const ChangeConnection = connectionOf(() => Change, 'Change', 'changes', { shareable: true });
