import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../../shared/graphql/connection';
import { parseId } from '../../shared/graphql/id';
import { allTexts, LanguageCode, pickText, type LocalizedText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import { ChangeConnection, type Change } from '../../shared/history/change.type';
import { actorRef, type ActorReference } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import { changesOf } from '../history/change.loader';
import { InitiativeOrder } from '../initiative/initiative-filter.type';
import { initiativePage } from '../initiative/initiative-list.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { InitiativeConnection } from '../initiative/initiative.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { toCapacity, toCriterion } from './portfolio';
import { capacityOf, criteriaOf, portfolioLoader, portfolioPage } from './portfolio.loader';
import type { PortfolioRow } from './portfolio.store';
import { Portfolio, PortfolioConnection, PortfolioOrder, type PortfolioCapacity, type PortfolioCriterion } from './portfolio.type';

@Resolver(() => Portfolio)
export class PortfolioResolver {
  @Query(() => PortfolioConnection, { nullable: true, description: 'The portfolios that organisations keep in this hub.' })
  portfolios(
    @Arg('orderBy', () => PortfolioOrder, { defaultValue: PortfolioOrder.TITLE, description: 'In which order.' }) order: PortfolioOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PortfolioContext,
  ): Promise<Connection<PortfolioRow>> {
    return portfolioPage(context, order, page);
  }

  @Query(() => Portfolio, { nullable: true, description: 'The portfolio with an id; null when there is none.' })
  portfolio(@Arg('id', () => ID, { description: 'The id as the hub gave it.' }) id: string, @Ctx() context: PortfolioContext): Promise<PortfolioRow | null> {
    return portfolioLoader(context).load(parseId(id, 'id'));
  }

  @FieldResolver()
  title(@Root() row: PortfolioRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(row.titles, language) ?? '';
  }

  @FieldResolver()
  titles(@Root() row: PortfolioRow): LocalizedText[] {
    return allTexts(row.titles);
  }

  @FieldResolver()
  description(@Root() row: PortfolioRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(row.descriptions, language);
  }

  @FieldResolver()
  owner(@Root() row: PortfolioRow): ActorReference | null {
    return actorRef(row.ownerActorId);
  }

  @FieldResolver()
  async criteria(@Root() { id }: PortfolioRow, @Ctx() context: PortfolioContext): Promise<PortfolioCriterion[]> {
    return (await criteriaOf(context).load(id)).map(toCriterion);
  }

  @FieldResolver()
  async capacity(@Root() { id }: PortfolioRow, @Ctx() context: PortfolioContext): Promise<PortfolioCapacity[]> {
    return (await capacityOf(context).load(id)).map(toCapacity);
  }

  @FieldResolver(() => InitiativeConnection, { description: 'The initiatives in the portfolio.' })
  initiatives(
    @Root() { id }: PortfolioRow,
    @Arg('orderBy', () => InitiativeOrder, { defaultValue: InitiativeOrder.TITLE, description: 'In which order.' }) order: InitiativeOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PortfolioContext,
  ): Promise<Connection<InitiativeRow>> {
    return initiativePage(context, { owner: 'PORTFOLIO', role: null, conditions: {}, order }, page, id);
  }

  @FieldResolver()
  provenance(@Root() row: PortfolioRow): Provenance {
    return toProvenance(row);
  }

  @FieldResolver()
  updatedAt(@Root() row: PortfolioRow): Date {
    return row.recordedAt;
  }

  @FieldResolver(() => ChangeConnection, { description: 'What was changed in the portfolio itself, its criteria and capacity, newest first.' })
  changes(@Root() { id }: PortfolioRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<Change>> {
    return changesOf(context, id, page);
  }
}
