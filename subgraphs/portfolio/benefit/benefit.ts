import type { Benefit as BenefitRow, BenefitMeasurement as MeasurementRow, BenefitYear as YearRow } from '../../../prisma/generated/portfolio/client/client';
import { toProvenance } from '../../shared/graphql/provenance';
import { DatePrecision } from '../initiative/initiative-enums';
import { dayOf } from '../initiative/schedule';
import { instance } from '../instance';
import { moneyOf } from '../ledger/amount';
import { BenefitMeasurement, BenefitYear } from './benefit.type';

/** A year of a benefit; amounts take their currency and price base from the benefit. */
export function toBenefitYear({ currency, priceYear }: Pick<BenefitRow, 'currency' | 'priceYear'>, row: YearRow): BenefitYear {
  const base = currency === null ? null : { currency, priceYear };
  return instance(BenefitYear, {
    id: row.id,
    version: row.version,
    year: row.year,
    planned: base && moneyOf(row.planned, base),
    realised: base && moneyOf(row.realised, base),
    plannedQuantity: row.plannedQuantity?.toFixed() ?? null,
    realisedQuantity: row.realisedQuantity?.toFixed() ?? null,
    provenance: toProvenance(row),
    notes: row.notes,
  });
}

/** A measurement; without a unit of its own it is in the benefit's. */
export function toMeasurement(benefit: Pick<BenefitRow, 'units'>, row: MeasurementRow): BenefitMeasurement {
  return instance(BenefitMeasurement, {
    id: row.id,
    version: row.version,
    isBaseline: row.isBaseline,
    measuredOn: dayOf(row.measuredOn),
    precision: DatePrecision[row.measuredOnPrecision],
    value: row.value?.toFixed() ?? null,
    valueTo: row.valueTo?.toFixed() ?? null,
    isApproximate: row.isApproximate,
    provenance: toProvenance(row),
    measures: row.measures,
    units: row.units ?? benefit.units,
    notes: row.notes,
  });
}
