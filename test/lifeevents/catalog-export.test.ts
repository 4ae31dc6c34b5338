import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { isomorphic } from 'rdf-isomorphic';
import { describe, expect, test } from 'vitest';
import { fieldOf, makeRecord, type CatalogRecord, type FieldsByName } from '../../subgraphs/lifeevents/catalog/catalog';
import { FORMATS } from '../../subgraphs/lifeevents/catalog/export/formats';
import { withInherited } from '../../subgraphs/lifeevents/catalog/export/inherited';
import { toQuads } from '../../subgraphs/lifeevents/catalog/export/quads';
import { profileOf } from '../../subgraphs/lifeevents/catalog/profile';
import { iriOf, RDF_TYPE, type Term } from '../../subgraphs/lifeevents/catalog/vocabulary';
import { AUTHORITY, fullExample, LIFE_EVENT, PUBLIC_SERVICE, SERVICE } from './catalog-support/full-example';
import { graphOf, instancesOf, linksBy, publicationOf } from './catalog-support/graph';
import { parse } from './catalog-support/parse';
import { besides, HAS_SHAPES, inAll, officially } from './catalog-support/shapes';

const RECORDS = fullExample();
const GRAPH = graphOf(RECORDS);

/** What the profile makes mandatory, class by class; of several properties in one row, one must be there. */
const MANDATORY: readonly (readonly [Term, ...Term[]])[] = [
  ['dcat:Catalog', 'dct:identifier'], ['dcat:Catalog', 'dct:title'], ['dcat:Catalog', 'dct:description'], ['dcat:Catalog', 'dct:publisher'], ['dcat:Catalog', 'cv:contactPoint'], ['dcat:Catalog', 'dcatno:containsService'],
  ['cv:LifeEvent', 'dct:identifier'], ['cv:LifeEvent', 'dct:title'], ['cv:BusinessEvent', 'dct:identifier'], ['cv:BusinessEvent', 'dct:title'], ['cv:Event', 'dct:identifier'], ['cv:Event', 'dct:title'],
  ['cpsv:PublicService', 'dct:identifier'], ['cpsv:PublicService', 'dct:title'], ['cpsv:PublicService', 'dct:description'], ['cpsv:PublicService', 'cv:hasCompetentAuthority'], ['cpsv:PublicService', 'cv:contactPoint'],
  ['cpsv:PublicService', 'cpsvno:hasPossibleOutput'],
  ['cpsvno:Service', 'dct:identifier'], ['cpsvno:Service', 'dct:title'], ['cpsvno:Service', 'dct:description'], ['cpsvno:Service', 'cv:ownedBy'], ['cpsvno:Service', 'cv:contactPoint'], ['cpsvno:Service', 'cpsvno:hasPossibleOutput'],
  ['cpsvno:PossibleOutput', 'dct:title'], ['cpsvno:PossibleOutput', 'dct:description'], ['cpsvno:RequiredEvidence', 'dct:title'], ['cpsvno:RequiredEvidence', 'dct:description'],
  ['cv:Participation', 'dct:identifier'], ['cv:Participation', 'dct:description'], ['cv:Participation', 'cv:role'], ['cv:ContactPoint', 'cv:contactPage', 'cv:email', 'cv:telephone'],
  ['cv:PublicOrganisation', 'dct:identifier'], ['cv:PublicOrganisation', 'skos:prefLabel'], ['cv:PublicOrganisation', 'dct:spatial'], ['org:Organization', 'dct:identifier'], ['org:Organization', 'skos:prefLabel'],
  ['foaf:Agent', 'dct:identifier'], ['foaf:Agent', 'dct:title'], ['dcat:Dataset', 'dct:title'], ['dcat:Dataset', 'dct:description'], ['dcat:Dataset', 'dct:publisher'],
  ['cv:Channel', 'dct:identifier'], ['cv:Cost', 'dct:identifier'], ['cpsv:Rule', 'dct:identifier'], ['cpsv:Rule', 'dct:title'], ['cpsv:Rule', 'dct:description'], ['cv:Requirement', 'dct:identifier'], ['cv:Requirement', 'dct:title'],
];

