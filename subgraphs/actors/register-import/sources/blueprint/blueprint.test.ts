import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActorKind, RelationKind } from '../../../../../prisma/generated/actors/client/client';
import { LANGUAGES } from '../../../../shared/graphql/localized-text';
import { ACTOR_KIND_WORDS, EDGE_KIND_WORDS } from '../../../actor-map/map-words';
import type { SourceRecord } from '../../imported';
import { FILE_LIMITS } from '../../reading/file-limits';
import { openFile } from '../../reading/open-file';
import { BLUEPRINT } from './blueprint';
import { actorKindOf, relationKindOf } from './kind-words';

// oxlint-disable-next-line typescript/require-await -- a stream
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += 11) yield bytes.subarray(i, i + 11);
}

async function read(content: string | Uint8Array): Promise<SourceRecord[]> {
  const file = await openFile(inPieces(typeof content === 'string' ? new TextEncoder().encode(content) : content), FILE_LIMITS);
  expect(BLUEPRINT.recognises(file.head)).toBe(true);
  const found: SourceRecord[] = [];
  for await (const record of BLUEPRINT.read(file, { forms: null })) found.push(record);
  return found;
}

const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const windows = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const codeOf = (record: SourceRecord | undefined): string | null => (record?.type === 'skipped' ? record.reason.code : null);

describe('The elements of a map', () => {
  const LINES = [['Label', 'Type', 'Organisasjonsnummer', 'Navn (nynorsk)', 'Kortnavn'], ['Helsedirektoratet', 'Direktorat', '983 544 622', 'Helsedirektoratet på nynorsk', 'Hdir']];
  test.each([
    ['commas', LINES.map((line) => line.join(',')).join('\n')],
    ['semicolons and a byte order mark', `\ufeff${LINES.map((line) => line.join(';')).join('\r\n')}`],
    ['tabs in UTF-16', utf16(LINES.map((line) => line.join('\t')).join('\r\n'))],
    ['semicolons in the alphabet of Windows', windows(LINES.map((line) => line.join(';')).join('\r\n'))],
  ])('are read with %s', async (_, content) => {
    expect(await read(content)).toEqual([{ type: 'element', element: {
      place: { record: 2, field: null }, label: 'Helsedirektoratet', id: null, number: '983544622', names: { nn: 'Helsedirektoratet på nynorsk' }, shortName: 'Hdir', kind: 'AGENCY', remarks: [],
    } }]);
  });

  test('keep their row in the sheet where rows are empty or cells have several lines', async () => {
    const records = await read('ID,Label,Type\n\n1,"Foreldre\ntil barn",Gruppe\n,,\n2,,Gruppe\n');
    expect(records.map((record) => (record.type === 'element' ? [record.element.place.record, record.element.label] : codeOf(record)))).toEqual([[3, 'Foreldre til barn'], 'NAME_MISSING']);
  });

  test.each([
    ['a number with a wrong check digit', 'Label,Orgnr\nNAV,889640783', 'NUMBER_WRONG'],
    ['a national identity number where the number of the organisation should be', 'Label,Orgnr\nKari,01010750160', 'NUMBER_WRONG'],
    ['a name that looks like it has a national identity number', 'Label,Type\nKari 01010750160,Gruppe', 'NAME_UNFIT'],
  ])('are left out with %s', async (_, content, code) => {
    const [record] = await read(content);
    expect(codeOf(record)).toBe(code);
    expect(JSON.stringify(record)).not.toContain('01010750160');
  });

  test('of a type that no word of the register is keep their name, with a word about it', async () => {
    expect(await read('Label,Type\nNAV,Organization')).toMatchObject([{ element: { label: 'NAV', kind: null, remarks: [{ code: 'KIND_WORD_UNKNOWN', about: { word: 'Organization' } }] } }]);
  });
});

