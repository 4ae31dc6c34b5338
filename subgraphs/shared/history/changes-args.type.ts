import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../graphql/connection';
import { DateTimeScalar } from '../graphql/scalars';

/** Which part of the history of a whole register. */
@ArgsType()
export class ChangesArgs extends PageArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was recorded at this instant or later; everything from the beginning when left out.' })
  since?: Date | null;
}
