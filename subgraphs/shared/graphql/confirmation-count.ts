import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** How an actor answers what others record about it, in one register; the subgraph that knows actors adds the registers up. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'How many claims about an actor it answered, in one register. Not for clients: `confirmations` is made from it.' })
export class ConfirmationCount {
  @Field(() => Int, { description: 'Claims that it confirmed or disputed in the years asked for.' })
  given!: number;

  @Field(() => Int, { description: 'Claims that wait for its answer now, whenever they were made.' })
  outstanding!: number;
}
