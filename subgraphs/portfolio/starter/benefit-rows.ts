import { stableId } from '../../shared/graphql/id';
import { sortKey } from '../../shared/graphql/sort-key';
import { actorIdOrNull, claimColumns, dayWithPrecision, initiativeId, sourceColumns, textsOrNull } from './starter-columns';
import type { StarterDataset } from './starter.schema';
import { withheldRows } from './withheld-rows';

/** The rows of the benefits, of what they give by year, and of what was measured. */
export function benefitRows({ initiatives }: StarterDataset) {
  const benefits = initiatives.flatMap((initiative) =>
    initiative.benefits.map((benefit, i) => {
      const key = `${initiative.key}/${String(i + 1)}`;
      return { ...benefit, key, id: stableId('Benefit', key), rootId: initiativeId(initiative.key) };
    }),
  );
  return {
    benefits: benefits.map(({ id, rootId, titles, type, isPriced, units, currency, priceYear, owner, ownerClaim, beneficiary, disposition, dispositionNotes, savingKind, notes, source, ...benefit }) => ({
      id,
      initiativeId: rootId,
      titles,
      sortKey: sortKey(titles.nb),
      type,
      isPriced,
      units: textsOrNull(units),
      currency: currency ?? null,
      priceYear: priceYear ?? null,
      ownerActorId: actorIdOrNull(owner),
      ownerClaimStatus: ownerClaim ?? ('CLAIMED' as const),
      beneficiaryActorId: actorIdOrNull(beneficiary),
      disposition: disposition ?? null,
      dispositionNotes: textsOrNull(dispositionNotes),
      savingKind: savingKind ?? null,
      notes: textsOrNull(notes),
      ...claimColumns(benefit),
      ...sourceColumns(source),
    })),
    years: benefits.flatMap(({ id, key, rootId, years }) =>
      years.map(({ year, planned, realised, plannedQuantity, realisedQuantity, notes, source }) => ({
        id: stableId('BenefitYear', `${key}/${String(year)}`),
        benefitId: id,
        initiativeId: rootId,
        year,
        planned: planned ?? null,
        realised: realised ?? null,
        plannedQuantity: plannedQuantity ?? null,
        realisedQuantity: realisedQuantity ?? null,
        notes: textsOrNull(notes),
        ...sourceColumns(source),
      })),
    ),
    measurements: benefits.flatMap(({ id, key, rootId, measurements }) =>
      measurements.map(({ on, isBaseline, measures, value, valueTo, isApproximate, units, notes, source }, i) => {
        const { day, precision } = dayWithPrecision(on);
        return {
          id: stableId('BenefitMeasurement', `${key}/${String(i + 1)}`),
          benefitId: id,
          initiativeId: rootId,
          isBaseline: isBaseline ?? false,
          measuredOn: day,
          measuredOnPrecision: precision,
          measures,
          value,
          valueTo: valueTo ?? null,
          isApproximate: isApproximate ?? false,
          units,
          notes: textsOrNull(notes),
          ...sourceColumns(source),
        };
      }),
    ),
    withheld: benefits.flatMap(({ key, rootId, withheld, years, source }) => [
      ...withheldRows({ table: 'Benefit', key, rootId, values: withheld, source }),
      ...years.flatMap((each) => withheldRows({ table: 'BenefitYear', key: `${key}/${String(each.year)}`, rootId, values: each.withheld, source: each.source })),
    ]),
  };
}
