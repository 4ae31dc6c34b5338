import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { DateTimeScalar } from '../../shared/graphql/scalars';

@ArgsType()
export class ChangesArgs extends PageArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was recorded at this instant or later; everything from the beginning when left out.' })
  since?: Date | null;
}
