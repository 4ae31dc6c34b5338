import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../shared/config';
import { readCatalogConfig } from './config';
import { mintUri } from './mint-uri';

const ID = '018f3c5e-0000-7000-8000-000000000001';

describe('the IRI of a new record', () => {
  test.each([
    ['https://data.example.no', `https://data.example.no/services/${ID}`],
    ['https://example.no/hub/', `https://example.no/hub/services/${ID}`],
  ])('begins as the installation says (%s)', (setting, iri) => {
    expect(mintUri('service', ID, readCatalogConfig({ CATALOG_BASE_URI: setting }).baseUri)).toBe(iri);
  });

  test('is another for each kind, even with the same id', () => {
    const kinds = ['lifeEvent', 'event', 'service', 'output', 'evidence', 'dataset', 'contactPoint', 'participation'] as const;
    expect(new Set(kinds.map((kind) => mintUri(kind, ID, 'https://example.no'))).size).toBe(kinds.length);
  });
});

test('settings that make no catalogue are refused, all at once', () => {
  const read = () => readCatalogConfig({ CATALOG_BASE_URI: 'data.example.no', CATALOG_PUBLISHER: 'Digdir', CATALOG_CONTACT_PAGE: 'mailto:post@example.no' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/CATALOG_BASE_URI[^]*CATALOG_PUBLISHER[^]*CATALOG_CONTACT_PAGE/);
});
