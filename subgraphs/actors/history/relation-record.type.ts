import { Field, ObjectType } from 'type-graphql';
import { ClaimStatus } from '../../shared/graphql/claim';
import { connectionOf } from '../../shared/graphql/connection-type';
import { DateTimeScalar } from '../../shared/graphql/scalars';
import { RelationAnswer, RelationKind } from '../relation/relation.type';
import { RecordedActor } from './actor-record.type';
import { ContextRecord } from './context-record.type';
import { RecordedPeriod } from './recorded-period.type';

@ObjectType({ description: 'What one actor was or did to another, as it was recorded and as far as both had agreed to it by then.' })
export class RelationRecord extends RecordedPeriod {
  @Field(() => RelationKind, { description: 'What the one was or did to the other.' })
  kind!: RelationKind;

  @Field(() => RecordedActor, { nullable: true, description: 'The one it went from.' })
  from!: RecordedActor | null;

  @Field(() => RecordedActor, { nullable: true, description: 'The one it went to.' })
  to!: RecordedActor | null;

  @Field(() => String, { nullable: true, description: 'What exactly; null when no more was recorded.' })
  details!: string | null;

  @Field(() => ContextRecord, { nullable: true, description: 'What it held within; null when it held at large.' })
  context!: ContextRecord | null;

  @Field(() => ClaimStatus, { description: 'What followed from the answers that both sides had given until then.' })
  claimStatus!: ClaimStatus;

  @Field(() => RelationAnswer, { nullable: true, description: 'What the one it went from had answered; null for a group, which has no voice of its own.' })
  fromAnswer!: RelationAnswer | null;

  @Field(() => RelationAnswer, { nullable: true, description: 'What the one it went to had answered; null for a group, which has no voice of its own.' })
  toAnswer!: RelationAnswer | null;

  @Field(() => RecordedActor, { nullable: true, description: 'Who had proposed it; null when it was read from a source.' })
  claimedBy!: RecordedActor | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it had been proposed, or last changed in a way that asked for new answers; null for what came with the starter dataset.' })
  claimedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it had been recorded in confidence.' })
  isRestricted!: boolean;
}

export const RelationRecordConnection = connectionOf(() => RelationRecord, 'RelationRecord', 'relations as they were recorded');
