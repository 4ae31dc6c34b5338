import { Arg, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FundingKind } from '../../../prisma/generated/portfolio/typegraphql/enums/FundingKind';
import { FundingYearBasis } from '../../../prisma/generated/portfolio/typegraphql/enums/FundingYearBasis';
import { Coverage } from '../../shared/graphql/coverage';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Money } from '../../shared/graphql/money';
import { Provenance } from '../../shared/graphql/provenance';
import { Actor, type ActorReference } from '../actor/actor.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Claim } from '../ledger/claim.type';
import { LedgerTotal } from '../ledger/ledger-total.type';
import { SharesGap } from './funding-shares';

describeEnumValues<FundingKind>('FundingKind', {
  OWN_BUDGET: 'Found within the budget that the funder has anyway.',
  BUDGET_PROPOSAL: 'Granted after a proposal in the state budget (satsingsforslag).',
  CO_FUNDING: 'Granted from the co-funding scheme (medfinansieringsordningen).',
  JOINT: 'Paid by several organisations together.',
});
describeEnumValues<FundingYearBasis>('FundingYearBasis', {
  BUDGET: 'The year on whose budget the money falls.',
  AWARD: 'The year the grant was awarded; it may be spent over several.',
});
registerEnumType(SharesGap, { name: 'FundingSharesGap', description: 'Why it cannot be said which part of the funding each funder carries. Then benefits flow from "funder unknown", so that nobody is made to have paid.' });
describeEnumValues<SharesGap>('FundingSharesGap', {
  NO_FUNDING: 'No funding is recorded.',
  NOT_COMPLETE: 'The funding lines are not said to be all there are.',
  FUNDER_UNKNOWN: 'Somebody pays and it is not known who.',
  AMOUNT_UNKNOWN: 'A known funder has no amount.',
  SEVERAL_PRICE_BASES: 'The amounts are in several currencies or price bases.',
  DISPUTED: 'A funder disputes what is recorded about it.',
  NOTHING_PAID: 'The amounts are all zero.',
});

@ObjectType({ description: 'What one funder pays in a year, or over several years where the source does not divide it.' })
export class FundingLine {
  @Field(() => ID, { description: 'The opaque id of the line.' })
  id!: string;

  @Field(() => FundingKind, { description: 'Which way the money was found.' })
  kind!: FundingKind;

  @Field(() => String, { nullable: true, description: 'The scheme it comes from, where that has a name; as its administrator writes it.' })
  scheme!: string | null;

  @Field(() => Actor, { nullable: true, description: 'Who pays; null when somebody does and it is not known who.' })
  funder!: ActorReference | null;

  @Field(() => Int, { nullable: true, description: 'The year, or the first of several; null when no source says.' })
  year!: number | null;

  @Field(() => Int, { nullable: true, description: 'The last year, where the line covers several; null for one year.' })
  yearTo!: number | null;

  @Field(() => FundingYearBasis, { description: 'What the year says.' })
  yearBasis!: FundingYearBasis;

  @Field(() => Money, { nullable: true, description: 'What was planned or granted; null when it is not known, which is not zero.' })
  planned!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What was paid; null when it is not known.' })
  actual!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What this funder and others pay together, where only that is public. In no total, since its division is not known.' })
  jointTotal!: Money | null;

  @Field(() => Claim, { description: 'Whether the funder agrees.' })
  claim!: Claim;

  @Field(() => Int, { description: 'How many times the line has been written; expected back by whoever changes it.' })
  version!: number;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** By language, as stored. */
  notes!: unknown;

  @Field(() => String, { nullable: true, description: 'What a reader must know to judge the line.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }
}

@ObjectType({ description: 'The part of an initiative\'s whole funding that one funder carries, over all years.' })
export class FundingShare {
  @Field(() => Actor, { nullable: true, description: 'Who pays.' })
  funder!: ActorReference | null;

  @Field(() => Money, { description: 'What it pays: each line with its actual amount where known, else the planned one.' })
  amount!: Money;

  @Field(() => Float, { description: 'The amount divided by the whole funding, from 0 to 1; rounded here, exact where benefits are attributed.' })
  part!: number;

  @Field(() => Boolean, { description: 'Whether the funder has confirmed all its lines.' })
  isConfirmed!: boolean;
}

@ObjectType({ description: 'Who pays for an initiative, as far as it is known.' })
export class FundingSummary {
  @Field(() => [FundingLine], { description: 'Every line, by year.' })
  lines!: FundingLine[];

  @Field(() => [LedgerTotal], { description: 'One total for each currency and price base, with the confirmed part beside the whole.' })
  totals!: LedgerTotal[];

  @Field(() => Boolean, { description: 'Whether the lines are said to be all there are. A single known grant is not complete funding.' })
  isComplete!: boolean;

  @Field(() => Coverage, { description: 'How many of the lines have an amount.' })
  coverage!: Coverage;

  @Field(() => [FundingShare], { nullable: true, description: 'Which part each funder carries; null where that is not known, for the reason in sharesGap.' })
  shares!: FundingShare[] | null;

  @Field(() => SharesGap, { nullable: true, description: 'Why the shares are not known; null when they are.' })
  sharesGap!: SharesGap | null;

  /** By language, as stored. */
  notes!: unknown;

  @Field(() => String, { nullable: true, description: 'What is known of the funding beyond the lines, such as what no source tells.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }
}

export { FundingKind, FundingYearBasis };
