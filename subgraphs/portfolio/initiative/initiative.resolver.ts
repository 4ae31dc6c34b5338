import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../../shared/graphql/connection';
import { parseId } from '../../shared/graphql/id';
import { allTexts, LanguageCode, pickText, type LocalizedText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import type { Change } from '../../shared/history/change.type';
import { actorRef, type ActorReference } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { parseFilter } from './initiative-filter';
import { InitiativeFilter, InitiativeOrder } from './initiative-filter.type';
import { changesOf } from '../history/change.loader';
import { initiativePage } from './initiative-list.loader';
import { initiativeLoader } from './initiative.loader';
import type { InitiativeRow } from './initiative.store';
import { Initiative, InitiativeConnection } from './initiative.type';
import { dayOf, scheduleOf } from './schedule';
import type { Schedule } from './schedule.type';

@Resolver(() => Initiative)
export class InitiativeResolver {
  @Query(() => InitiativeConnection, { nullable: true, description: 'Initiatives in every agency\'s portfolio.' })
  initiatives(
    @Arg('filter', () => InitiativeFilter, { nullable: true, description: 'Which ones; all when left out.' }) filter: InitiativeFilter | null,
    @Arg('orderBy', () => InitiativeOrder, { defaultValue: InitiativeOrder.TITLE, description: 'In which order.' }) order: InitiativeOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PortfolioContext,
  ): Promise<Connection<InitiativeRow>> {
    return initiativePage(context, { owner: 'ROOT', role: null, conditions: parseFilter(filter), order }, page);
  }

  @Query(() => Initiative, { nullable: true, description: 'The initiative with an id; null when there is none.' })
  initiative(@Arg('id', () => ID, { description: 'The id as the hub gave it.' }) id: string, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> {
    return initiativeLoader(context).load(parseId(id, 'id'));
  }

  @FieldResolver()
  title(@Root() row: InitiativeRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(row.titles, language) ?? '';
  }

  @FieldResolver()
  titles(@Root() row: InitiativeRow): LocalizedText[] {
    return allTexts(row.titles);
  }

  @FieldResolver()
  summary(@Root() row: InitiativeRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.summaries, language);
  }

  @FieldResolver()
  summaries(@Root() row: InitiativeRow): LocalizedText[] {
    return allTexts(row.summaries);
  }

  @FieldResolver()
  lead(@Root() row: InitiativeRow): ActorReference | null {
    return actorRef(row.leadActorId);
  }

  @FieldResolver()
  leadClaim(@Root() row: InitiativeRow): string {
    return row.leadClaimStatus;
  }

  @FieldResolver()
  leadAnswerReason(@Root() row: InitiativeRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.leadAnswerReasons, language);
  }

  @FieldResolver()
  phaseOn(@Root() row: InitiativeRow): string | null {
    return dayOf(row.phaseAt);
  }

  @FieldResolver()
  schedule(@Root() row: InitiativeRow): Schedule {
    return scheduleOf(row);
  }

  @FieldResolver()
  provenance(@Root() row: InitiativeRow): Provenance {
    return toProvenance(row);
  }

  @FieldResolver()
  updatedAt(@Root() row: InitiativeRow): Date {
    return row.recordedAt;
  }

  @FieldResolver()
  changes(@Root() row: InitiativeRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<Change>> {
    return changesOf(context, row.id, page);
  }
}
