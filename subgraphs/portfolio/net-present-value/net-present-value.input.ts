import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { DecimalScalar } from '../../shared/graphql/scalars';

export enum AmountBasis {
  PLANNED = 'PLANNED',
  BEST_KNOWN = 'BEST_KNOWN',
}
registerEnumType(AmountBasis, { name: 'AmountBasis', description: 'Which of the amounts of the ledger a calculation takes.' });
describeEnumValues<AmountBasis>('AmountBasis', {
  PLANNED: 'What was planned, as it was judged before.',
  BEST_KNOWN: 'What it came to where that is known, else what was planned.',
});

export enum SeveralYears {
  LEAVE_OUT = 'LEAVE_OUT',
  SPREAD_EVENLY = 'SPREAD_EVENLY',
}
registerEnumType(SeveralYears, { name: 'SeveralYears', description: 'What a calculation does with a line that the source gives for several years together.' });
describeEnumValues<SeveralYears>('SeveralYears', {
  LEAVE_OUT: 'Leaves it out and shows that in the coverage, since it is not known which year it falls in.',
  SPREAD_EVENLY: 'Divides it evenly over its years.',
});

@InputType({ description: 'What a net present value depends on besides the ledger. All of it comes back in the answer; nothing else is assumed.' })
export class NetPresentValueInput {
  @Field(() => DecimalScalar, { description: 'The yearly rate as a part of one, for example "0.04" for 4 %; from 0 to 1. The circular R-109/2021 of the Ministry of Finance sets 4 % for the first 40 years, for amounts in fixed prices.' })
  rate!: string;

  @Field(() => Int, { description: 'The year that amounts are discounted to.' })
  baseYear!: number;

  @Field(() => Int, { description: 'The first year of the period of analysis.' })
  from!: number;

  @Field(() => Int, { description: 'The last year of the period of analysis, at most 100 years after the first.' })
  to!: number;

  @Field(() => AmountBasis, { defaultValue: AmountBasis.BEST_KNOWN, description: 'Which amounts are taken.' })
  basis!: AmountBasis;

  @Field(() => SeveralYears, { defaultValue: SeveralYears.LEAVE_OUT, description: 'What becomes of lines over several years.' })
  severalYears!: SeveralYears;

  @Field(() => [DecimalScalar], { defaultValue: [], description: 'Parts of one by which costs and benefits are made larger and smaller, for example ["0.2"] for 20 % each way; at most 3, each above 0 and at most 1.' })
  changes!: string[];
}
