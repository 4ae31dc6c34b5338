import type { CostLine as CostLineRow, Initiative } from '../../../prisma/generated/portfolio/client/client';
import { toProvenance } from '../../shared/graphql/provenance';
import { groupBy } from '../../shared/loader';
import { actorRef } from '../actor/actor.type';
import { instance } from '../instance';
import { moneyOf } from '../ledger/amount';
import { toClaim } from '../ledger/claim.type';
import { coverageOf, withheldIds } from '../ledger/coverage';
import { ledgerTotals } from '../ledger/ledger-total';
import { CostKind, CostLine, CostSummary } from './cost.type';

type Withheld = readonly { recordTable: string; recordId: string }[];

/** What an initiative costs: its lines, their totals and how much of it is known. */
export function summarizeCosts(initiative: Pick<Initiative, 'isCostComplete' | 'costNotes'>, rows: readonly CostLineRow[], withheld: Withheld): CostSummary {
  const ofKind = groupBy(rows, (row) => row.kind);
  return instance(CostSummary, {
    lines: rows.map(toCostLine),
    totals: ledgerTotals(rows),
    byKind: Object.values(CostKind).flatMap((kind) => (ofKind.has(kind) ? [{ kind, totals: ledgerTotals(ofKind.get(kind) ?? []) }] : [])),
    isComplete: initiative.isCostComplete,
    coverage: coverageOf(rows, (row) => row.actual !== null || row.planned !== null, withheldIds(withheld, 'CostLine')),
    notes: initiative.costNotes,
  });
}

export function toCostLine(row: CostLineRow): CostLine {
  return instance(CostLine, {
    id: row.id,
    kind: CostKind[row.kind],
    bearer: actorRef(row.bearerActorId),
    year: row.year,
    yearTo: row.yearTo,
    planned: moneyOf(row.planned, row),
    actual: moneyOf(row.actual, row),
    claim: toClaim(row),
    version: row.version,
    provenance: toProvenance(row),
    notes: row.notes,
  });
}
