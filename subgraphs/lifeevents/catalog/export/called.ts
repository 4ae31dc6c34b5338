import { pickText } from '../../../shared/graphql/localized-text';
import { fieldOf, type CatalogRecord } from '../catalog';
import type { CatalogKind } from '../profile';

const NOUNS: Readonly<Record<CatalogKind, string>> = {
  event: 'event', service: 'service', output: 'output', evidence: 'evidence', dataset: 'dataset', participation: 'participation', contactPoint: 'contact point', organization: 'organisation', channel: 'channel',
  cost: 'cost', rule: 'rule', legalResource: 'legal resource', requirement: 'requirement', concept: 'concept', location: 'location', openingHours: 'opening hours', address: 'address', period: 'period',
  statement: 'statement', term: 'term', catalog: 'catalogue',
};

/** A record as a sentence begins with it: `The output “Vedtak om pleiepenger”`. */
export function called(record: CatalogRecord): string {
  const name = ['titles', 'names', 'labels'].map((field) => pickText(fieldOf(record, field))).find((text) => text !== null);
  return name === undefined ? `The ${NOUNS[record.kind]} <${record.uri}>` : `The ${NOUNS[record.kind]} “${name}”`;
}
