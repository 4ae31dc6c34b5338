import type { CatalogConfig } from '../config';
import { makeRecord, type CatalogRecord } from '../catalog';
import { organizationUri } from '../organization';

const TITLES = { nb: 'Livshendelser og tjenester i Samspill', nn: 'Livshendingar og tenester i Samspel', en: 'Life events and services in Samspill' };
const DESCRIPTIONS = {
  nb: 'Livshendelser og virksomhetshendelser, tjenestene folk trenger i dem, og hva hver tjeneste krever og gir. Hver livshendelse er skrevet av eieren, hver tjeneste av virksomheten som svarer for den.',
  nn: 'Livshendingar og verksemdshendingar, tenestene folk treng i dei, og kva kvar teneste krev og gjev. Kvar livshending er skriven av eigaren, kvar teneste av verksemda som svarar for ho.',
  en: 'Life and business events, the services that people need in them, and what each service requires and gives. Each life event is written by its owner, each service by the body that answers for it.',
};

/** The IRI of the catalogue that this installation publishes. */
export function catalogUri({ baseUri }: CatalogConfig): string {
  return `${baseUri}/catalog/lifeevents`;
}

/** The records that say what the catalogue itself is; what the settings do not say is missing in them. */
export function headOf(config: CatalogConfig, all: readonly CatalogRecord[]): readonly CatalogRecord[] {
  const uri = catalogUri(config);
  const contactPoint = `${uri}#contact`;
  const catalog = makeRecord('catalog', uri, {
    fields: {
      titles: TITLES,
      descriptions: DESCRIPTIONS,
      publishers: config.publisher === null ? [] : [organizationUri(config.publisher)],
      contactPoints: config.contactPage === null ? [] : [contactPoint],
      services: urisOf(all, 'service'),
      events: urisOf(all, 'event'),
    },
  });
  return config.contactPage === null ? [catalog] : [catalog, makeRecord('contactPoint', contactPoint, { fields: { pages: [config.contactPage] } })];
}

const urisOf = (all: readonly CatalogRecord[], kind: CatalogRecord['kind']): string[] => all.filter((record) => record.kind === kind).map((record) => record.uri);

/** Everything to be judged: what is stored, with the catalogue itself. Other people's catalogues are theirs to publish. */
export function withHead(config: CatalogConfig, stored: readonly CatalogRecord[]): CatalogRecord[] {
  const described = stored.filter((record) => record.kind !== 'catalog');
  const head = headOf(config, described);
  const own = new Set(head.map(({ uri }) => uri));
  return [...described.filter(({ uri }) => !own.has(uri)), ...head];
}
