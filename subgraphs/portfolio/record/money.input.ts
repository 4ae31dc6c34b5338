import { Field, InputType, Int } from 'type-graphql';
import { CurrencyCodeScalar, DecimalScalar } from '../../shared/graphql/scalars';

@InputType({ description: 'An amount of money, not below zero.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: 'The amount in whole units of the currency (kroner, not øre), with at most two decimals.' })
  amount!: string;

  @Field(() => CurrencyCodeScalar, { defaultValue: 'NOK', description: 'The currency of the amount.' })
  currency!: string;

  @Field(() => Int, { nullable: true, description: 'The year whose prices the amount is in; left out for a nominal amount.' })
  priceYear?: number | null;
}
