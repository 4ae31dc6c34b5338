import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CurrencyCodeScalar, DecimalScalar } from './scalars';

/** A flow of benefit reduced to what grouping needs, so that the subgraph that knows sectors can group flows it does not own. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'An amount from one actor to another. Not for clients: groupings by sector and level are made from it.' })
export class FlowFact {
  @Field(() => ID, { nullable: true, description: 'The id of the actor it comes from; null when the funder is not known.' })
  fromActorId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the actor it goes to; null when the beneficiary is not known.' })
  toActorId!: string | null;

  @Field(() => DecimalScalar, { description: 'The amount in whole units of the currency.' })
  amount!: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency of the amount.' })
  currency!: string;

  @Field(() => Int, { nullable: true, description: 'The price year; null for nominal amounts.' })
  priceYear!: number | null;
}
