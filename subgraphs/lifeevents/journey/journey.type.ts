import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DataExchangeState } from '../../../prisma/generated/lifeevents/typegraphql/enums/DataExchangeState';
import { describeEnumValues } from '../../shared/graphql/describe';
import { UrlScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { Dataset } from '../dataset/dataset.type';
import { Evidence } from '../evidence/evidence.type';
import { Event, Output } from '../output/output.type';
import { Recorded } from '../record/record.type';
import { Service } from '../service/service.type';

export enum JourneyGapCode {
  SERVICE_WITHOUT_OWNER = 'SERVICE_WITHOUT_OWNER',
  INSTANCE_WITHOUT_OWNER = 'INSTANCE_WITHOUT_OWNER',
  UNUSED_OUTPUT = 'UNUSED_OUTPUT',
  DANGLING_REFERENCE = 'DANGLING_REFERENCE',
  HAND_OVER_WITHOUT_DATA_EXCHANGE = 'HAND_OVER_WITHOUT_DATA_EXCHANGE',
  ONCE_ONLY_DATASET = 'ONCE_ONLY_DATASET',
  ONCE_ONLY_OUTPUT = 'ONCE_ONLY_OUTPUT',
  CIRCULAR_JOURNEY = 'CIRCULAR_JOURNEY',
}
registerEnumType(JourneyGapCode, { name: 'JourneyGapCode', description: 'In what way a journey breaks.' });
describeEnumValues('JourneyGapCode', {
  SERVICE_WITHOUT_OWNER: 'Nobody answers for a service that people need.',
  INSTANCE_WITHOUT_OWNER: 'Nobody answers for some of the instances of a template.',
  UNUSED_OUTPUT: 'Nobody consumes an output that is not what people came for: no service follows, no data of it goes anywhere, and no other service takes it as evidence.',
  DANGLING_REFERENCE: 'Something is referred to that is in no register.',
  HAND_OVER_WITHOUT_DATA_EXCHANGE: 'Two actors hand people over to each other and no data follows.',
  ONCE_ONLY_DATASET: 'People are asked for what a dataset can supply.',
  ONCE_ONLY_OUTPUT: 'People are asked for what another service in the journey puts out.',
  CIRCULAR_JOURNEY: 'Services lead to each other in a circle, so that there is no way out. Told once for each group of services that lead to each other.',
});
describeEnumValues('DataExchangeState', {
  EXISTS: 'Data follows, so that people need not carry it.',
  NONE: 'Sources were read and no exchange was found.',
  UNKNOWN: 'Nobody has looked, or the sources do not tell.',
});

@ObjectType({ description: 'Whether data follows when one service leads to the next.' })
export class DataExchange extends Recorded {
  @Field(() => DataExchangeState, { description: 'Whether data follows.' })
  state!: `${DataExchangeState}`;

  @Field(() => Dataset, { nullable: true, description: 'The dataset it goes by; null where there is no exchange, or one that no source names.' })
  dataset!: Dataset | null;
}

@ObjectType({ description: 'One service leading to the next: an output causes an event, and the event makes the next service needed.' })
export class HandOver {
  @Field(() => Service, { description: 'The service that hands over.' })
  from!: Service;

  @Field(() => Actor, { nullable: true, description: 'Who answers for the service that hands over; null when nobody does, and for a template, whose instances have owners of their own.' })
  fromActor!: Actor | null;

  @Field(() => Output, { description: 'The output that sets it off.' })
  output!: Output;

  @Field(() => Event, { description: 'The event that the output causes.' })
  event!: Event;

  @Field(() => Service, { description: 'The service that takes over.' })
  to!: Service;

  @Field(() => Actor, { nullable: true, description: 'Who answers for the service that takes over; null when nobody does, and for a template, whose instances have owners of their own.' })
  toActor!: Actor | null;

  @Field(() => DataExchange, { nullable: true, description: 'Whether data follows; null when nothing is recorded about it.' })
  dataExchange!: DataExchange | null;
}

@ObjectType({ description: 'One service in its place on the way.' })
export class JourneyStep {
  @Field(() => Int, { description: 'The place, counted from 1.' })
  position!: number;

  @Field(() => Service, { description: 'What people meet here.' })
  service!: Service;

  @Field(() => Boolean, { description: 'Whether the life event itself makes it needed; false when a step before it leads to it.' })
  isEntry!: boolean;

  @Field(() => Boolean, { description: 'Whether the owner of the life event has named the service; false where only the chain of outputs and events leads to it.' })
  isLinked!: boolean;

  @Field(() => Int, { description: 'How many instances the service has where it is a template, such as one for each municipality: they are one step together, unless the owner has named an instance by itself. 0 where it is none.' })
  instanceCount!: number;
}

@ObjectType({ description: 'A place where the journey breaks. Which of the places are set depends on the code.' })
export class JourneyGap {
  @Field(() => JourneyGapCode, { description: 'In what way it breaks.' })
  code!: `${JourneyGapCode}`;

  @Field(() => String, { description: 'Why it is a gap, as a sentence.' })
  why!: string;

  @Field(() => Service, { nullable: true, description: 'The service where it breaks; of a hand-over, the one that hands over; of a circle, the first in it; null for a reference of the life event itself.' })
  service!: Service | null;

  @Field(() => Service, { nullable: true, description: 'Of a hand-over, the service that takes over; of a circle, the next; of evidence that another service puts out, that service.' })
  toService!: Service | null;

  @Field(() => Output, { nullable: true, description: 'The output it is about.' })
  output!: Output | null;

  @Field(() => Event, { nullable: true, description: 'The event it is about.' })
  event!: Event | null;

  @Field(() => Evidence, { nullable: true, description: 'The evidence it is about.' })
  evidence!: Evidence | null;

  @Field(() => Dataset, { nullable: true, description: 'The dataset that could supply the evidence.' })
  dataset!: Dataset | null;

  @Field(() => Int, { nullable: true, description: 'The place of the step where it breaks, counted from 1; null for a reference of the life event itself that leads nowhere.' })
  position!: number | null;

  @Field(() => [Service], { description: 'Of a circle, the services in the order in which they lead to each other, by the shortest way around; the first stands at the end again. Empty for other gaps.' })
  circle!: Service[];

  @Field(() => String, { nullable: true, description: 'Of a dangling reference, its text as it was recorded.' })
  reference!: string | null;

  @Field(() => String, { description: 'The version of the rule that found it: the day it came into force, or 1 for a rule that has always been the same here.' })
  ruleVersion!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the rule comes from; null for a rule of the hub itself.' })
  sourceUrl!: string | null;
}

@ObjectType({ description: 'The way through the services of a life event, after CPSV-AP-NO.' })
export class Journey {
  @Field(() => [JourneyStep], { description: 'The services in the order people meet them: those the owner has named and those that the chain service → output → event → service leads to, each once, none before those that lead to it. In a circle the one that the owner placed first comes first.' })
  steps!: JourneyStep[];

  @Field(() => [HandOver], { description: 'Where one service leads to the next. What leads to a template goes to the instances that the owner has named in its place, if any.' })
  handOvers!: HandOver[];

  @Field(() => [JourneyGap], { description: 'Where it breaks, in the order of its services; silence in the register is no gap.' })
  gaps!: JourneyGap[];

  @Field(() => [JourneyGap], { description: 'What cannot be judged because the register is silent: hand-overs between actors of which nobody has said whether data follows, and evidence known elsewhere of which nobody has said who brings it. The code is that of the gap it may be.' })
  openQuestions!: JourneyGap[];
}

