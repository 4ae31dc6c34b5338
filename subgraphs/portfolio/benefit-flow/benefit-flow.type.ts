import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Coverage } from '../../shared/graphql/coverage';
import { FlowFact } from '../../shared/graphql/flow-fact';
import { Money } from '../../shared/graphql/money';
import { Actor, type ActorReference } from '../actor/actor.type';
import { Initiative } from '../initiative/initiative.type';
import { BenefitPosition } from './benefit-position.type';

@ObjectType({ description: 'What flows from one funder to one beneficiary, in one currency and price base.' })
export class BenefitFlow {
  @Field(() => Actor, { nullable: true, description: 'Who paid for it; null when the funder is not known (see isFunderUnknown).' })
  from!: ActorReference | null;

  @Field(() => Actor, { nullable: true, description: 'Who gains; null when the benefit names no beneficiary.' })
  to!: ActorReference | null;

  @Field(() => Boolean, { description: 'Whether it is not known who paid: the funding is not complete, an amount is missing or disputed, or amounts are in several price bases.' })
  isFunderUnknown!: boolean;

  @Field(() => Int, { nullable: true, description: 'Where the funder is unknown: how many of the funding amounts of the initiatives are known.' })
  fundingAmountsKnown!: number | null;

  @Field(() => Int, { nullable: true, description: 'Where the funder is unknown: how many funding amounts there should at least be.' })
  fundingAmountsTotal!: number | null;

  @Field(() => Money, { description: 'What flows: what was realised in each year where that is known, else what was planned.' })
  amount!: Money;

  @Field(() => Money, { nullable: true, description: 'What was planned; null when nothing is known of it.' })
  planned!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What was realised; null when nothing is known of it.' })
  realised!: Money | null;

  @Field(() => Money, { description: 'The part of the amount that both the funder and the beneficiary have confirmed.' })
  confirmed!: Money;

  @Field(() => [Initiative], { description: 'The initiatives it comes from.' })
  initiatives!: Initiative[];
}

@ObjectType({ description: 'The benefits of a selection in one year. One amount for each currency and price base.' })
export class BenefitYearTotal {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => [Money], { description: 'What was planned.' })
  planned!: Money[];

  @Field(() => [Money], { description: 'What was realised.' })
  realised!: Money[];

  @Field(() => [Money], { description: 'Realised where known, else planned.' })
  totals!: Money[];
}

@ObjectType({ description: 'An initiative whose main funder gains little of what it pays for, so that others could pay with it.' })
export class JointFundingCandidate {
  @Field(() => Initiative, { nullable: true, description: 'What could be funded jointly; null when it has left the register meanwhile.' })
  initiative!: Initiative | null;

  @Field(() => Actor, { nullable: true, description: 'Who carries the largest part of its funding.' })
  mainFunder!: ActorReference | null;

  @Field(() => Float, { description: 'The part of the funding that the main funder carries, from 0 to 1.' })
  fundedPart!: number;

  @Field(() => Float, { description: 'The part of the benefits that the main funder receives, from 0 to 1.' })
  receivedPart!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Who pays and who gains in a selection of initiatives and years: what each funder\'s money gives to each beneficiary. Only what the public may see is in it. The flows sum to the totals, to the last øre.' })
export class BenefitFlowReport {
  @Field(() => ID, { description: 'The selection and the state of the ledger the report was calculated from; it is good until the ledger changes.' })
  id!: string;

  @Field(() => [Money], { description: 'All priced benefits of the selection: realised in each year where known, else planned. One amount for each currency and price base.' })
  totals!: Money[];

  @Field(() => [Money], { description: 'What was planned.' })
  planned!: Money[];

  @Field(() => [Money], { description: 'What was realised.' })
  realised!: Money[];

  @Field(() => [Money], { description: 'The part of the totals that both funder and beneficiary have confirmed.' })
  confirmed!: Money[];

  @Field(() => [BenefitFlow], { description: 'Every flow, never paged: price base first, then the largest.' })
  flows!: BenefitFlow[];

  @Field(() => Coverage, { description: 'How many of the benefits of the selection have an amount in the years asked for; the rest are unpriced, not known or withheld.' })
  coverage!: Coverage;

  @Field(() => Coverage, { description: 'How many of the initiatives have funding that is complete and known, so that benefits can be attributed to who paid.' })
  fundingCoverage!: Coverage;

  @Field(() => Int, { description: 'How many initiatives are in the selection; each counts once.' })
  initiativeCount!: number;

  @Field(() => [BenefitYearTotal], { description: 'The same totals, year by year.' })
  years!: BenefitYearTotal[];

  @Field(() => [BenefitPosition], { description: 'What each actor pays and gains, by the initiatives whose whole funding is known.' })
  positions!: BenefitPosition[];

  @Field(() => [JointFundingCandidate], { description: 'Initiatives whose main funder receives less than a given part of the benefits, the least first.' })
  jointFundingCandidates!: JointFundingCandidate[];

  @Directive('@inaccessible')
  @Field(() => [FlowFact], { nullable: true, description: 'The flows as the subgraph that knows sectors groups them. Not for clients.' })
  flowFacts!: FlowFact[];
}
