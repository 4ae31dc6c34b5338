import { z } from 'zod';
import { readConfig } from '../../shared/config';

const ORGANIZATION_NUMBER = /^\d{9}$/;
const address = (protocol: RegExp, example: string) => z.url({ protocol, error: `is not an address such as ${example}` });

/** The settings of the catalogue that the hub publishes. */
export function readCatalogConfig(environment?: Readonly<Record<string, string | undefined>>) {
  const config = readConfig(
    {
      CATALOG_BASE_URI: address(/^https?$/, 'https://data.samspill.no').default('https://data.samspill.no'),
      CATALOG_PUBLISHER: z.string().regex(ORGANIZATION_NUMBER, 'is not an organisation number of nine digits').optional(),
      CATALOG_CONTACT_PAGE: address(/^https?$/, 'https://www.example.no/contact').optional(),
    },
    environment,
  );
  return Object.freeze({
    /** What the IRIs begin with that this installation makes; without a slash at the end. Changing it changes no IRI that exists. */
    baseUri: config.CATALOG_BASE_URI.replace(/\/+$/, ''),
    /** The organisation number of who publishes the catalogue; without one the document has no dcat:Catalog. */
    publisher: config.CATALOG_PUBLISHER ?? null,
    /** Where people ask about the catalogue; the same holds for it. */
    contactPage: config.CATALOG_CONTACT_PAGE ?? null,
  });
}

export type CatalogConfig = ReturnType<typeof readCatalogConfig>;

let known: CatalogConfig | null = null;

/** The settings of this process, read when first asked for. */
export function catalogConfig(): CatalogConfig {
  known ??= readCatalogConfig();
  return known;
}
