import { Arg, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Coverage } from '../../shared/graphql/coverage';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LeadFact } from '../../shared/graphql/lead-fact';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar, DateTimeScalar } from '../../shared/graphql/scalars';
import { Actor, type ActorReference } from '../actor/actor.type';
import { ExitOutcome } from '../assessment/assessment.type';
import { DeliveryConfidence, Phase } from '../initiative/initiative-enums';
import { Schedule } from '../initiative/schedule.type';
import { LedgerTotal } from '../ledger/ledger-total.type';
import { LifeEvent } from '../life-event/life-event.type';
import { PortfolioBalance, WeightedScore } from './balance.type';

@ObjectType({ description: 'Amounts of one part of the ledger or of the baselines, with how much of them is known. Restricted claims that are not confirmed are left out.' })
export class ReportAmounts {
  @Field(() => [LedgerTotal], { description: 'One total for each currency and price base; empty when nothing is known, which is not zero.' })
  totals!: LedgerTotal[];

  @Field(() => Coverage, { description: 'For one initiative: how many of its lines or priced benefits have an amount. For several: how many of the initiatives have one.' })
  coverage!: Coverage;
}

@ObjectType({ description: 'The key facts of an initiative as they stood when the report is of. In a report of an instant they are ids and the names recorded then; what other registers say today is no part of it.' })
export class PortfolioReportRow {
  @Field(() => ID, { description: 'The opaque id of the initiative, which stays the same in every report.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The id of the portfolio it was in; null when it was in none.' })
  portfolioId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the actor that led it; null when that was not known.' })
  leadId!: string | null;

  @Field(() => Actor, { nullable: true, description: 'Who leads it; null when that is not known, and in a report of an instant, where leadId says it.' })
  lead!: ActorReference | null;

  @Field(() => String, { nullable: true, description: 'Who led it in the words of its source, where that was no organisation that the hub knew; else null.' })
  leadText!: string | null;

  @Field(() => Phase, { nullable: true, description: 'How far it had come; null when it was not known.' })
  phase!: Phase | null;

  @Field(() => DeliveryConfidence, { nullable: true, description: 'How likely it was to deliver as planned; null when nobody had rated it.' })
  confidence!: DeliveryConfidence | null;

  @Field(() => String, { nullable: true, description: 'The rating in the words of its source; null when there was none.' })
  rawConfidence!: string | null;

  @Field(() => Schedule, { description: 'When it was to start and end, and when it did.' })
  schedule!: Schedule;

  @Field(() => Int, { description: 'How many baselines had been set; more than one means that the plan was set anew, each time with a reason.' })
  baselines!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The end that was promised first; null when no baseline has one.' })
  firstBaselineEnd!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The end that was promised last; null when the last baseline has none.' })
  lastBaselineEnd!: string | null;

  @Field(() => ExitOutcome, { nullable: true, description: 'What its exit review says became of it; null when it had none.' })
  exitOutcome!: ExitOutcome | null;

  @Field(() => [ID], { description: 'The ids of the life events it served.' })
  lifeEventIds!: string[];

  @Field(() => [LifeEvent], { nullable: 'itemsAndList', description: 'The life events it serves; null in a report of an instant, where lifeEventIds says it.' })
  lifeEvents!: (LifeEvent | null)[] | null;

  @Field(() => ReportAmounts, { description: 'What it costs over its whole life.' })
  cost!: ReportAmounts;

  @Field(() => ReportAmounts, { description: 'Who pays, summed over all funders and years.' })
  funding!: ReportAmounts;

  @Field(() => ReportAmounts, { description: 'Its priced benefits, summed over all years; actual is what was realised.' })
  benefits!: ReportAmounts;

  @Field(() => ReportAmounts, { description: 'The whole cost that its baseline in force, the last one set, promised. Nobody confirms a baseline, and it has no actual amount.' })
  baselineCost!: ReportAmounts;

  @Field(() => ReportAmounts, { description: 'The sum of benefits that its baseline in force promised.' })
  baselineBenefit!: ReportAmounts;

  @Field(() => Int, { description: 'How many of its benefits have no price and are in no total.' })
  unpricedBenefits!: number;

  @Field(() => WeightedScore, { nullable: true, description: 'What it scores by the criteria of its portfolio; null when it is in none, or in one without criteria.' })
  score!: WeightedScore | null;

  @Field(() => Provenance, { description: 'Where the record of the initiative came from.' })
  provenance!: Provenance;

