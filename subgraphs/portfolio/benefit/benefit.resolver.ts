import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../../shared/graphql/connection';
import { allTexts, LanguageCode, pickText, type LocalizedText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import { actorRef, type ActorReference } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { toClaim, type Claim } from '../ledger/claim.type';
import { toBenefitYear, toMeasurement } from './benefit';
import { benefitPage, benefitYearsOf, measurementsOf } from './benefit.loader';
import type { BenefitRow } from './benefit.store';
import { Benefit, BenefitConnection, type BenefitMeasurement, type BenefitYear } from './benefit.type';

@Resolver(() => Initiative)
export class InitiativeBenefitsResolver {
  @FieldResolver(() => BenefitConnection, { description: 'What it makes better, for whom, by title.' })
  benefits(@Root() row: InitiativeRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<BenefitRow>> {
    return benefitPage(context, row.id, page);
  }
}

@Resolver(() => Benefit)
export class BenefitResolver {
  @FieldResolver()
  title(@Root() row: BenefitRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(row.titles, language) ?? '';
  }

  @FieldResolver()
  titles(@Root() row: BenefitRow): LocalizedText[] {
    return allTexts(row.titles);
  }

  @FieldResolver()
  description(@Root() row: BenefitRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.descriptions, language);
  }

  @FieldResolver()
  unit(@Root() row: BenefitRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.units, language);
  }

  @FieldResolver()
  owner(@Root() row: BenefitRow): ActorReference | null {
    return actorRef(row.ownerActorId);
  }

  @FieldResolver()
  ownerClaim(@Root() row: BenefitRow): string {
    return row.ownerClaimStatus;
  }

  @FieldResolver()
  ownerAnswerReason(@Root() row: BenefitRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.ownerAnswerReasons, language);
  }

  @FieldResolver()
  beneficiary(@Root() row: BenefitRow): ActorReference | null {
    return actorRef(row.beneficiaryActorId);
  }

  @FieldResolver()
  claim(@Root() row: BenefitRow): Claim {
    return toClaim(row);
  }

  @FieldResolver()
  dispositionNote(@Root() row: BenefitRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.dispositionNotes, language);
  }

  @FieldResolver()
  async years(@Root() row: BenefitRow, @Ctx() context: PortfolioContext): Promise<BenefitYear[]> {
    return (await benefitYearsOf(context).load(row.id)).map((year) => toBenefitYear(row, year));
  }

  @FieldResolver()
  async measurements(@Root() row: BenefitRow, @Ctx() context: PortfolioContext): Promise<BenefitMeasurement[]> {
    return (await measurementsOf(context).load(row.id)).map((measurement) => toMeasurement(row, measurement));
  }

  @FieldResolver()
  note(@Root() row: BenefitRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.notes, language);
  }

  @FieldResolver()
  provenance(@Root() row: BenefitRow): Provenance {
    return toProvenance(row);
  }
}
