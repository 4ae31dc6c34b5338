import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { ministrySector } from '../sector/sector';
import { drawActorMap } from './actor-map';
import { graphml } from './graphml';
import { mapFile } from './map-file';
import { ActorMapFormat, CsvDelimiter } from './map-file.type';
import { drawPicture, type Labelled, type MapPicture } from './map-picture';

const takesPart = (actorId: string, role: string, isAtTable = false) => ({ actorId, role, throughKind: 'SERVICE', throughId: 's', isAtTable, isConfirmed: false });
const tie = (from: string, to: string) => ({ from, to, kind: 'GOVERNS' as const, contextKind: null, contextId: null, claimStatus: 'CONFIRMED' as const });
const DAY = '2026-11-22';
const sector = ministrySector('hod');

/** A ministry over an agency that shares a service with a group, under any three names. */
function pictureOf([ministry, agency, group]: readonly [string, string, string], language = LanguageCode.nb): MapPicture {
  const map = drawActorMap(
    { subjectId: 'event', lists: [{ source: 'LIFEEVENTS', involvements: [takesPart('agency', 'SERVICE_OWNER', true), takesPart('group', 'BENEFICIARY')] }] },
    { distances: new Map([['agency', 0], ['group', 0], ['ministry', 1]]), ties: new Set([tie('ministry', 'agency')]), sectors: new Map([['agency', sector], ['ministry', sector], ['group', null]]) },
    { kinds: null, days: { from: DAY, to: DAY } },
  );
  const actors: [string, Labelled][] = [['ministry', { name: ministry, organizationNumber: '983887406', kind: 'MINISTRY' }], ['agency', { name: agency, organizationNumber: null, kind: 'AGENCY' }], ['group', { name: group, organizationNumber: null, kind: 'GROUP' }]];
  return drawPicture(map, new Map(actors), new Map([[sector.id, 'Helse']]), language);
}

const PLAIN = ['Departementet', 'Direktoratet', 'Foreldre'] as const;

describe('a map as GraphML', () => {
  it('is read by another program as the same map', () => {
    const picture = pictureOf(PLAIN);
    const read = parse(MultiDirectedGraph, graphml(picture));
    expect(read.getAttributes()).toMatchObject({ day: DAY });
    expect(read.mapNodes((id, attributes) => ({ id, ...attributes }))).toEqual([
      { id: 'agency', label: 'Direktoratet', kind: 'AGENCY', kind_label: 'Statlig virksomhet', sector: 'Helse', roles: 'SERVICE_OWNER', role_labels: 'tjenesteeier', at_table: true, confirmed: false, missing: false, distance: 0, community: 1, degree: 2, betweenness: 1 },
      { id: 'group', label: 'Foreldre', kind: 'GROUP', kind_label: 'Gruppe', roles: 'BENEFICIARY', role_labels: 'får gevinst', at_table: false, confirmed: false, missing: true, distance: 0, community: 1, degree: 1, betweenness: 0 },
      { id: 'ministry', label: 'Departementet', kind: 'MINISTRY', kind_label: 'Departement', organization_number: '983887406', sector: 'Helse', at_table: false, confirmed: false, missing: false, distance: 1, community: 1, degree: 1, betweenness: 0 },
    ]);
    expect(read.mapEdges((_, attributes, from, to) => ({ from, to, ...attributes }))).toEqual([
      { from: 'agency', to: 'group', kind: 'SHARED_SERVICE', label: 'felles tjeneste', weight: 1, confirmed: false, disputed: false, mutual: true },
      { from: 'ministry', to: 'agency', kind: 'GOVERNS', label: 'styrer', weight: 1, confirmed: true, disputed: false, mutual: false },
    ]);
  });

  it('keeps every name as it is, with signs of XML, line ends and emoji', () => {
    const name = fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", ']]>', '&amp;', '\n', '\t', 'ø', '👨‍👩‍👧', '𝒜', ' ', 'a'), minLength: 1, maxLength: 10 });
    fc.assert(fc.property(fc.tuple(name, name, name), (names) => {
      const file = graphml(pictureOf(names));
      // Readers more careful than this one stop at it.
      expect(file).not.toContain(']]>');
      const read = parse(MultiDirectedGraph, file);
      expect(['ministry', 'agency', 'group'].map((id) => read.getNodeAttribute(id, 'label') as unknown)).toEqual(names);
    }), { numRuns: 40 });
  });

  it('leaves out characters that no XML can hold', () => {
    expect(parse(MultiDirectedGraph, graphml(pictureOf(['a\u0000b\u001fc\ud800d', 'x', 'y']))).getNodeAttribute('ministry', 'label')).toBe('abcd');
  });

  it('is in the language that is asked for', () => {
    expect(graphml(pictureOf(PLAIN, LanguageCode.en))).toContain('>governs<');
    expect(graphml(pictureOf(PLAIN, LanguageCode.nn))).toContain('>tenesteeigar<');
  });
});

describe('a map as sheets', () => {
  const rows = async (format: ActorMapFormat, picture = pictureOf(PLAIN)): Promise<Record<string, string>[]> => parseCsv(await mapFile(picture, format, CsvDelimiter.COMMA), { columns: true });

  it('has what Kumu asks of elements and connections', async () => {
    expect((await rows(ActorMapFormat.KUMU_ELEMENTS))[0]).toMatchObject({ ID: 'agency', Label: 'Direktoratet', Type: 'Statlig virksomhet', Tags: 'tjenesteeier', Sector: 'Helse', 'At the table': 'true', Missing: 'false', Betweenness: '1', Kind: 'AGENCY' });
    expect(await rows(ActorMapFormat.KUMU_CONNECTIONS)).toMatchObject([
      { From: 'agency', To: 'group', Direction: 'undirected', Type: 'felles tjeneste', Weight: '1', Confirmed: 'false', 'From name': 'Direktoratet' },
      { From: 'ministry', To: 'agency', Direction: 'directed', Type: 'styrer', Weight: '1', Confirmed: 'true', 'From name': 'Departementet' },
    ]);
  });

  it('has what Gephi asks of node and edge tables', async () => {
    expect((await rows(ActorMapFormat.GEPHI_NODES)).map(({ Id, Label }) => [Id, Label])).toEqual([['agency', 'Direktoratet'], ['group', 'Foreldre'], ['ministry', 'Departementet']]);
    expect(await rows(ActorMapFormat.GEPHI_EDGES)).toMatchObject([{ Source: 'agency', Target: 'group', Type: 'Undirected', Weight: '1' }, { Source: 'ministry', Target: 'agency', Type: 'Directed', Weight: '1' }]);
  });

  it('begins with its first heading for programs, and with a byte order mark and semicolons for Norwegian spreadsheets', async () => {
    expect(await mapFile(pictureOf(PLAIN), ActorMapFormat.GEPHI_EDGES, CsvDelimiter.COMMA)).toMatch(/^Source,Target,/);
    expect(await mapFile(pictureOf(PLAIN), ActorMapFormat.GEPHI_EDGES, CsvDelimiter.SEMICOLON)).toMatch(/^\uFEFFSource;Target;/);
  });

  it('lets no name begin a formula', async () => {
    const [element] = await rows(ActorMapFormat.KUMU_ELEMENTS, pictureOf(['x', '=HYPERLINK("http://example.org")', 'y']));
    expect(element?.['Label']).toBe(`'=HYPERLINK("http://example.org")`);
  });
});
