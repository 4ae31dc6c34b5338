import { stableId } from '../../shared/graphql/id';
import { actorIdOrNull, claimColumns, initiativeId, sourceColumns, textsOrNull } from './starter-columns';
import type { StarterDataset } from './starter.schema';
import { withheldRows } from './withheld-rows';

/** The rows of the ledger's two sides of cost: what it costs, and who pays. */
export function moneyRows({ initiatives }: StarterDataset) {
  const costs = initiatives.flatMap((initiative) => initiative.costs.map((line, i) => ({ ...line, rootId: initiativeId(initiative.key), key: `${initiative.key}/${String(i + 1)}` })));
  const funding = initiatives.flatMap((initiative) => initiative.funding.map((line, i) => ({ ...line, rootId: initiativeId(initiative.key), key: `${initiative.key}/${String(i + 1)}` })));
  return {
    costLines: costs.map(({ key, rootId, kind, bearer, year, yearTo, planned, actual, currency, priceYear, notes, source, ...line }) => ({
      id: stableId('CostLine', key),
      initiativeId: rootId,
      kind,
      bearerActorId: actorIdOrNull(bearer),
      year: year ?? null,
      yearTo: yearTo ?? null,
      planned,
      actual: actual ?? null,
      currency,
      priceYear: priceYear ?? null,
      notes: textsOrNull(notes),
      ...claimColumns(line),
      ...sourceColumns(source),
    })),
    fundingLines: funding.map(({ key, rootId, kind, scheme, funder, year, yearTo, yearBasis, planned, actual, jointTotal, currency, priceYear, notes, source, ...line }) => ({
      id: stableId('FundingLine', key),
      initiativeId: rootId,
      kind,
      scheme: scheme ?? null,
      funderActorId: actorIdOrNull(funder),
      year: year ?? null,
      yearTo: yearTo ?? null,
      yearBasis: yearBasis ?? ('BUDGET' as const),
      planned,
      actual: actual ?? null,
      jointTotal: jointTotal ?? null,
      currency,
      priceYear: priceYear ?? null,
      notes: textsOrNull(notes),
      ...claimColumns(line),
      ...sourceColumns(source),
    })),
    withheld: [
      ...costs.flatMap(({ key, rootId, withheld, source }) => withheldRows({ table: 'CostLine', key, rootId, values: withheld, source })),
      ...funding.flatMap(({ key, rootId, withheld, source }) => withheldRows({ table: 'FundingLine', key, rootId, values: withheld, source })),
    ],
  };
}
