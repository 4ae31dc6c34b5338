import { Field, Int, ObjectType } from 'type-graphql';
import { Coverage } from '../../shared/graphql/coverage';
import { Money } from '../../shared/graphql/money';
import { DecimalScalar } from '../../shared/graphql/scalars';
import { AmountBasis, SeveralYears } from './net-present-value.input';

@ObjectType({ description: 'What the net present value becomes when costs and benefits turn out otherwise.' })
export class NetPresentValueSensitivity {
  @Field(() => DecimalScalar, { description: 'The part of one by which costs are larger; below zero when they are smaller.' })
  costChange!: string;

  @Field(() => DecimalScalar, { description: 'The part of one by which benefits are larger; below zero when they are smaller.' })
  benefitChange!: string;

  @Field(() => Money, { description: 'Benefits less costs then.' })
  net!: Money;
}

@ObjectType({ description: 'A net present value in one currency and price base.' })
export class PresentValue {
  @Field(() => Money, { description: 'The present value of the priced benefits.' })
  benefits!: Money;

  @Field(() => Money, { description: 'The present value of the costs.' })
  costs!: Money;

  @Field(() => Money, { description: 'Benefits less costs.' })
  net!: Money;

  @Field(() => [NetPresentValueSensitivity], { description: 'The same for each change of costs and benefits that was asked for, alone and together.' })
  sensitivity!: NetPresentValueSensitivity[];
}

@ObjectType({ description: 'The net present value of an initiative, with everything it was calculated from. Benefits that are not priced are in no figure; the coverage tells how many there are.' })
export class NetPresentValue {
  @Field(() => DecimalScalar, { description: 'The yearly rate, as asked for.' })
  rate!: string;

  @Field(() => Int, { description: 'The year that amounts are discounted to, as asked for.' })
  baseYear!: number;

  @Field(() => Int, { description: 'The first year of the period of analysis, as asked for.' })
  from!: number;

  @Field(() => Int, { description: 'The last year of the period of analysis, as asked for.' })
  to!: number;

  @Field(() => AmountBasis, { description: 'Which amounts were taken.' })
  basis!: AmountBasis;

  @Field(() => SeveralYears, { description: 'What became of lines over several years.' })
  severalYears!: SeveralYears;

  @Field(() => [PresentValue], { description: 'One for each currency and price base; they are never added up.' })
  values!: PresentValue[];

  @Field(() => Coverage, { description: 'How many of the cost lines that can fall in the period are in the figures.' })
  costCoverage!: Coverage;

  @Field(() => Coverage, { description: 'How many of the benefits are in the figures; those that are not priced are not.' })
  benefitCoverage!: Coverage;
}
