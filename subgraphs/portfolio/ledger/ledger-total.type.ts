import { Field, Float, ObjectType } from 'type-graphql';
import { Money } from '../../shared/graphql/money';

@ObjectType({ description: 'The sum of lines in one currency and one price base. Where several occur there is one total for each; they are never added up.' })
export class LedgerTotal {
  @Field(() => Money, { nullable: true, description: 'Sum of what was planned; null when no line has a planned amount, since missing is not zero.' })
  planned!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Sum of what it came to; null when no line has an actual amount.' })
  actual!: Money | null;

  @Field(() => Money, { description: 'Sum of the lines, each with its actual amount where known and else the planned one.' })
  whole!: Money;

  @Field(() => Money, { description: 'The part of the whole that the organisations named have confirmed.' })
  confirmed!: Money;

  @Field(() => Money, { description: 'The part of the whole that the organisations named dispute.' })
  disputed!: Money;

  @Field(() => Float, { nullable: true, description: 'Confirmed divided by whole, from 0 to 1; null when the whole is zero.' })
  confirmedShare!: number | null;
}
