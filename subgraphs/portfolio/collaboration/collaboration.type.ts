import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConfirmationCount } from '../../shared/graphql/confirmation-count';
import { Coverage } from '../../shared/graphql/coverage';
import { FlowFact } from '../../shared/graphql/flow-fact';
import { PartnerFact } from '../../shared/graphql/partner-fact';

const ALL_REGISTERS = 'Use `confirmations`, which counts all registers; removed after 2027-03-31.';

@ObjectType({ description: 'How much of what the indicators of an actor rest on is known. Missing is never zero.' })
export class CollaborationCoverage {
  @Field(() => Coverage, { description: 'Of the initiatives counted, those whose beginning is known; another counts in every year until its end.' })
  initiatives!: Coverage;

  @Field(() => Coverage, { description: 'Of the advice counted, that whose day is known; other advice counts in every year.' })
  advice!: Coverage;

  @Field(() => Coverage, { description: 'Of all the answers it ever gave to claims in the portfolio, those whose day is known; another counts only when all years are asked for.' })
  answers!: Coverage;

  @Field(() => Coverage, { description: 'Of the funding lines between it and leads of initiatives in the years, those with an amount, and those whose amount is withheld.' })
  payments!: Coverage;

  @Field(() => Coverage, { description: 'Of the benefits of the initiatives that it pays for or gains from, those with an amount in the years, and those whose amount is withheld.' })
  benefits!: Coverage;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'How much an actor works together with others, counted from the data: nobody was ever measured on it before. Only what the public may see is counted.' })
export class CollaborationIndicators {
  @Field(() => ID, { description: 'The actor and the years that were asked for.' })
  id!: string;

  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The id of the actor. Not for clients: the other subgraphs need it.' })
  actorId!: string;

  @Field(() => Int, { nullable: true, description: 'The first year that counts; null when all years up to `to` do.' })
  from!: number | null;

  @Field(() => Int, { nullable: true, description: 'The last year that counts; null when all years after `from` do.' })
  to!: number | null;

  @Field(() => [CollaborationIndicators], { description: 'The same for each year by itself, oldest first: the years asked for, where open from the first that anything is known of and to this year; 50 at most, more are refused. The rows do not add up to the whole: an initiative counts in each year it was going on, what waits for an answer in every row, and money over several years in none of them.' })
  byYear!: CollaborationIndicators[];

  @Field(() => CollaborationCoverage, { description: 'How much of it rests on known days and amounts.' })
  coverage!: CollaborationCoverage;

  @Field(() => Int, { description: 'Initiatives that the actor leads or takes part in, that were going on in the years. One without known days counts as going on.' })
  initiatives!: number;

  @Field(() => Int, { description: 'Those of them in which another actor leads or is a partner.' })
  initiativesWithPartners!: number;

  @Field(() => Int, { description: 'Pieces of advice that councils have given about initiatives it leads, in cases that were met or advised in the years; without a known day they count in every year.' })
  adviceGiven!: number;

  @Field(() => Int, { description: 'Those of them that it followed, as the follow-up conversation found.' })
  adviceFollowed!: number;

  @Field(() => Int, { deprecationReason: ALL_REGISTERS, description: 'What others recorded about it in the portfolio that it answered in the years, by confirming or disputing: participations, funding, costs and benefits.' })
  confirmationsGiven!: number;

  @Field(() => Int, { deprecationReason: ALL_REGISTERS, description: 'What others recorded about it in the portfolio that it has not answered yet, whenever it was recorded.' })
  confirmationsOutstanding!: number;

  @Directive('@inaccessible')
  @Field(() => ConfirmationCount, { nullable: true, description: 'How it answers claims in the portfolio. Not for clients: `confirmations` is made from it.' })
  portfolioConfirmations!: ConfirmationCount;

  @Directive('@inaccessible')
  @Field(() => [PartnerFact], { nullable: true, description: 'Its partners in each of the initiatives. Not for clients: what crosses sectors is counted from it.' })
  partnerFacts!: PartnerFact[];

  @Directive('@inaccessible')
  @Field(() => [FlowFact], { nullable: true, description: 'Money that it pays to or gets from the lead of an initiative, and benefits that flow between it and others, in the years. Not for clients: what crosses sectors is summed from it.' })
  exchangeFacts!: FlowFact[];

  @Directive('@inaccessible')
  @Field(() => [FlowFact], { nullable: true, description: 'Of exchangeFacts, the benefits. Not for clients: what crosses sectors is summed from it.' })
  benefitFacts!: FlowFact[];
}
