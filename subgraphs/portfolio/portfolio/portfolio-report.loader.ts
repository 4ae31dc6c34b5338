import { defineLoader, groupBy } from '../../shared/loader';
import type { PortfolioContext, PortfolioDb } from '../context';
import { toEntry, type ReportEntry } from './portfolio-report';
import { findReportCounts, findReportInitiatives, findReportSums } from './portfolio-report.store';
import { reportKeyText, type ReportKey } from './report-id';

/** The figures of portfolios; all that are asked for as of one instant take three statements. */
export const reportEntriesOf = defineLoader<PortfolioContext, ReportKey, ReportEntry[]>(
  async ({ db }, keys) => {
    const found = new Map<string, ReportEntry[]>();
    for (const group of groupBy(keys, ({ asOf }) => asOf?.toISOString() ?? '').values()) {
      const [{ asOf }] = group as [ReportKey];
      for (const [portfolioId, entries] of await entriesAt(db, group.map((key) => key.portfolioId), asOf)) found.set(reportKeyText({ portfolioId, asOf }), entries);
    }
    return found;
  },
  () => [],
  reportKeyText,
);

async function entriesAt(db: PortfolioDb, portfolioIds: readonly string[], asOf: Date | null): Promise<Map<string, ReportEntry[]>> {
  const initiatives = await findReportInitiatives(db, portfolioIds, asOf);
  const ids = initiatives.map((row) => row.id);
  const [sums, counts] = await Promise.all([findReportSums(db, ids, asOf), findReportCounts(db, ids, asOf)]);
  const sumsBy = groupBy(sums, (row) => row.initiativeId);
  const countsBy = groupBy(counts, (row) => row.initiativeId);
  const entries = new Map<string, ReportEntry[]>();
  for (const [portfolioId, rows] of groupBy(initiatives, (row) => row.portfolioId)) {
    entries.set(portfolioId, rows.map((row) => toEntry(row, sumsBy.get(row.id) ?? [], countsBy.get(row.id) ?? [])));
  }
  return entries;
}
