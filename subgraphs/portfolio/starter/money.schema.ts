import { z } from 'zod';
import { actor, amount, claim, currency, partialDay, quantity, source, texts, withheld, year } from './starter-parts.schema';

const period = { year: year.optional(), yearTo: year.optional() };

export const cost = z.strictObject({
  kind: z.enum(['DEVELOPMENT', 'OPERATION', 'COORDINATION', 'UNSPECIFIED']),
  bearer: actor.nullable(),
  ...period,
  planned: amount.nullable(),
  actual: amount.optional(),
  currency,
  priceYear: year.optional(),
  notes: texts.optional(),
  withheld,
  ...claim,
  source,
});

export const funding = z.strictObject({
  kind: z.enum(['OWN_BUDGET', 'BUDGET_PROPOSAL', 'CO_FUNDING', 'JOINT']),
  scheme: z.string().min(1).optional(),
  /** Null when somebody pays and the source does not say who. */
  funder: actor.nullable(),
  ...period,
  yearBasis: z.literal('AWARD').optional(),
  planned: amount.nullable(),
  actual: amount.optional(),
  /** What several funders pay together; on the first line of them only, and never summed. */
  jointTotal: amount.optional(),
  currency,
  priceYear: year.optional(),
  notes: texts.optional(),
  withheld,
  ...claim,
  source,
});

const benefitYear = z.strictObject({
  year,
  planned: amount.optional(),
  realised: amount.optional(),
  plannedQuantity: quantity.optional(),
  realisedQuantity: quantity.optional(),
  notes: texts.optional(),
  withheld,
  source,
});

const measurement = z.strictObject({
  on: partialDay.optional(),
  isBaseline: z.literal(true).optional(),
  measures: texts,
  value: quantity,
  valueTo: quantity.optional(),
  isApproximate: z.literal(true).optional(),
  units: texts,
  notes: texts.optional(),
  source,
});

export const benefit = z
  .strictObject({
    titles: texts,
    type: z.enum(['EFFICIENCY_STATE', 'QUALITY_STATE', 'OTHER_ACTORS']),
    isPriced: z.boolean(),
    currency: currency.optional(),
    priceYear: year.optional(),
    /** What an unpriced benefit is counted in. */
    units: texts.optional(),
    owner: actor.optional(),
    ownerClaim: z.literal('CONFIRMED').optional(),
    beneficiary: actor.optional(),
    disposition: z.enum(['WITHDRAWN', 'REALLOCATED', 'RETAINED']).optional(),
    dispositionNotes: texts.optional(),
    savingKind: z.enum(['LABOUR', 'CERTAIN', 'OTHER']).optional(),
    notes: texts.optional(),
    withheld,
    years: z.array(benefitYear).default([]),
    measurements: z.array(measurement).default([]),
    ...claim,
    source,
  })
  .refine((given) => given.isPriced === (given.currency !== undefined), 'has a currency without being priced, or the other way round');
