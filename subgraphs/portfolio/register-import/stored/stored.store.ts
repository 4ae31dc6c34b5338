import type { Tx } from '../../context';
import { pickText } from '../../../shared/graphql/localized-text';
import { sql, uuids } from '../../../shared/database/page-query';
import { groupBy } from '../../../shared/loader';
import { fromHundredths, toHundredths } from '../../../shared/graphql/money';
import { lineKey } from '../understanding/project';

/** One statement for each table: within a transaction the parts of an initiative are read one after the other. */
async function findRows(tx: Tx, ids: readonly string[]) {
  const where = { initiativeId: { in: [...ids] } };
  const initiatives = await tx.initiative.findMany({ where: { id: { in: [...ids] } } });
  const portfolioIds = initiatives.flatMap(({ portfolioId }) => portfolioId ?? []);
  const portfolios = await tx.portfolio.findMany({ where: { id: { in: [...new Set(portfolioIds)] } }, select: { id: true, ownerActorId: true } });
  const costLines = groupBy(await tx.costLine.findMany({ where, orderBy: { id: 'asc' } }), ofInitiative);
  const fundingLines = groupBy(await tx.fundingLine.findMany({ where, orderBy: { id: 'asc' } }), ofInitiative);
  const benefits = groupBy(await tx.benefit.findMany({ where, orderBy: { id: 'asc' } }), ofInitiative);
  const years = groupBy(await tx.benefitYear.findMany({ where, orderBy: { year: 'asc' } }), ({ benefitId }) => benefitId);
  const baselines = groupBy(await tx.baseline.findMany({ where, orderBy: { ordinal: 'desc' }, distinct: ['initiativeId'] }), ofInitiative);
  const identifiers = groupBy(await tx.initiativeIdentifier.findMany({ where }), ofInitiative);
  return initiatives.map((initiative) => ({
    ...initiative,
    portfolio: portfolios.find(({ id }) => id === initiative.portfolioId) ?? null,
    costLines: costLines.get(initiative.id) ?? [],
    fundingLines: fundingLines.get(initiative.id) ?? [],
    benefits: (benefits.get(initiative.id) ?? []).map((benefit) => ({ ...benefit, years: years.get(benefit.id) ?? [] })),
    /** The one in force, if there is any. */
    baselines: baselines.get(initiative.id) ?? [],
    identifiers: identifiers.get(initiative.id) ?? [],
  }));
}

const ofInitiative = ({ initiativeId }: { readonly initiativeId: string }): string => initiativeId;

type Row = Awaited<ReturnType<typeof findRows>>[number];

/** An initiative as it is recorded here, with everything that an import may write. */
export type StoredInitiative = Row & ReturnType<typeof partsOf> & { readonly withheldCells: readonly StoredWithheld[] };

export interface StoredWithheld {
  readonly id: string;
  readonly table: string;
  /** The key of the line; empty for the initiative itself. */
  readonly key: string;
  readonly field: string;
  readonly rawText: string | null;
}

/** Initiatives with their ledgers, by id. */
export async function findStored(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredInitiative>> {
  if (ids.length === 0) return new Map();
  const rows = await findRows(tx, ids);
  const withheld = await tx.withheldValue.findMany({ where: { rootId: { in: [...ids] }, recordTable: { in: ['Initiative', 'CostLine', 'FundingLine', 'Benefit'] } } });
  return new Map(
    rows.map((row) => {
      const parts = partsOf(row);
      const keys = new Map<string, string>([[row.id, ''], ...parts.lines.map(({ key, line }) => [line.id, key] as const), ...parts.benefitLines.map(({ id, key }) => [id, key] as const)]);
      const cells = withheld.filter(({ rootId, recordId }) => rootId === row.id && keys.has(recordId));
      return [row.id, { ...row, ...parts, withheldCells: cells.map(({ id, recordTable, recordId, field, rawText }) => ({ id, table: recordTable, key: keys.get(recordId) ?? '', field, rawText })) }];
    }),
  );
}

/** The lines and benefits of an initiative by the keys that files know them by; of several alike the first is meant. */
function partsOf({ costLines, fundingLines, benefits }: Row) {
  const lines = [
    ...costLines.map((line) => ({ key: lineKey({ ...line, table: 'CostLine', scheme: null, actorId: line.bearerActorId }), table: 'CostLine' as const, line })),
    ...fundingLines.map((line) => ({ key: lineKey({ ...line, table: 'FundingLine', actorId: line.funderActorId }), table: 'FundingLine' as const, line })),
  ];
  const benefitLines = benefits.map(({ id, titles, type, currency, priceYear, units, ownerActorId, beneficiaryActorId, years }) => ({
    id,
    key: pickText(titles) ?? '',
    type,
    currency,
    priceYear,
    unit: pickText(units),
    ownerActorId,
    beneficiaryActorId,
    years: years.map((line) => ({ id: line.id, year: line.year, planned: exact(line.planned ?? line.plannedQuantity), realised: exact(line.realised ?? line.realisedQuantity) })),
  }));
  return { lines: unique(lines), benefitLines: unique(benefitLines) };
}

function unique<Item extends { readonly key: string }>(items: readonly Item[]): Item[] {
  return [...new Map([...items].reverse().map((item) => [item.key, item])).values()].reverse();
}

/** An amount to the hundredth; a quantity may have been written with more, which a file does not. */
function exact(value: { toFixed(places?: number): string } | null): string | null {
  return value === null ? null : fromHundredths(toHundredths(value.toFixed(2)));
}

/** What imports of a register wrote last for these initiatives, by id. */
export async function findLastRecords(tx: Tx, register: string, ids: readonly string[]): Promise<Map<string, Readonly<Record<string, string | null>>>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ initiativeId: string; record: Record<string, string | null> }[]>(sql`
    SELECT DISTINCT ON (e."initiativeId") e."initiativeId"::text AS "initiativeId", e."record"
    FROM "RegisterEntry" e JOIN "RegisterImport" m ON m."id" = e."importId"
    WHERE m."register" = ${register} AND e."initiativeId" = ANY (${uuids(ids)}) AND e."record" IS NOT NULL
    ORDER BY e."initiativeId", m."importedAt" DESC, m."edition" COLLATE "C" DESC, m."id" DESC`);
  return new Map(rows.map(({ initiativeId, record }) => [initiativeId, record]));
}
