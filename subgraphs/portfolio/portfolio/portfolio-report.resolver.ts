import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '../../shared/graphql/scalars';
import type { LeadFact } from '../../shared/graphql/lead-fact';
import { ledgerRevision } from '../benefit-flow/benefit-flow.loader';
import type { PortfolioContext } from '../context';
import { InitiativeFilter } from '../initiative/initiative-filter.type';
import { balancesOf, scoreOf } from './balance.loader';
import type { PortfolioBalance, WeightedScore } from './balance.type';
import { PortfolioReportFilter, RegisterEditionInput } from './portfolio-report-filter.type';
import { groupByConfidence, groupByLifeEvent, groupByPhase, groupOf, leadFactsOf, toReportRow, type ReportEntry } from './portfolio-report';
import { reportEntriesOf } from './portfolio-report.loader';
import { PortfolioReport, PortfolioReportRow, type ConfidenceGroup, type LifeEventGroup, type PhaseGroup, type ReportGroup } from './portfolio-report.type';
import type { PortfolioRow } from './portfolio.store';
import { Portfolio } from './portfolio.type';
import { decodePortfolioReportId, encodePortfolioReportId, type ReportKey } from './report-id';
import { reportContext } from './report-past';
import { parsePortfolioSelection, parseReportFilter, type ReportSelection } from './report-selection';

/** A report before it is asked for this or that grouping. */
interface ReportData {
  readonly id: string;
  readonly asOf: Date | null;
  readonly selection: ReportSelection;
  readonly entries: readonly ReportEntry[];
  /** In which everything else of it is read: the rows of now, or those of its instant. */
  readonly context: PortfolioContext;
}

type ReportRowData = ReturnType<typeof toReportRow> & Pick<ReportData, 'context'>;

async function reportOf(key: ReportKey, context: PortfolioContext): Promise<ReportData> {
  const reading = reportContext(context, key.asOf);
  const [revision, entries] = await Promise.all([ledgerRevision(context), reportEntriesOf(reading, key.selection)]);
  return { id: encodePortfolioReportId(key, revision), ...key, entries, context: reading };
}

/** The report of an id; null when it was of now and the ledger has changed since, for then it can no longer be made. */
export async function portfolioReportOfId(id: string, context: PortfolioContext): Promise<ReportData | null> {
  const { revision, ...key } = decodePortfolioReportId(id, 'id');
  if (revision !== null && revision !== (await ledgerRevision(context))) return null;
  return reportOf(key, context);
}

const AS_OF = { nullable: true, description: 'Answer from the records as they were at this instant, with nothing that was recorded later; from those of now when left out.' } as const;

@Resolver(() => Portfolio)
export class PortfolioReportFieldResolver {
  @FieldResolver(() => PortfolioReport, { description: 'The portfolio in figures.' })
  report(
    @Root() { id }: PortfolioRow,
    @Arg('asOf', () => DateTimeScalar, AS_OF) asOf: Date | null,
    @Arg('filter', () => InitiativeFilter, { nullable: true, description: 'Only the initiatives of the portfolio for which this holds.' }) filter: InitiativeFilter | null,
    @Arg('edition', () => RegisterEditionInput, { nullable: true, description: 'Only the initiatives of the portfolio that stand in this edition of a register.' }) edition: RegisterEditionInput | null,
    @Ctx() context: PortfolioContext,
  ): Promise<ReportData> {
    return reportOf({ selection: parsePortfolioSelection(id, filter, edition), asOf: asOf ?? null }, context);
  }
}

@Resolver(() => PortfolioReport)
export class PortfolioReportResolver {
  @Query(() => PortfolioReport, { nullable: true, description: 'A selection of initiatives in figures, across portfolios and organisations.' })
  portfolioReport(
    @Arg('filter', () => PortfolioReportFilter, { description: 'Which initiatives.' }) filter: PortfolioReportFilter,
    @Arg('asOf', () => DateTimeScalar, AS_OF) asOf: Date | null,
    @Ctx() context: PortfolioContext,
  ): Promise<ReportData> {
    return reportOf({ selection: parseReportFilter(filter), asOf: asOf ?? null }, context);
  }

  @FieldResolver()
  rows(@Root() { entries, asOf, context }: ReportData): ReportRowData[] {
    return entries.map((entry) => Object.assign(new PortfolioReportRow(), toReportRow(entry, asOf === null), { context }));
  }

  @FieldResolver()
  totals(@Root() { entries }: ReportData): ReportGroup {
    return groupOf(entries);
  }

  @FieldResolver()
  byPhase(@Root() { entries }: ReportData): PhaseGroup[] {
    return groupByPhase(entries);
  }

  @FieldResolver()
  byConfidence(@Root() { entries }: ReportData): ConfidenceGroup[] {
    return groupByConfidence(entries);
  }

  @FieldResolver()
  byLifeEvent(@Root() { entries, asOf }: ReportData): LifeEventGroup[] {
    return groupByLifeEvent(entries, asOf === null);
  }

  @FieldResolver()
  async balance(@Root() { selection, entries, context }: ReportData): Promise<PortfolioBalance[]> {
    // An empty report is ready before the others: asking for it would take a round of statements of its own.
    return entries.length === 0 ? [] : balancesOf(context, selection);
  }

  @FieldResolver()
  leadFacts(@Root() { entries }: ReportData): LeadFact[] {
    return leadFactsOf(entries);
  }
}

@Resolver(() => PortfolioReportRow)
export class PortfolioReportRowResolver {
  @FieldResolver()
  score(@Root() { context, id, portfolioId }: ReportRowData): Promise<WeightedScore | null> {
    return scoreOf(context, { id, portfolioId });
  }
}
