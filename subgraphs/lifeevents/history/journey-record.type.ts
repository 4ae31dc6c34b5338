import { Field, Int, ObjectType } from 'type-graphql';
import { DataExchangeState } from '../../../prisma/generated/lifeevents/typegraphql/enums/DataExchangeState';
import { JourneyGapCode } from '../journey/journey.type';
import { EventRecord, OutputRecord, ServiceRecord } from './service-record.type';

@ObjectType({ description: 'One service in its place on the way, as it was recorded.' })
export class JourneyStepRecord {
  @Field(() => Int, { description: 'The place, counted from 1.' })
  position!: number;

  @Field(() => ServiceRecord, { description: 'What people met here.' })
  service!: ServiceRecord;

  @Field(() => Boolean, { description: 'Whether the life event itself made it needed; false when a step before it led to it.' })
  isEntry!: boolean;
}

@ObjectType({ description: 'One service leading to the next, as it was recorded.' })
export class HandOverRecord {
  @Field(() => ServiceRecord, { description: 'The service that handed over.' })
  from!: ServiceRecord;

  @Field(() => OutputRecord, { description: 'The output that set it off.' })
  output!: OutputRecord;

  @Field(() => EventRecord, { description: 'The event that the output caused.' })
  event!: EventRecord;

  @Field(() => ServiceRecord, { description: 'The service that took over.' })
  to!: ServiceRecord;

  @Field(() => DataExchangeState, { description: 'Whether data followed; UNKNOWN where nothing was recorded about it.' })
  dataExchange!: `${DataExchangeState}`;
}

@ObjectType({ description: 'A place where the journey broke, found by the rules in what was recorded then.' })
export class JourneyGapRecord {
  @Field(() => JourneyGapCode, { description: 'In what way it broke.' })
  code!: `${JourneyGapCode}`;

  @Field(() => String, { description: 'Why it was a gap, as a sentence, with the names recorded then.' })
  why!: string;

  @Field(() => ServiceRecord, { nullable: true, description: 'The service where it broke; of a hand-over, the one that handed over; null for a reference of the life event itself.' })
  service!: ServiceRecord | null;

  @Field(() => ServiceRecord, { nullable: true, description: 'Of a hand-over, the service that took over.' })
  toService!: ServiceRecord | null;

  @Field(() => String, { nullable: true, description: 'Of a dangling reference, its text as it was recorded.' })
  reference!: string | null;
}

@ObjectType({ description: 'The way through the services of a life event, put together from what was recorded then.' })
export class JourneyRecord {
  @Field(() => [JourneyStepRecord], { description: 'The services in the order people met them.' })
  steps!: JourneyStepRecord[];

  @Field(() => [HandOverRecord], { description: 'Where one service led to the next.' })
  handOvers!: HandOverRecord[];

  @Field(() => [JourneyGapRecord], { description: 'Where it broke, in the order of its services.' })
  gaps!: JourneyGapRecord[];
}
