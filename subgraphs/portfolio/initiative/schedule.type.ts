import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { DatePrecision } from './initiative-enums';

@ObjectType({ description: 'When an initiative starts and ends, in one view of it.' })
export class ScheduleSpan {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; null when it is not known.' })
  start!: string | null;

  @Field(() => DatePrecision, { nullable: true, description: 'How exactly the first day is known; null when it is not known at all.' })
  startPrecision!: DatePrecision | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it is finished; null when it is not known or has no end.' })
  end!: string | null;

  @Field(() => DatePrecision, { nullable: true, description: 'How exactly the last day is known; null when it is not known at all.' })
  endPrecision!: DatePrecision | null;
}

@ObjectType({ description: 'The plan, what is now expected and what came of it. Plans that were replaced are in the baselines.' })
export class Schedule {
  @Field(() => ScheduleSpan, { description: 'The days in the plan that was agreed.' })
  planned!: ScheduleSpan;

  @Field(() => ScheduleSpan, { description: 'The days that the lead expects now.' })
  forecast!: ScheduleSpan;

  @Field(() => ScheduleSpan, { description: 'The days on which it did start and end.' })
  actual!: ScheduleSpan;
}
