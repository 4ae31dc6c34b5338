import { ArgsType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { DateScalar } from '../../shared/graphql/scalars';
import { CouncilCase } from './council-case.type';
import { CouncilCondition } from './council-condition.type';

export enum CouncilDueKind {
  FOLLOW_UP = 'FOLLOW_UP',
  CONDITION = 'CONDITION',
  RESUBMISSION = 'RESUBMISSION',
}
registerEnumType(CouncilDueKind, { name: 'CouncilDueKind', description: 'What is waited for.' });
describeEnumValues<CouncilDueKind>('CouncilDueKind', {
  FOLLOW_UP: 'The council is to ask what became of its advice or of the decision: on the day set, else a year after the advice.',
  CONDITION: 'Those who submitted the case are to meet a condition by its day, and the council has not said that they have.',
  RESUBMISSION: 'A returned case is wanted back: by the day set, else since the day it was returned.',
});

@ObjectType({ description: 'Something that a council or those who submitted a case are to do by a day.' })
export class CouncilDue {
  @Field(() => CouncilDueKind, { description: 'What is waited for.' })
  kind!: CouncilDueKind;

  @Field(() => DateScalar, { description: 'The day by which it is due, or since which it is waited for.' })
  dueOn!: string;

  @Field(() => CouncilCase, { description: 'The case it is about.' })
  case!: CouncilCase;

  @Field(() => CouncilCondition, { nullable: true, description: 'The condition that is to be met; null for what is no condition.' })
  condition!: CouncilCondition | null;
}

export const CouncilDueConnection = connectionOf(() => CouncilDue, 'CouncilDue', 'things that are due');

@ArgsType()
export class CouncilDueArgs extends PageArgs {
  @Field(() => DateScalar, { description: 'Only what is due on this day or before.' })
  until!: string;

  @Field(() => ID, { nullable: true, description: 'Only cases before this council; before all of them when left out.' })
  council?: string | null;
}
