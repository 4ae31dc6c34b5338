import { Field, Int, ObjectType } from 'type-graphql';
import { DataExchangeState } from '../../../prisma/generated/lifeevents/typegraphql/enums/DataExchangeState';
import { JourneyGapCode } from '../journey/journey.type';
import { UrlScalar } from '../../shared/graphql/scalars';
import { Recorded } from '../record/record.type';
import { ActorRecord } from './actor-record.type';
import { DatasetRecord, EventRecord, EvidenceRecord, OutputRecord } from './service-part-record.type';
import { ServiceRecord } from './service-record.type';

@ObjectType({ description: 'One service in its place on the way, as it was recorded.' })
export class JourneyStepRecord {
  @Field(() => Int, { description: 'The place, counted from 1.' })
  position!: number;

  @Field(() => ServiceRecord, { description: 'What people met here.' })
  service!: ServiceRecord;

  @Field(() => Boolean, { description: 'Whether the life event itself made it needed; false when a step before it led to it.' })
  isEntry!: boolean;

  @Field(() => Boolean, { description: 'Whether the owner of the life event had named the service; false where only the chain of outputs and events led to it.' })
  isLinked!: boolean;

  @Field(() => Int, { description: 'How many instances the service had where it was a template; 0 where it was none.' })
  instanceCount!: number;
}

@ObjectType({ description: 'Whether data followed when one service led to the next, as it was recorded.' })
export class DataExchangeRecord extends Recorded {
  @Field(() => DataExchangeState, { description: 'Whether data followed.' })
  state!: `${DataExchangeState}`;

  @Field(() => DatasetRecord, { nullable: true, description: 'The dataset it went by; null where there was no exchange, or one that no source named.' })
  dataset!: DatasetRecord | null;
}

@ObjectType({ description: 'One service leading to the next, as it was recorded.' })
export class HandOverRecord {
  @Field(() => ServiceRecord, { description: 'The service that handed over.' })
  from!: ServiceRecord;

  @Field(() => ActorRecord, { nullable: true, description: 'Who answered for the service that handed over; null when nobody did, and for a template.' })
  fromActor!: ActorRecord | null;

  @Field(() => OutputRecord, { description: 'The output that set it off.' })
  output!: OutputRecord;

  @Field(() => EventRecord, { description: 'The event that the output caused.' })
  event!: EventRecord;

  @Field(() => ServiceRecord, { description: 'The service that took over.' })
  to!: ServiceRecord;

  @Field(() => ActorRecord, { nullable: true, description: 'Who answered for the service that took over; null when nobody did, and for a template.' })
  toActor!: ActorRecord | null;

  @Field(() => DataExchangeRecord, { nullable: true, description: 'Whether data followed; null when nothing was recorded about it.' })
  dataExchange!: DataExchangeRecord | null;
}

@ObjectType({ description: 'A place where the journey broke, found by the rules in what was recorded then.' })
export class JourneyGapRecord {
  @Field(() => JourneyGapCode, { description: 'In what way it broke.' })
  code!: `${JourneyGapCode}`;

  @Field(() => String, { description: 'Why it was a gap, as a sentence, with the names recorded then.' })
  why!: string;

  @Field(() => ServiceRecord, { nullable: true, description: 'The service where it broke; of a hand-over, the one that handed over; null for a reference of the life event itself.' })
  service!: ServiceRecord | null;

  @Field(() => ServiceRecord, { nullable: true, description: 'Of a hand-over, the service that took over; of a circle, the next; of evidence that another service put out, that service.' })
  toService!: ServiceRecord | null;

  @Field(() => OutputRecord, { nullable: true, description: 'The output it was about.' })
  output!: OutputRecord | null;

  @Field(() => EventRecord, { nullable: true, description: 'The event it was about.' })
  event!: EventRecord | null;

  @Field(() => EvidenceRecord, { nullable: true, description: 'The evidence it was about.' })
  evidence!: EvidenceRecord | null;

  @Field(() => DatasetRecord, { nullable: true, description: 'The dataset that could have supplied the evidence.' })
  dataset!: DatasetRecord | null;

  @Field(() => Int, { nullable: true, description: 'The place of the step where it broke, counted from 1; null for a reference of the life event itself.' })
  position!: number | null;

  @Field(() => [ServiceRecord], { description: 'Of a circle, the services in the order in which they led to each other, the first again at the end. Empty for other gaps.' })
  circle!: ServiceRecord[];

  @Field(() => String, { nullable: true, description: 'Of a dangling reference, its text as it was recorded.' })
  reference!: string | null;

  @Field(() => String, { description: 'The version of the rule that found it: the day it came into force, or 1 for a rule that has always been the same here.' })
  ruleVersion!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the rule comes from; null for a rule of the hub itself.' })
  sourceUrl!: string | null;
}

@ObjectType({ description: 'The way through the services of a life event, put together from what was recorded then.' })
export class JourneyRecord {
  @Field(() => [JourneyStepRecord], { description: 'The services in the order people met them.' })
  steps!: JourneyStepRecord[];

  @Field(() => [HandOverRecord], { description: 'Where one service led to the next.' })
  handOvers!: HandOverRecord[];

  @Field(() => [JourneyGapRecord], { description: 'Where it broke by the rules in force on that day, in the order of its services.' })
  gaps!: JourneyGapRecord[];

  @Field(() => [JourneyGapRecord], { description: 'What could not be judged because the register was silent. The code is that of the gap it might be.' })
  openQuestions!: JourneyGapRecord[];
}
