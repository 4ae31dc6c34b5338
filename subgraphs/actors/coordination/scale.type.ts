import { Field, ObjectType } from 'type-graphql';
import { CoordinationDegree } from './coordination.type';

@ObjectType({ description: 'The degrees of coordination of this installation as one ordered list, which its secretariat sets as a whole.' })
export class CoordinationScale {
  @Field(() => String, { description: 'Which state of the list this is; another after every change. Whoever sets the scale says which state they have seen.' })
  revision!: string;

  @Field(() => [CoordinationDegree], { description: 'The steps, least coordination first; empty until the scale is set.' })
  degrees!: CoordinationDegree[];
}
