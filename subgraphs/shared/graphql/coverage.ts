import { Directive, Field, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'How much of what a total should rest on is known. Missing is never zero.' })
export class Coverage {
  @Field(() => Int, { description: 'How many records have the value and are in the total.' })
  reported!: number;

  @Field(() => Int, { description: 'How many records the total should rest on.' })
  total!: number;

  @Field(() => Int, { description: 'How many records have a value that its owner withholds, with a stated reason.' })
  withheld!: number;
}
