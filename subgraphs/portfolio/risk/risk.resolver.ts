import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hubError } from '../../shared/errors';
import { allTexts, LanguageCode, pickText, type LocalizedText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import { actorRef, type ActorReference } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { dayOf } from '../initiative/schedule';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { maySeeRestrictedOf } from '../ledger/visibility.loader';
import { risksOf } from './risk.loader';
import type { RiskRow } from './risk.store';
import { Risk } from './risk.type';

@Resolver(() => Initiative)
export class InitiativeRisksResolver {
  @FieldResolver(() => [Risk], { description: 'What may go wrong, open risks first.' })
  risks(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<RiskRow[]> {
    return risksOf(context).load(row.id);
  }
}

@Resolver(() => Risk)
export class RiskResolver {
  @FieldResolver()
  title(@Root() row: RiskRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(row.titles, language) ?? '';
  }

  @FieldResolver()
  titles(@Root() row: RiskRow): LocalizedText[] {
    return allTexts(row.titles);
  }

  @FieldResolver()
  owner(@Root() row: RiskRow): ActorReference | null {
    return actorRef(row.ownerActorId);
  }

  @FieldResolver()
  raisedOn(@Root() row: RiskRow): string | null {
    return dayOf(row.raisedOn);
  }

  @FieldResolver()
  details(@Root() row: RiskRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode, @Ctx() context: PortfolioContext): Promise<string | null> {
    return restrictedText(context, 'Risk.details', row, row.details, language);
  }

  @FieldResolver()
  mitigation(@Root() row: RiskRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode, @Ctx() context: PortfolioContext): Promise<string | null> {
    return restrictedText(context, 'Risk.mitigation', row, row.mitigations, language);
  }

  @FieldResolver()
  provenance(@Root() row: RiskRow): Provenance {
    return toProvenance(row);
  }
}

async function restrictedText(context: PortfolioContext, what: string, { initiativeId }: RiskRow, texts: unknown, language: LanguageCode): Promise<string | null> {
  if (!(await maySeeRestrictedOf(context, initiativeId))) throw hubError('FORBIDDEN', { what });
  return pickText(texts, language);
}