  @Field(() => DateTimeScalar, { description: 'When the initiative itself was last recorded, at the time that the report is of.' })
  recordedAt!: Date;

  /** By language, as recorded then. */
  titles!: unknown;

  @Field(() => String, { description: 'What it was called, in the language asked for, else in nb, nn, en or any.' })
  title(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.titles, language) ?? '';
  }
}

@ObjectType({ description: 'A group of the initiatives of a report.' })
export class ReportGroup {
  @Field(() => Int, { description: 'How many initiatives are in the group.' })
  initiatives!: number;

  @Field(() => ReportAmounts, { description: 'What they cost over their whole lives.' })
  cost!: ReportAmounts;

  @Field(() => ReportAmounts, { description: 'Who pays, summed over all funders and years.' })
  funding!: ReportAmounts;

  @Field(() => ReportAmounts, { description: 'Their priced benefits, summed over all years.' })
  benefits!: ReportAmounts;

  @Field(() => ReportAmounts, { description: 'The whole cost that their baselines in force promised. Nobody confirms a baseline, and it has no actual amount.' })
  baselineCost!: ReportAmounts;

  @Field(() => ReportAmounts, { description: 'The benefits that their baselines in force promised.' })
  baselineBenefit!: ReportAmounts;
}

@ObjectType({ description: 'The initiatives of a report in one phase.' })
export class PhaseGroup {
  @Field(() => Phase, { nullable: true, description: 'The phase; null for those whose phase is not known.' })
  phase!: Phase | null;

  @Field(() => ReportGroup, { description: 'How many they are, and their amounts.' })
  group!: ReportGroup;
}

@ObjectType({ description: 'The initiatives of a report with one rating.' })
export class ConfidenceGroup {
  @Field(() => DeliveryConfidence, { nullable: true, description: 'The rating; null for those that nobody has rated.' })
  confidence!: DeliveryConfidence | null;

  @Field(() => ReportGroup, { description: 'How many they are, and their amounts.' })
  group!: ReportGroup;
}

@ObjectType({ description: 'The initiatives of a report that serve one life event. One that serves several counts fully in each, so groups add up to more than the whole.' })
export class LifeEventGroup {
  @Field(() => ID, { nullable: true, description: 'The id of the life event; null for the initiatives that serve none.' })
  lifeEventId!: string | null;

  @Field(() => LifeEvent, { nullable: true, description: 'The life event; null for the initiatives that serve none, and in a report of an instant, where lifeEventId says it.' })
  lifeEvent!: LifeEvent | null;

  @Field(() => Boolean, { description: 'Whether this is the group of those that serve no life event, to tell it from a life event that cannot be found.' })
  isWithoutLifeEvent!: boolean;

  @Field(() => ReportGroup, { description: 'How many they are, and their amounts.' })
  group!: ReportGroup;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A selection of initiatives in figures: one row for each, complete and never paged, with totals and how much of them is known. As a spreadsheet it is at /portfolio/report.csv and /portfolio/report.xlsx.' })
export class PortfolioReport {
  @Field(() => ID, { description: 'Opaque: the selection, the instant asked for and, without one, the revision of the ledger. The same id is always the same report.' })
  id!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The instant whose records it answers from, as they were recorded then; null for the records of now.' })
  asOf!: Date | null;

  @Field(() => [PortfolioReportRow], { description: 'Every initiative of the selection, by title.' })
  rows!: PortfolioReportRow[];

  @Field(() => ReportGroup, { description: 'All of them together.' })
  totals!: ReportGroup;

  @Field(() => [PhaseGroup], { description: 'By phase, in the order of the phases; those whose phase is not known come last.' })
  byPhase!: PhaseGroup[];

  @Field(() => [ConfidenceGroup], { description: 'By rating, from green to red; those without come last.' })
  byConfidence!: ConfidenceGroup[];

  @Field(() => [LifeEventGroup], { description: 'By life event, those with most initiatives first; those that serve none come last.' })
  byLifeEvent!: LifeEventGroup[];

  @Field(() => [PortfolioBalance], { description: 'Each portfolio of the selection against its own criteria and capacity, by title; empty where its portfolios have neither.' })
  balance!: PortfolioBalance[];

  @Directive('@inaccessible')
  @Field(() => [LeadFact], { nullable: true, description: 'Who leads how many of the initiatives. Not for clients: groupings by sector are made from it.' })
  leadFacts!: LeadFact[];
}