/** Links that must lead to something of the right class. */
const LINKS: readonly Term[] = [
  'cpsvno:mayTriggerNeedFor', 'cpsvno:mayTrigger', 'dcatno:containsService', 'dcatno:containsEvent', 'cv:hasCompetentAuthority', 'cv:ownedBy', 'cv:contactPoint', 'cpsvno:hasPossibleOutput', 'cpsvno:hasRequiredEvidence',
  'cv:hasParticipation', 'cv:hasParticipant', 'xkos:causes', 'dct:isPartOf', 'dct:publisher', 'cv:hasChannel', 'cv:hasCost', 'cpsv:follows', 'cpsv:implements', 'cv:hasLegalResource', 'cv:holdsRequirement', 'cv:fulfils',
  'cv:isDescribedAt', 'dct:requires', 'cv:relatedService', 'cv:isDefinedBy', 'cv:ifAccessedThrough', 'locn:address',
];

const without = (quads: readonly Quad[], isGone: (statement: Quad) => boolean): Quad[] => quads.filter((statement) => !isGone(statement));

describe('the catalogue of a full example', () => {
  test('leaves nothing out and is valid by the official shapes and by what they do not see', async () => {
    const verdicts = [...publicationOf(RECORDS).verdicts.values()];
    expect(verdicts.flatMap(({ missing, leftOut }) => [...missing, ...leftOut])).toEqual([]);
    expect(instancesOf(GRAPH, 'dcat:Catalog').size).toBe(1);
    expect([await officially(GRAPH), await besides(GRAPH)]).toEqual([[], []]);
  });

  test('leads from life and business events with mayTriggerNeedFor, and from plain events with mayTrigger', () => {
    expect(linksBy(GRAPH, 'cpsvno:mayTriggerNeedFor', 'cpsvno:mayTrigger').map((link) => link.replaceAll('https://example.no/', '').replace('https://data.norge.no/vocabulary/cpsvno#', ''))).toEqual([
      'business-event mayTriggerNeedFor service', 'event mayTrigger service', 'life-event mayTriggerNeedFor public-service', 'life-event mayTriggerNeedFor service',
    ]);
  });

  test.each(MANDATORY)('is found wanting when a %s has no %s', async (className, ...properties) => {
    if (!HAS_SHAPES) return;
    const subjects = instancesOf(GRAPH, className);
    const gone = new Set(properties.map(iriOf));
    const broken = without(GRAPH, ({ subject, predicate }) => subjects.has(subject.value) && gone.has(predicate.value));
    expect(broken.length).toBeLessThan(GRAPH.length);
    expect(await inAll(broken)).not.toEqual([]);
  });

  test.each(LINKS)('is found wanting when %s leads to something that nobody describes', async (property) => {
    if (!HAS_SHAPES) return;
    const targets = new Set(GRAPH.filter(({ predicate }) => predicate.value === iriOf(property)).map(({ object }) => object.value));
    expect(targets.size).toBeGreaterThan(0);
    expect(await inAll(without(GRAPH, ({ subject, predicate }) => targets.has(subject.value) && predicate.value === RDF_TYPE))).not.toEqual([]);
  });

  test('has every link from an event to a service that is recorded', () => {
    const recorded = RECORDS.flatMap((record) => (record.kind === 'event' ? record.services.map((service) => `${record.uri} ${service}`) : [])).sort();
    const linked = linksBy(GRAPH, 'cpsvno:mayTriggerNeedFor', 'cpsvno:mayTrigger').map((link) => link.split(' ').filter((_part, i) => i !== 1).join(' ')).sort();
    expect(linked).toEqual(recorded);
    expect(linked).toHaveLength(4);
  });
});

/** The example with one record as if nobody had filled in these fields. */
function emptied(uri: string, ...fields: string[]): CatalogRecord[] {
  return RECORDS.map((record) => (record.uri === uri ? bare(record, new Set(fields)) : record));
}

function bare(record: CatalogRecord, gone: ReadonlySet<string>): CatalogRecord {
  const kept = Object.keys(profileOf(record.kind).fields).flatMap((name) => (gone.has(name) ? [] : [[name, fieldOf(record, name)] as const]));
  return makeRecord(record.kind, record.uri, { class: record.class as Term, identifier: record.identifier, fields: Object.fromEntries(kept) }) as CatalogRecord;
}

