import { z } from 'zod';
import { benefit, cost, funding } from './money.schema';
import { actor, claim, key, partialDay, source, texts } from './starter-parts.schema';

const span = z.strictObject({ start: partialDay.optional(), end: partialDay.optional() }).default({});
const listOf = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject({ ...shape, source })).default([]);

/** One file of prisma/starter/portfolio/initiatives. */
export const initiativeFile = z.strictObject({
  key,
  titles: texts,
  summaries: texts,
  lead: z.strictObject({ actor, claim: z.literal('CONFIRMED').optional(), note: z.string().min(1).optional() }),
  /** Key of the portfolio it is in. */
  portfolio: key.optional(),
  phase: z.strictObject({ is: z.enum(['IDEA', 'CONCEPT', 'PLANNING', 'EXECUTION', 'CLOSING', 'REALISATION']), on: partialDay.optional(), source }),
  schedule: z.strictObject({ planned: span, forecast: span, actual: span, source: source.optional(), note: z.string().min(1).optional() }).default({ planned: {}, forecast: {}, actual: {} }),
  /** A rating in the words of its source, where it cannot be put on our scale. */
  confidence: z.strictObject({ raw: z.string().min(1), reason: z.string().min(1) }).optional(),
  isCoFunded: z.literal(true).optional(),
  isInfrastructure: z.boolean().optional(),
  isDigitalisation: z.boolean().optional(),
  withdrawal: z.strictObject({ rule: z.enum(['MINISTRY_OF_FINANCE', 'CO_FUNDING_2020']), note: z.string().min(1) }).optional(),
  lifeEvents: listOf({ lifeEvent: key }),
  lifeEventNotes: texts.optional(),
  services: listOf({ service: key }),
  components: listOf({ component: key, use: z.enum(['USES', 'PRODUCES']) }),
  /** Needs of the life events, by their place in the list there. */
  needs: listOf({ lifeEvent: key, need: z.int().positive() }),
  bodies: listOf({ body: key }),
  /** Everybody but the lead. */
  participants: listOf({ actor, role: z.enum(['PARTNER', 'SUPPLIER', 'USER_REPRESENTATIVE', 'FUNDER', 'BENEFICIARY']), parts: texts.optional(), ...claim }),
  milestones: listOf({ on: partialDay, titles: texts }),
  identitySteps: listOf({
    kind: z.enum(['RENAMED', 'MOVED', 'MERGED_INTO', 'SPLIT_FROM', 'CONTINUES']),
    on: partialDay.optional(),
    initiative: key.optional(),
    from: actor.optional(),
    to: actor.optional(),
    notes: texts.optional(),
  }),
  costs: z.array(cost).default([]),
  costNotes: texts.optional(),
  funding: z.array(funding).default([]),
  fundingNotes: texts.optional(),
  benefits: z.array(benefit).default([]),
  risks: listOf({ titles: texts, status: z.enum(['OPEN', 'OCCURRED', 'CLOSED']).default('OPEN') }),
  dependencies: listOf({ titles: texts, onInitiative: key.optional(), onComponent: key.optional(), onActor: actor.optional() }),
  obstacles: listOf({
    kind: z.enum(['LEGAL', 'FUNDING', 'TECHNICAL', 'DATA_SHARING', 'COMPETENCE', 'GOVERNANCE']),
    paradox: z.enum(['LOCAL_VS_CENTRAL', 'LOCAL_VS_COLLECTIVE_BENEFIT', 'DOMAIN_VS_IT_EXPERTISE', 'CONTEXTUAL_VS_UNIVERSAL']).optional(),
    texts,
  }),
  userInvolvements: listOf({ hows: texts, howMany: z.int().positive().optional(), units: texts.optional(), group: actor.optional() }),
  qualityAssurances: listOf({ kind: z.enum(['EXTERNAL_CONCEPT', 'EXTERNAL_STEERING', 'EXTERNAL_OTHER', 'INTERNAL']), conclusions: texts }),
  successFactors: z.strictObject({ notes: texts, source }).optional(),
  exitReview: z.strictObject({ outcome: z.enum(['DELIVERED', 'MERGED', 'CANCELLED']), mergedIntoTitles: texts.optional(), conclusions: texts, source }).optional(),
  source,
});

export type StarterInitiative = z.output<typeof initiativeFile>;
