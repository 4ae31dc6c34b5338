import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hubError } from '../../shared/errors';
import { DateTimeScalar } from '../../shared/graphql/scalars';
import type { LeadFact } from '../../shared/graphql/lead-fact';
import { ledgerRevision } from '../benefit-flow/benefit-flow.loader';
import type { PortfolioContext } from '../context';
import { groupByConfidence, groupByLifeEvent, groupByPhase, groupOf, leadFactsOf, toReportRow, type ReportEntry } from './portfolio-report';
import { reportEntriesOf } from './portfolio-report.loader';
import { PortfolioReport, type ConfidenceGroup, type LifeEventGroup, type PhaseGroup, type PortfolioReportRow, type ReportGroup } from './portfolio-report.type';
import type { PortfolioRow } from './portfolio.store';
import { Portfolio } from './portfolio.type';
import { decodePortfolioReportId, encodePortfolioReportId, type ReportKey } from './report-id';

/** A report before it is asked for this or that grouping. */
interface ReportData {
  readonly id: string;
  readonly asOf: Date | null;
  readonly entries: readonly ReportEntry[];
}

async function reportOf(key: ReportKey, context: PortfolioContext): Promise<ReportData> {
  const [revision, entries] = await Promise.all([ledgerRevision(context), reportEntriesOf(context).load(key)]);
  return { id: encodePortfolioReportId(key, revision), asOf: key.asOf, entries };
}

/** The report of an id; null when it was of now and the ledger has changed since, for then it can no longer be made. */
export async function portfolioReportOfId(id: string, context: PortfolioContext): Promise<ReportData | null> {
  const { portfolioId, asOf, revision } = decodePortfolioReportId(id, 'id');
  if (revision !== null && revision !== (await ledgerRevision(context))) return null;
  return reportOf({ portfolioId, asOf }, context);
}

@Resolver(() => Portfolio)
export class PortfolioReportFieldResolver {
  @FieldResolver(() => PortfolioReport, { description: 'The portfolio in figures.' })
  report(
    @Root() { id }: PortfolioRow,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Answer from the records as they were at this instant, with nothing that was recorded later; from those of now when left out.' }) asOf: Date | null,
    @Ctx() context: PortfolioContext,
  ): Promise<ReportData> {
    if (asOf && asOf.getTime() > Date.now()) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'asOf', why: 'lies in the future; nothing is recorded for it yet.' });
    return reportOf({ portfolioId: id, asOf: asOf ?? null }, context);
  }
}

@Resolver(() => PortfolioReport)
export class PortfolioReportResolver {
  @FieldResolver()
  rows(@Root() { entries }: ReportData): PortfolioReportRow[] {
    return entries.map(toReportRow);
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
  byLifeEvent(@Root() { entries }: ReportData): LifeEventGroup[] {
    return groupByLifeEvent(entries);
  }

  @FieldResolver()
  leadFacts(@Root() { entries }: ReportData): LeadFact[] {
    return leadFactsOf(entries);
  }
}