describe('a service that lacks something mandatory', () => {
  test.each([
    ['its title', 'TITLE_MISSING', 'dct:title', emptied(PUBLIC_SERVICE, 'titles')],
    ['its description', 'DESCRIPTION_MISSING', 'dct:description', emptied(PUBLIC_SERVICE, 'descriptions')],
    ['its contact point', 'CONTACT_POINT_MISSING', 'cv:contactPoint', emptied(PUBLIC_SERVICE, 'contactPoints')],
    ['its outputs', 'OUTPUT_MISSING', 'cpsvno:hasPossibleOutput', emptied(PUBLIC_SERVICE, 'outputs')],
    ['its authority', 'AUTHORITY_MISSING', 'cv:hasCompetentAuthority', emptied(PUBLIC_SERVICE, 'owners')],
    ['what the catalogue calls its authority', 'AUTHORITY_NOT_DESCRIBED', 'cv:hasCompetentAuthority', RECORDS.filter(({ uri }) => uri !== AUTHORITY)],
    ['the name of its authority', 'NAME_MISSING', 'cv:hasCompetentAuthority/skos:prefLabel', emptied(AUTHORITY, 'names')],
    ['the area of its authority', 'AREA_MISSING', 'cv:hasCompetentAuthority/dct:spatial', emptied(AUTHORITY, 'spatial')],
    ['the description of its only output', 'DESCRIPTION_MISSING', 'cpsvno:hasPossibleOutput/dct:description', emptied('https://example.no/output', 'descriptions')],
    ['any way to contact', 'WAY_TO_CONTACT_MISSING', 'cv:contactPoint/cv:contactPage', emptied('https://example.no/contact', 'pages', 'emails', 'telephones')],
  ])('is not published without %s, and told why', (_what, code, path, records) => {
    const { verdicts } = publicationOf(records);
    const verdict = verdicts.get(PUBLIC_SERVICE);
    expect(verdict?.isPublishable).toBe(false);
    expect(verdict?.missing).toEqual([{ code, path, message: expect.stringMatching(/^The .+ has .+\.$/) as unknown }]);
    const graph = graphOf(records);
    expect(graph.some(({ subject, object }) => subject.value === PUBLIC_SERVICE || object.value === PUBLIC_SERVICE)).toBe(false);
    expect(verdicts.get(LIFE_EVENT)).toMatchObject({ isPublishable: true, leftOut: expect.arrayContaining([expect.objectContaining({ code: 'LINK_NOT_PUBLISHABLE', path: 'cpsvno:mayTriggerNeedFor' })]) as unknown });
  });

  test('is told all of it at once', () => {
    const { verdicts } = publicationOf(emptied(SERVICE, 'titles', 'contactPoints', 'owners', 'outputs'));
    expect(verdicts.get(SERVICE)?.missing.map(({ code }) => code)).toEqual(['TITLE_MISSING', 'CONTACT_POINT_MISSING', 'OUTPUT_MISSING', 'OWNER_MISSING']);
  });

  test('is published without an optional part that is incomplete, which is told', () => {
    const { verdicts } = publicationOf(emptied('https://example.no/participation', 'descriptions'));
    expect(verdicts.get(PUBLIC_SERVICE)).toMatchObject({ isPublishable: true, leftOut: [{ code: 'DESCRIPTION_MISSING', path: 'cv:hasParticipation/dct:description' }] });
  });

  test('never makes an invalid catalogue, whatever is missing', async () => {
    const places = RECORDS.flatMap((record, i) => [[i, '*'] as const, ...Object.keys(profileOf(record.kind).fields).map((field) => [i, field] as const)]);
    await fc.assert(
      fc.asyncProperty(fc.subarray(places, { minLength: 1, maxLength: 12 }), async (gone) => {
        const records = RECORDS.flatMap((record, i) => {
          const fields = new Set(gone.flatMap(([at, field]) => (at === i ? [field] : [])));
          return fields.has('*') ? [] : [bare(record, fields)];
        });
        expect(await inAll(graphOf(records))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('an instance of a template', () => {
  const instance = makeRecord('service', 'https://example.no/instance', { fields: { titles: { nb: 'Rådgivning i Bergen' }, owners: [AUTHORITY], contactPoints: ['https://example.no/contact'] } }) as CatalogRecord;
  const template = bare(RECORDS.find(({ uri }) => uri === SERVICE) as CatalogRecord, new Set(['owners', 'contactPoints']));
  const records = [...RECORDS.filter(({ uri }) => uri !== SERVICE), template, instance];

  test('is published with what it inherits, while the template is not', () => {
    const { verdicts, records: published } = publicationOf(withInherited(records, new Map([[instance.uri, SERVICE]])));
    expect([verdicts.get(instance.uri)?.isPublishable, verdicts.get(SERVICE)?.isPublishable]).toEqual([true, false]);
    expect(published.find(({ uri }) => uri === instance.uri)).toMatchObject({ titles: { nb: 'Rådgivning i Bergen' }, descriptions: { nb: 'Råd til foreldre på bokmål' }, outputs: ['https://example.no/advice'], owners: [AUTHORITY] });
  });

  test('never inherits who answers for it or where people ask', () => {
    const alone = bare(instance, new Set(['owners', 'contactPoints']));
    const whole = RECORDS.filter(({ uri }) => uri !== instance.uri);
    expect(publicationOf(withInherited([...whole, alone], new Map([[alone.uri, SERVICE]]))).verdicts.get(alone.uri)?.missing.map(({ code }) => code)).toEqual(['CONTACT_POINT_MISSING', 'AUTHORITY_MISSING']);
  });
});

describe('values that no document may hold', () => {
  const withFields = (uri: string, fields: FieldsByName): CatalogRecord[] => RECORDS.map((record) => (record.uri === uri ? (makeRecord(record.kind, uri, { class: record.class as Term, fields: { ...(record as unknown as FieldsByName), ...fields } }) as CatalogRecord) : record));

  test.each([
    ['an address that runs in a browser', { homepages: ['javascript:alert(1)'] }, 'IRI_MALFORMED'],
    ['an address that is none', { homepages: ['https://example.no/a b"><script>'] }, 'IRI_MALFORMED'],
    ['a language outside the code list', { languages: ['https://example.no/language/nb'] }, 'VALUE_NOT_IN_CODE_LIST'],
    ['a duration that is none', { processingTime: 'tre uker' }, 'VALUE_MALFORMED'],
    ['a link that leads nowhere', { requires: ['https://example.no/gone'] }, 'LINK_DANGLING'],
    ['a link to something else than the profile wants', { evidence: ['https://example.no/dataset'] }, 'LINK_OF_WRONG_KIND'],
  ])('are left out and told: %s', async (_what, fields, code) => {
    const records = withFields(PUBLIC_SERVICE, fields);
    expect(publicationOf(records).verdicts.get(PUBLIC_SERVICE)).toMatchObject({ isPublishable: true, leftOut: [{ code }] });
    expect(await inAll(graphOf(records))).toEqual([]);
  });
});

describe('the formats', () => {
  const hard = RECORDS.map((record) => (record.uri === LIFE_EVENT ? bareWith(record) : record));
  function bareWith(record: CatalogRecord): CatalogRecord {
    return makeRecord('event', record.uri, { fields: { ...(record as unknown as FieldsByName), titles: { nb: 'A & B <c> "d" \\ é 👪', nn: 'to\nlinjer\tog\r\nslutt', und: 'uten språk' } } as FieldsByName });
  }

  test('say the same, read back by parsers of their own', async () => {
    const quads = graphOf(hard);
    for (const { mediaType, write } of FORMATS) {
      const read = await parse(mediaType, await write(quads));
      expect([mediaType, read.length, isomorphic(read, quads)]).toEqual([mediaType, quads.length, true]);
    }
  });

  test('are written alike whatever order the records came in', async () => {
    for (const { write } of FORMATS) expect(await write(toQuads([...hard].reverse()))).toBe(await write(toQuads(hard)));
  });
});