describe('The connections of a map', () => {
  const tieOf = async (line: string, head = 'From,To,Type,Direction,Label,Description,Valid from,Valid to') => (await read(`${head}\n${line}`))[0];

  test('say what one is to the other, since when, and what exactly', async () => {
    expect(await tieOf('A,B,finansierer,directed,,Utvikling av felles løsning,01.02.2024,2026-01-01')).toEqual({ type: 'tie', tie: { place: { record: 2, field: null }, from: 'A', to: 'B', kind: 'FUNDS', direction: 'DIRECTED', details: 'Utvikling av felles løsning', validFrom: '2024-02-01', validTo: '2026-01-01' } });
  });

  test('are read where Gephi has the direction and the kind, and from a label alone', async () => {
    expect(await tieOf('A,B,Undirected,samarbeider med', 'Source,Target,Type,Label')).toMatchObject({ tie: { kind: 'COLLABORATES_WITH', direction: 'UNDIRECTED', details: null } });
    expect(await tieOf('A,B,depends on', 'From,To,Label')).toMatchObject({ tie: { kind: 'DEPENDS_ON', details: null } });
  });

  test.each([
    [',B,styrer,,,,,', 'END_MISSING', 'From'],
    ['Kari 01010750160,B,styrer,,,,,', 'NAME_UNFIT', 'From'],
    ['A,B,,,,,,', 'RELATION_KIND_MISSING', 'Type'],
    ['A,B,liker,,,,,', 'RELATION_KIND_UNKNOWN', 'Type'],
    ['A,B,styrer,oppover,,,,', 'DIRECTION_UNKNOWN', 'Direction'],
    ['A,B,styrer,,,,31.02.2024,', 'DAY_UNREADABLE', 'Valid from'],
    ['A,B,styrer,,,,,våren 2024', 'DAY_UNREADABLE', 'Valid to'],
    ['A,B,styrer,,,,2024-01-01,2024-01-01', 'PERIOD_BACKWARDS', 'Valid to'],
    ['A,B,styrer,,,Avtalt med 01010750160,,', 'TEXT_UNFIT', 'Description'],
  ])('are left out with their place where they are wrong: %s', async (line, code, field) => {
    expect(await tieOf(line)).toMatchObject({ type: 'skipped', place: { record: 2, field }, reason: { code } });
  });

  test('that the hub works out itself are passed over', async () => {
    expect(await tieOf('A,B,felles tjeneste,undirected,,,,')).toEqual({ type: 'passed' });
  });
});

describe('A file that is no sheet of a map', () => {
  test.each(['{"orgs":{}}', '[{"From":"A","To":"B"}]', 'Dato;Beløp\n1;2', 'Kjære dere, her er kartet.'])('is not taken for one: %s', (text) => {
    expect(BLUEPRINT.recognises(text)).toBe(false);
  });

  test.each([
    ['ROW_LENGTH', 'Label,Type\nNAV\n'],
    ['QUOTES_WRONG', 'Label,Type\n"NAV" AS,Etat\n'],
    ['SHAPE_WRONG', 'Label,Type\nN\u0000AV,Etat\n'],
  ])('is refused as a whole with %s', async (code, content) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });
});

describe('The words for kinds', () => {
  test('are those that the maps of the hub are written with, in every language, whatever their capitals', () => {
    const spelled = fc.constantFrom<(word: string) => string>((word) => word, (word) => word.toUpperCase(), (word) => ` ${word} `);
    const language = fc.constantFrom(...LANGUAGES);
    fc.assert(fc.property(fc.constantFrom(...Object.values(ActorKind)), language, spelled, (kind, spoken, spell) => {
      expect([actorKindOf(spell(ACTOR_KIND_WORDS[kind][spoken])), actorKindOf(kind)]).toEqual([kind, kind]);
    }));
    fc.assert(fc.property(fc.constantFrom(...Object.values(RelationKind)), language, spelled, (kind, spoken, spell) => {
      expect([relationKindOf(spell(EDGE_KIND_WORDS[kind][spoken])), relationKindOf(kind)]).toEqual([kind, kind]);
    }));
  });

  test('mean one kind each', () => {
    const words = Object.values(RelationKind).flatMap((kind) => [...new Set(Object.values(EDGE_KIND_WORDS[kind]))]);
    expect(new Set(words).size).toBe(words.length);
  });
});
