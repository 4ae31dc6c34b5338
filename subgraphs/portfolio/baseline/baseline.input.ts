import { Field, InputType, Int } from 'type-graphql';
import { CurrencyCodeScalar, DateScalar, DecimalScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { DatePrecision } from '../initiative/initiative-enums';
import { Baseline } from '../initiative/initiative-parts.type';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';

const AMOUNT = 'in whole units of the currency, from 0 to 1,000,000,000,000,000 with two digits after the point; left out when nothing was promised about it';

@InputType({ description: 'What is promised from now on. What was promised before stays beside it.' })
export class SetBaselineInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => Int, { description: 'How many baselines you have seen. When somebody has set another meanwhile, nothing is done.' })
  expectedCount!: number;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Why it replaces the one before; at most 10,000 characters in each language. Needed of every baseline but the first.' })
  reasons?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was set; today when left out.' })
  setOn?: string | null;

  @Field(() => DatePrecision, { nullable: true, description: 'How exactly that day is known; DAY when left out.' })
  setOnPrecision?: `${DatePrecision}` | null;

  @Field(() => NamedActorRef, { nullable: true, description: 'Who approved it; left out when it is not known.' })
  approvedBy?: NamedActorRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'The start that is promised.' })
  plannedStart?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The end that is promised, not before the start.' })
  plannedEnd?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: `The whole cost that is promised, ${AMOUNT}.` })
  cost?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: `The sum of priced benefits that is promised, ${AMOUNT}.` })
  benefit?: string | null;

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'The currency of the amounts; that of the initiative when left out.' })
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: 'The year whose prices the amounts are in; left out for nominal amounts.' })
  priceYear?: number | null;
}

export const SetBaselinePayload = payloadOf('SetBaseline', 'baseline', () => Baseline, 'The baseline that is in force now.');
