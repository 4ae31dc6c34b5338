import { stableId } from '../../../shared/graphql/id';
import type { Profile } from '../profile/profile.schema';
import type { Cells } from './cells';
import { understandCommon, type Common } from './understand-common';
import { holderOf, ITSELF, type BaselineLine, type MoneyLine, type Project, type WithheldCell } from './project';

/** An initiative of a sheet in which each row is one. */
export function understandProject(cells: Cells, profile: Profile, edition: string): Project {
  const common = understandCommon(cells, profile);
  const withheld: WithheldCell[] = [...common.withheld];
  const lines = [...costLine(cells, profile, withheld), ...grantLine(cells, profile, edition, withheld)];
  return {
    row: cells.row,
    number: cells.text('number'),
    edition,
    ...common,
    currency: profile.currency,
    lines,
    benefits: [],
    baseline: baselineOf(cells, profile, common, lines, withheld),
    withheld,
    hasAllLines: false,
    raw: cells.raw(),
  };
}

/** The cost is a line also where its amount is not given: then coverage can say so. */
function costLine(cells: Cells, { costKind, currency }: Profile, withheld: WithheldCell[]): MoneyLine[] {
  if (!cells.has('cost')) return [];
  const { value, withheld: words } = cells.amount('cost');
  const line: MoneyLine = { table: 'CostLine', row: cells.row, kind: costKind, scheme: null, actorId: null, year: null, yearTo: null, isAward: false, currency, priceYear: null, planned: value, actual: null };
  if (words) withheld.push({ of: holderOf(line), field: 'planned', ...words });
  return [line];
}

function grantLine(cells: Cells, { grant, currency }: Profile, edition: string, withheld: WithheldCell[]): MoneyLine[] {
  if (!grant || !cells.has('grant')) return [];
  const { value, withheld: words } = cells.amount('grant');
  const year = /^\d{4}$/.test(edition) ? Number(edition) : null;
  const line: MoneyLine = { table: 'FundingLine', row: cells.row, kind: grant.kind, scheme: grant.scheme, actorId: stableId('actor', grant.funder), year, yearTo: null, isAward: true, currency, priceYear: null, planned: value, actual: null };
  if (words) withheld.push({ of: holderOf(line), field: 'planned', ...words });
  return [line];
}

/** What a register says is promised is a baseline, with the reasons it gives; null where it promises nothing. */
function baselineOf(cells: Cells, { currency }: Profile, { columns }: Common, lines: readonly MoneyLine[], withheld: WithheldCell[]): BaselineLine | null {
  if (!cells.has('baselineBenefit') && !cells.has('costReason') && !cells.has('scheduleReason')) return null;
  const { value: benefit, withheld: words } = cells.amount('baselineBenefit');
  if (words) withheld.push({ of: ITSELF, field: 'baselineBenefit', ...words });
  const cost = lines.find(({ table }) => table === 'CostLine')?.planned ?? null;
  const promised = { cost, benefit, plannedStart: columns.plannedStart ?? null, plannedEnd: columns.plannedEnd ?? null };
  if (Object.values(promised).every((value) => value === null)) return null;
  const reasons = (['costReason', 'scheduleReason', 'benefitReason'] as const).flatMap((field) => cells.prose(field) ?? []);
  return { ...promised, currency, reasons: reasons.length === 0 ? null : reasons.join('\n\n') };
}
