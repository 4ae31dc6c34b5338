import { makeRecord, type CatalogRecord, type FieldsByName } from '../../../subgraphs/lifeevents/catalog/catalog';
import type { CatalogKind } from '../../../subgraphs/lifeevents/catalog/profile';
import type { Term } from '../../../subgraphs/lifeevents/catalog/vocabulary';

const BASE = 'https://example.no';
const NORWAY = 'http://publications.europa.eu/resource/authority/country/NOR';
const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/';
const VOCABULARY = 'https://data.norge.no/vocabulary/';
const inAll = (text: string) => ({ nb: `${text} på bokmål`, nn: `${text} på nynorsk`, en: `${text} in English` });

function record(kind: CatalogKind, path: string, fields: FieldsByName, more: { class?: Term; identifier?: string } = {}): CatalogRecord {
  return makeRecord(kind, path.includes(':') ? path : `${BASE}/${path}`, { fields, ...more }) as CatalogRecord;
}

export const AUTHORITY = 'https://data.norge.no/organizations/991825827';
export const LIFE_EVENT = `${BASE}/life-event`;
export const PUBLIC_SERVICE = `${BASE}/public-service`;
export const SERVICE = `${BASE}/service`;

/** A catalogue in which every kind of record that the profile has rules for is whole, and every link leads somewhere. */
export function fullExample(): CatalogRecord[] {
  return [
    record('event', 'life-event', { titles: inAll('Å få barn'), descriptions: inAll('Når et barn kommer'), types: [`${VOCABULARY}life-event-type#having-a-child`], subjects: ['https://data.norge.no/concepts/1'], services: [PUBLIC_SERVICE, SERVICE] }),
    record('event', 'business-event', { titles: inAll('Å starte bedrift'), services: [SERVICE] }, { class: 'cv:BusinessEvent' }),
    record('event', 'event', { titles: inAll('Vedtak fattet'), descriptions: inAll('Et vedtak er fattet'), services: [SERVICE] }, { class: 'cv:Event', identifier: 'event-1' }),
    record('service', 'public-service', {
      titles: inAll('Foreldrepenger'), descriptions: inAll('Penger til foreldre'), owners: [AUTHORITY], contactPoints: [`${BASE}/contact`], outputs: [`${BASE}/output`], evidence: [`${BASE}/evidence`],
      participations: [`${BASE}/participation`], homepages: ['https://www.example.no/foreldrepenger'], spatial: [NORWAY], languages: [`${LANGUAGE}NOB`, `${LANGUAGE}NNO`], keywords: [{ language: 'nb', text: 'barn' }, { language: 'nb', text: 'foreldre' }],
      processingTime: 'P21D', status: 'http://publications.europa.eu/resource/authority/distribution-status/COMPLETED', thematicAreas: ['https://psi.norge.no/los/tema/barn'], requires: [SERVICE], relatedServices: [SERVICE],
      channels: [`${BASE}/channel`], costs: [`${BASE}/cost`], rules: [`${BASE}/rule`], legalResources: [`${BASE}/law`], requirements: [`${BASE}/requirement`], describedAt: [`${BASE}/dataset`],
    }, { identifier: 'FP-1' }),
    record('service', 'service', { titles: inAll('Rådgivning'), descriptions: inAll('Råd til foreldre'), owners: [`${BASE}/company`], contactPoints: [`${BASE}/contact`], outputs: [`${BASE}/advice`] }, { class: 'cpsvno:Service' }),
    record('output', 'output', { titles: inAll('Vedtak'), descriptions: inAll('Et vedtak om penger'), types: [`${VOCABULARY}service-output-type#permit`], languages: [`${LANGUAGE}NOB`], causes: [`${BASE}/event`], datasets: [`${BASE}/dataset`] }),
    record('output', 'advice', { titles: inAll('Råd'), descriptions: inAll('Et godt råd') }),
    record('evidence', 'evidence', { titles: inAll('Fødselsmelding'), descriptions: inAll('Melding fra sykehuset'), types: [`${VOCABULARY}evidence-type#attestation`], pages: ['https://www.example.no/melding'], datasets: [`${BASE}/dataset`], validityPeriods: [`${BASE}/period`] }),
    record('participation', 'participation', { descriptions: inAll('Sender fødselsmelding'), roles: [`${VOCABULARY}role-type#data-provider`], participants: [`${BASE}/company`] }),
    record('contactPoint', 'contact', { pages: ['https://www.example.no/kontakt'], emails: ['post@example.no'], telephones: ['+47 12 34 56 78'], languages: [`${LANGUAGE}NOB`], categories: [{ language: 'nb', text: 'Veiledning' }], openingHours: [{ language: 'nb', text: 'Hverdager 9–15' }] }),
    record('organization', AUTHORITY, { names: { nb: 'Digitaliseringsdirektoratet', en: 'Norwegian Digitalisation Agency' }, spatial: [NORWAY], types: ['http://purl.org/adms/publishertype/NationalAuthority'], homepages: ['https://www.digdir.no'], addresses: [`${BASE}/address`] }),
    record('organization', 'company', { names: inAll('Rådgiverne AS') }, { class: 'org:Organization', identifier: 'company-1' }),
    record('organization', 'agent', { titles: inAll('Gebyrfastsetteren') }, { class: 'foaf:Agent' }),
    record('dataset', 'dataset', { titles: inAll('Folkeregisteret'), descriptions: inAll('Hvem som bor i landet'), publishers: [AUTHORITY], accessRights: 'http://publications.europa.eu/resource/authority/access-right/RESTRICTED' }),
    record('channel', 'channel', { types: [`${VOCABULARY}service-channel-type#online-service`], processingTime: 'P1D', owners: [AUTHORITY], pages: ['https://www.example.no/soknad'], telephones: ['+47 12 34 56 78'], evidence: [`${BASE}/evidence`] }),
    record('cost', 'cost', { amount: '0.51', currency: 'http://publications.europa.eu/resource/authority/currency/NOK', definedBy: [`${BASE}/agent`], channels: [`${BASE}/channel`] }),
    record('rule', 'rule', { titles: inAll('Regel'), descriptions: inAll('Hvem som har rett'), implements: [`${BASE}/law`] }),
    record('legalResource', 'law', { titles: inAll('Folketrygdloven'), seeAlso: ['https://lovdata.no/lov/1997-02-28-19'] }),
    record('requirement', 'requirement', { titles: inAll('Medlemskap'), fulfils: [`${BASE}/rule`] }),
    record('address', 'address', { fullAddresses: [{ language: 'nb', text: 'Skrivarvegen 2, 6863 Leikanger' }], postCode: '6863' }),
    record('period', 'period', { begins: '2026-01-01T00:00:00Z', ends: '2027-01-01T00:00:00Z' }),
    record('concept', 'https://data.norge.no/concepts/1', { labels: { nb: 'barn', nn: 'barn', en: 'child' } }),
  ];
}
