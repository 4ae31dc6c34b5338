import { Arg, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Coverage } from '../../shared/graphql/coverage';
import { LeadFact } from '../../shared/graphql/lead-fact';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateTimeScalar } from '../../shared/graphql/scalars';
import { DeliveryConfidence, Phase } from '../initiative/initiative-enums';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LedgerTotal } from '../ledger/ledger-total.type';
import { LifeEvent } from '../life-event/life-event.type';

@ObjectType({ description: 'Amounts of one part of the ledger, with how much of them is known. Restricted claims that are not confirmed are left out.' })
export class ReportAmounts {
  @Field(() => [LedgerTotal], { description: 'One total for each currency and price base; empty when nothing is known, which is not zero.' })
  totals!: LedgerTotal[];

  @Field(() => Coverage, { description: 'For one initiative: how many of its lines or priced benefits have an amount. For several: how many of the initiatives have one.' })
  coverage!: Coverage;
}

@ObjectType({ description: 'An initiative as it stood when the report is of.' })
export class PortfolioReportRow {
  @Field(() => ID, { description: 'The opaque id of the initiative, which stays the same in every report.' })
  id!: string;

  @Field(() => Phase, { nullable: true, description: 'How far it had come; null when it was not known.' })
  phase!: Phase | null;

  @Field(() => DeliveryConfidence, { nullable: true, description: 'How likely it was to deliver as planned; null when nobody had rated it.' })
  confidence!: DeliveryConfidence | null;

  @Field(() => String, { nullable: true, description: 'The rating in the words of its source.' })
  rawConfidence!: string | null;

  @Field(() => [LifeEvent], { nullable: 'items', description: 'The life events it served.' })
  lifeEvents!: (LifeEvent | null)[];

  @Field(() => ReportAmounts, { description: 'What it costs over its whole life.' })
  cost!: ReportAmounts;

  @Field(() => ReportAmounts, { description: 'Who pays, summed over all funders and years.' })
  funding!: ReportAmounts;

  @Field(() => ReportAmounts, { description: 'Its priced benefits, summed over all years; actual is what was realised.' })
  benefits!: ReportAmounts;

  @Field(() => Int, { description: 'How many of its benefits have no price and are in no total.' })
  unpricedBenefits!: number;

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
  @Field(() => LifeEvent, { nullable: true, description: 'The life event; null for the initiatives that serve none.' })
  lifeEvent!: LifeEvent | null;

  @Field(() => Boolean, { description: 'Whether this is the group of those that serve no life event, to tell it from a life event that cannot be found.' })
  isWithoutLifeEvent!: boolean;

  @Field(() => ReportGroup, { description: 'How many they are, and their amounts.' })
  group!: ReportGroup;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A portfolio in figures: one row for each initiative, complete and never paged, with totals and how much of them is known.' })
export class PortfolioReport {
  @Field(() => ID, { description: 'Opaque: the portfolio, the instant asked for and, without one, the revision of the ledger. The same id is always the same report.' })
  id!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The instant whose records it answers from, as they were recorded then; null for the records of now.' })
  asOf!: Date | null;

  @Field(() => [PortfolioReportRow], { description: 'Every initiative of the portfolio, by title.' })
  rows!: PortfolioReportRow[];

  @Field(() => ReportGroup, { description: 'All of them together.' })
  totals!: ReportGroup;

  @Field(() => [PhaseGroup], { description: 'By phase, in the order of the phases; those whose phase is not known come last.' })
  byPhase!: PhaseGroup[];

  @Field(() => [ConfidenceGroup], { description: 'By rating, from green to red; those without come last.' })
  byConfidence!: ConfidenceGroup[];

  @Field(() => [LifeEventGroup], { description: 'By life event, those with most initiatives first; those that serve none come last.' })
  byLifeEvent!: LifeEventGroup[];

  @Directive('@inaccessible')
  @Field(() => [LeadFact], { nullable: true, description: 'Who leads how many of the initiatives. Not for clients: groupings by sector are made from it.' })
  leadFacts!: LeadFact[];
}
