import { z } from 'zod';
import type { StarterCatalogue } from './catalogue.schema';

/** The format of prisma/starter/lifeevents: written and read by people, so every field says what it is. */

const day = z.iso.date('is not a day as YYYY-MM-DD');
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a key of small letters, digits and hyphens');
const actor = z.string().regex(/^(\d{9}|[a-z][a-z0-9-]*)$/, 'is neither an organisation number nor the key of a group');
export const uri = z.string().refine((text) => URL.canParse(text), 'is not an absolute URL or IRI');
export const texts = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1).optional(), en: z.string().min(1) });
const period = { validFrom: day.nullable(), validTo: day.nullable() };

export const sourceSchema = z.strictObject({ kind: z.enum(['SOURCED', 'INFERRED']), url: uri, retrievedAt: day, note: z.string().min(1).optional() });

const responsibility = z.strictObject({ actor, validFrom: day, validTo: day.nullable(), basis: texts, source: sourceSchema });

export const lifeEventFile = z.strictObject({
  key,
  uri,
  kind: z.enum(['LIFE', 'BUSINESS']),
  titles: texts,
  descriptions: texts,
  source: sourceSchema,
  owners: z.array(responsibility).min(1),
  ministries: z.array(responsibility).min(1),
  types: z.array(z.strictObject({ uri, labels: texts, source: sourceSchema })),
  /** Keys of services, in the order people meet them. */
  services: z.array(key),
  /** Keys of cooperation bodies. */
  bodies: z.array(key),
  needs: z.array(z.strictObject({ texts, groups: texts, source: sourceSchema })),
  obstacles: z.array(
    z.strictObject({
      kind: z.enum(['LEGAL', 'FUNDING', 'TECHNICAL', 'DATA_SHARING', 'COMPETENCE', 'GOVERNANCE']),
      paradox: z.enum(['LOCAL_VS_CENTRAL', 'LOCAL_VS_COLLECTIVE_BENEFIT', 'DOMAIN_VS_IT_EXPERTISE', 'CONTEXTUAL_VS_UNIVERSAL']).nullable(),
      texts,
      source: sourceSchema,
    }),
  ),
  indicators: z.array(
    z.strictObject({
      titles: texts,
      units: texts,
      source: sourceSchema,
      measurements: z.array(z.strictObject({ year: z.int(), day: day.optional(), value: z.string().regex(/^-?\d+(\.\d{1,4})?$/), sourceUrl: uri.optional() })),
    }),
  ),
});

export const servicesFile = z.array(
  z.strictObject({
    key,
    uri,
    titles: texts,
    descriptions: texts,
    owner: actor.nullable(),
    homepage: uri.nullable(),
    /** Key of the service that this one is an instance of. */
    template: key.optional(),
    source: sourceSchema,
    participations: z.array(z.strictObject({ actor, role: z.enum(['DELIVERER', 'PARTNER', 'DATA_PROVIDER', 'REGULATOR']), source: sourceSchema })),
    components: z.array(z.strictObject({ component: key, source: sourceSchema })),
    evidence: z.array(
      z.strictObject({
        titles: texts,
        origin: z.enum(['PEOPLE', 'FETCHED', 'UNKNOWN']),
        datasets: z.array(key).optional(),
        /** Keys of outputs of other services that are this very evidence. */
        outputs: z.array(key).optional(),
        source: sourceSchema,
      }),
    ),
    outputs: z.array(z.strictObject({ key, titles: texts, type: uri.optional(), endsJourney: z.literal(true).optional(), source: sourceSchema })),
    digitalFirst: z.array(
      z.strictObject({
        promise: z.enum(['NOT_ASKED_AGAIN', 'NO_APPLICATION', 'DIGITAL_SUBMISSION', 'DIGITAL_ANSWER', 'IMMEDIATE_ANSWER', 'INSIGHT']),
        isKept: z.enum(['YES', 'NO']),
        source: sourceSchema,
      }),
    ),
  }),
);

export const datasetsFile = z.array(
  z.strictObject({ key, uri, titles: texts, holder: actor.nullable(), access: z.enum(['PUBLIC', 'RESTRICTED', 'NON_PUBLIC']), landingPage: uri.nullable(), source: sourceSchema }),
);

export const bodiesFile = z.array(
  z.strictObject({
    key,
    kind: z.enum(['CORE_GROUP', 'COUNCIL', 'PROGRAMME', 'NETWORK']),
    titles: texts,
    ...period,
    source: sourceSchema,
    members: z.array(z.strictObject({ actor, isLeader: z.literal(true).optional(), validFrom: day.optional(), validTo: day.optional(), note: z.string().min(1).optional() })),
  }),
);

export const handOversFile = z.array(
  z.strictObject({
    key,
    output: key,
    event: z.strictObject({ key, uri, titles: texts }),
    toService: key,
    dataExchange: z.strictObject({ state: z.enum(['EXISTS', 'NONE', 'UNKNOWN']), dataset: key.optional() }),
    source: sourceSchema,
  }),
);

export type StarterTexts = z.output<typeof texts>;
export type StarterSource = z.output<typeof sourceSchema>;
export interface StarterDataset {
  readonly lifeEvents: readonly z.output<typeof lifeEventFile>[];
  readonly services: z.output<typeof servicesFile>;
  readonly datasets: z.output<typeof datasetsFile>;
  readonly bodies: z.output<typeof bodiesFile>;
  readonly handOvers: z.output<typeof handOversFile>;
  readonly catalogue: StarterCatalogue;
}
