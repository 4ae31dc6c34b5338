import { LANGUAGES, LanguageCode, textsOf } from '../../shared/graphql/localized-text';
import { PROVENANCE_KIND } from './choices';
import type { Column, ColumnType, RowData, SheetKey, Words } from './sheet';

const LANGUAGE_NAMES: Readonly<Record<LanguageCode, Words>> = {
  nb: { nb: 'bokmål', nn: 'bokmål', en: 'Bokmål' },
  nn: { nb: 'nynorsk', nn: 'nynorsk', en: 'Nynorsk' },
  en: { nb: 'engelsk', nn: 'engelsk', en: 'English' },
};

const WIDE = 48;
const LINK_WIDTH = 34;
const NARROW = 18;

/** What all columns have unless they say otherwise. */
const PLAIN = { mayBeBlank: 'ALWAYS', isFixed: false, width: NARROW } as const;
type Extra = Partial<Pick<Column, 'mayBeBlank' | 'inNewRows' | 'isFixed' | 'width'>>;

/** A text in the three languages: a column for each. `input` is what mutations call it, where that is another name. */
export function texts(name: string, heading: Words, help: Words, input: string = name): Column[] {
  return LANGUAGES.map((language) => ({
    ...PLAIN,
    key: `${name}.${language}`,
    heading: byLanguage((code) => `${heading[code]} (${LANGUAGE_NAMES[language][code]})`),
    help,
    width: WIDE,
    holds: { type: 'text' },
    read: (row) => textsOf(row[name])[language],
    input: { part: 'text', name: input, column: name, language },
  }));
}

/** A column of the table as it is, that an input knows by the same name. */
export function value(name: string, holds: ColumnType, heading: Words, help: Words, extra: Extra = {}): Column {
  return { ...PLAIN, key: name, heading, help, holds, read: (row) => row[name], input: { part: 'value', name }, ...extra };
}

/** A column to look at: no mutation of the workbook writes it. */
export function recordedOnly(name: string, holds: ColumnType, heading: Words): Column {
  const help: Words = { nb: 'Kan ikke endres her.', nn: 'Kan ikkje endrast her.', en: 'It cannot be changed here.' };
  return value(name, holds, heading, help, { isFixed: true, width: holds.type === 'link' ? LINK_WIDTH : NARROW });
}

/** What a record belongs to: chosen when the row is new, and then for good. `column` leads to it in the table. */
export function belongsTo(name: string, column: string, sheet: SheetKey, heading: Words): Column {
  const help: Words = { nb: 'Velges for en ny rad og kan ikke endres siden.', nn: 'Blir valt for ei ny rad og kan ikkje endrast sidan.', en: 'Chosen for a new row; it cannot be changed later.' };
  return { ...PLAIN, key: name, heading, help, width: LINK_WIDTH, holds: { type: 'reference', sheet }, read: (row) => row[column], input: { part: 'value', name }, mayBeBlank: 'NEVER', isFixed: true };
}

export const URI: Words = { nb: 'IRI', nn: 'IRI', en: 'IRI' };

export const TITLES: readonly Column[] = texts('titles', { nb: 'Tittel', nn: 'Tittel', en: 'Title' }, { nb: 'Minst ett språk må fylles ut.', nn: 'Minst eitt språk må fyllast ut.', en: 'At least one language must be filled in.' });
export const DESCRIPTIONS: readonly Column[] = texts('descriptions', { nb: 'Beskrivelse', nn: 'Skildring', en: 'Description' }, { nb: 'Ren tekst, høyst 10 000 tegn.', nn: 'Rein tekst, høgst 10 000 teikn.', en: 'Plain text, at most 10,000 characters.' });

export const POSITION: Column = value(
  'position',
  { type: 'integer' },
  { nb: 'Rekkefølge', nn: 'Rekkjefølgje', en: 'Order' },
  { nb: 'Plassen i listen, fra 1. En ny rad kommer sist.', nn: 'Plassen i lista, frå 1. Ei ny rad kjem sist.', en: 'The place in the list, from 1. A new row comes last.' },
  { mayBeBlank: 'IN_NEW_ROWS', inNewRows: 'AFTERWARDS' },
);

/** Where a record comes from; every sheet ends with it. */
export const SOURCE_COLUMNS: readonly Column[] = [
  source('kind', 'provenanceKind', { type: 'choice', list: PROVENANCE_KIND }, 26, { nb: 'Opphav', nn: 'Opphav', en: 'Origin' }, {
    nb: 'Tomt for en ny rad betyr at virksomheten selv melder det.',
    nn: 'Tomt for ei ny rad tyder at verksemda sjølv melder det.',
    en: 'Blank in a new row means that the organisation itself reports it.',
  }),
  source('url', 'sourceUrl', { type: 'link' }, LINK_WIDTH, { nb: 'Kilde (lenke)', nn: 'Kjelde (lenkje)', en: 'Source (link)' }, {
    nb: 'Siden eller filen som sier det. Oppdater den når du endrer det kilden sa.',
    nn: 'Sida eller fila som seier det. Oppdater henne når du endrar det kjelda sa.',
    en: 'The page or file that says it. Update it when you change what the source said.',
  }),
  source('note', 'provenanceNote', { type: 'text' }, LINK_WIDTH, { nb: 'Merknad til kilden', nn: 'Merknad til kjelda', en: 'Note on the source' }, {
    nb: 'Det en leser må vite for å vurdere opplysningen.',
    nn: 'Det ein lesar må vite for å vurdere opplysninga.',
    en: 'What a reader must know to judge it.',
  }),
];

function source(name: 'kind' | 'url' | 'note', column: string, holds: ColumnType, width: number, heading: Words, help: Words): Column {
  return { ...PLAIN, key: `source.${name}`, heading, help, width, holds, read: (row: RowData) => row[column], input: { part: 'source', name }, mayBeBlank: name === 'kind' ? 'IN_NEW_ROWS' : 'ALWAYS' };
}

function byLanguage(word: (code: LanguageCode) => string): Words {
  return { nb: word(LanguageCode.nb), nn: word(LanguageCode.nn), en: word(LanguageCode.en) };
}
