import type { Initiative } from '../../../prisma/generated/portfolio/client/client';
import { hubError } from '../../shared/errors';
import { defineLoader } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { findSelectedInitiatives } from './finding-report.store';
import { encodeFindingReportId, type FindingReportKey } from './finding-selection';
import { findFacts, type FactRow } from './finding.store';

/** More are not assessed in one answer: the levels of all who take part travel with it. */
const MOST_INITIATIVES = 2_000;

/** An initiative of a report, with what the rules look at. */
export interface SelectedInitiative {
  readonly row: Initiative;
  readonly parts: FactRow;
}

/** The initiatives of a report with their facts, in two statements however many they are. */
export const selectedInitiatives = defineLoader<PortfolioContext, FindingReportKey, readonly SelectedInitiative[]>(
  async ({ db }, keys) => {
    const found = new Map<string, readonly SelectedInitiative[]>();
    for (const key of keys) {
      const rows = await findSelectedInitiatives(db, key.selection, MOST_INITIATIVES + 1);
      if (rows.length > MOST_INITIATIVES) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'filter', why: `selects more than ${String(MOST_INITIATIVES)} initiatives, the most that are assessed at once. Narrow it to a portfolio or a life event.` });
      const parts = new Map((await findFacts(db, rows.map(({ id }) => id))).map((one) => [one.id, one]));
      found.set(encodeFindingReportId(key), rows.flatMap((row) => { const own = parts.get(row.id); return own ? [{ row, parts: own }] : []; }));
    }
    return found;
  },
  () => [],
  encodeFindingReportId,
);
