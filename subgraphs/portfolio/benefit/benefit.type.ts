import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { BenefitDisposition } from '../../../prisma/generated/portfolio/typegraphql/enums/BenefitDisposition';
import { BenefitType } from '../../../prisma/generated/portfolio/typegraphql/enums/BenefitType';
import { SavingKind } from '../../../prisma/generated/portfolio/typegraphql/enums/SavingKind';
import { ClaimStatus } from '../../shared/graphql/claim';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LanguageCode, LocalizedText, pickText } from '../../shared/graphql/localized-text';
import { Money } from '../../shared/graphql/money';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar, DecimalScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Claim } from '../ledger/claim.type';
import { DatePrecision } from '../initiative/initiative-enums';

describeEnumValues<BenefitType>('BenefitType', {
  EFFICIENCY_STATE: 'The state gets the same for less: money that can touch its budget.',
  QUALITY_STATE: 'The state does better, in physical units: shorter time, fewer errors.',
  OTHER_ACTORS: 'Municipalities, citizens, business or voluntary organisations gain.',
});
describeEnumValues<BenefitDisposition>('BenefitDisposition', {
  WITHDRAWN: 'Taken out of the budget.',
  REALLOCATED: 'Used by its owner for something else.',
  RETAINED: 'Kept by whoever gains.',
});
describeEnumValues<SavingKind>('SavingKind', {
  LABOUR: 'Working hours saved, an estimate.',
  CERTAIN: 'A certain saving, such as postage.',
  OTHER: 'Another saving; by practice nothing of it is withdrawn.',
});

@ObjectType({ description: 'What a benefit was planned to give and gave in one year: money where it is priced, else a quantity in its unit.' })
export class BenefitYear {
  @Field(() => ID, { description: 'The opaque id of the year of the benefit.' })
  id!: string;

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => Money, { nullable: true, description: 'What was planned, in money; null when the benefit is unpriced or it is not known, which is not zero.' })
  planned!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What came, in money; null when the benefit is unpriced or it is not known.' })
  realised!: Money | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What was planned, in the benefit\'s unit.' })
  plannedQuantity!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What came, in the benefit\'s unit.' })
  realisedQuantity!: string | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;

  /** By language, as stored. */
  notes!: unknown;

  @Field(() => String, { nullable: true, description: 'What a reader must know to judge the year.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }
}

@ObjectType({ description: 'What was measured: before anything was done (the baseline measurement, which is never changed) and later.' })
export class BenefitMeasurement {
  @Field(() => ID, { description: 'The opaque id of the measurement.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether it is the baseline measurement (nullpunktsmåling) that later ones are compared with.' })
  isBaseline!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When it was measured; null when it is not known.' })
  measuredOn!: string | null;

  @Field(() => DatePrecision, { description: 'How exactly that day is known.' })
  precision!: DatePrecision;

  @Field(() => DecimalScalar, { nullable: true, description: 'What was found, in the unit; null when no figure is public.' })
  value!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The upper end, where the source gives a range.' })
  valueTo!: string | null;

  @Field(() => Boolean, { description: 'Whether the source calls the figure approximate.' })
  isApproximate!: boolean;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;

  /** By language, as stored. */
  measures!: unknown;
  units!: unknown;
  notes!: unknown;

  @Field(() => String, { description: 'What was measured.' })
  measure(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.measures, language) ?? '';
  }

  @Field(() => String, { nullable: true, description: 'What the value is counted in.' })
  unit(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.units, language);
  }

  @Field(() => String, { nullable: true, description: 'What a reader must know to judge the measurement.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }
}

@ObjectType({ description: 'An effect that at least one stakeholder sees as positive (DFØ).' })
export class Benefit {
  @Field(() => ID, { description: 'The opaque id of the benefit.' })
  id!: string;

  @Field(() => String, { description: 'What gets better.' })
  title!: string;

  @Field(() => [LocalizedText], { description: 'What gets better, in every language it is written in.' })
  titles!: LocalizedText[];

  @Field(() => String, { nullable: true, description: 'How it gets better, at more length.' })
  description!: string | null;

  @Field(() => BenefitType, { description: 'Which kind it is, as DFØ divides them.' })
  type!: BenefitType;

  @Field(() => Boolean, { description: 'Whether it is counted in money. An unpriced benefit is no smaller for that, but no sum can hold it.' })
  isPriced!: boolean;

  @Field(() => String, { nullable: true, description: 'What it is counted in when it is not priced; null when it has no unit yet.' })
  unit!: string | null;

  @Field(() => Actor, { nullable: true, description: 'The benefit owner (gevinsteier), who answers for it coming; null when nobody does.' })
  owner!: Actor | null;

  @Field(() => ClaimStatus, { description: 'Whether the benefit owner agrees that it is.' })
  ownerClaim!: ClaimStatus;

  @Field(() => String, { nullable: true, description: 'Why the benefit owner disputes that it is, in its own words; null when it does not.' })
  ownerAnswerReason!: string | null;

  @Field(() => Actor, { nullable: true, description: 'The organisation or group that gains; null when it is not known.' })
  beneficiary!: Actor | null;

  @Field(() => Claim, { description: 'Whether the beneficiary agrees that it gains.' })
  claim!: Claim;

  @Field(() => BenefitDisposition, { nullable: true, description: 'What becomes of it; null when that is not decided or not known.' })
  disposition!: BenefitDisposition | null;

  @Field(() => String, { nullable: true, description: 'What exactly becomes of it.' })
  dispositionNote!: string | null;

  @Field(() => SavingKind, { nullable: true, description: 'For a saving of the state: what kind, which decides how much of it the budget withdraws.' })
  savingKind!: SavingKind | null;

  @Field(() => [BenefitYear], { description: 'Planned and realised, year by year, as far as it is known.' })
  years!: BenefitYear[];

  @Field(() => [BenefitMeasurement], { description: 'What was measured, the baseline measurement first.' })
  measurements!: BenefitMeasurement[];

  @Field(() => String, { nullable: true, description: 'What a reader must know to judge the benefit.' })
  note!: string | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;
}

export const BenefitConnection = connectionOf(() => Benefit, 'Benefit', 'benefits');

export { BenefitDisposition, BenefitType, SavingKind };
