import { z } from 'zod';
import { key, sourceSchema, texts, uri } from './starter.schema';

const organizationNumber = z.string().regex(/^\d{9}$/, 'is not an organisation number of nine digits');

/** What a catalogue must say beside the services themselves: what it calls the authorities, where people ask, and what outputs are. */
export const catalogueFile = z.strictObject({
  organizations: z.array(z.strictObject({ number: organizationNumber, names: texts, spatial: z.array(uri).min(1), source: sourceSchema })),
  contactPoints: z.array(
    z.strictObject({
      key,
      uri,
      /** The authority whose services all have it. */
      servicesOf: organizationNumber,
      categories: texts,
      pages: z.array(uri),
      telephones: z.array(z.string().regex(/^\+\d+$/, 'is not a telephone number with country code')),
      source: sourceSchema,
    }),
  ),
  /** Concluded from what is said of the service that the output comes out of. */
  outputs: z.array(z.strictObject({ output: key, descriptions: texts })),
});

export type StarterCatalogue = z.output<typeof catalogueFile>;
