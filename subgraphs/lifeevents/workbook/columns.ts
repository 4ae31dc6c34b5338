import { LANGUAGES, LanguageCode, pickText, textsOf } from '../../shared/graphql/localized-text';
import { CLAIM_STATUS, PROVENANCE_KIND } from './choices';
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

/** A column to look at that may change by itself, so it is not read again. */
export function shownOnly(key: string, holds: ColumnType, heading: Words, read: Column['read'], width = LINK_WIDTH): Column {
  const help: Words = { nb: 'Bare til å se på.', nn: 'Berre til å sjå på.', en: 'Only to look at.' };
  return { ...PLAIN, key, heading, help, width, holds, read, input: { part: 'value', name: key }, isShownOnly: true };
}

/** A record that may be another organisation's, named by its IRI when the row is new; what it is called stands beside it. */
export function namedByIri(name: 'service' | 'event', heading: Words, title: Words): Column[] {
  const help: Words = { nb: 'IRI-en den er publisert under. Skrives for en ny rad og kan ikke endres siden.', nn: 'IRI-en ho er publisert under. Blir skriven for ei ny rad og kan ikkje endrast sidan.', en: 'The IRI it is published under. Written for a new row; it cannot be changed later.' };
  const found = (row: RowData): { readonly uri?: string; readonly titles?: unknown } => row[name] ?? {};
  return [
    { ...PLAIN, key: `${name}.uri`, heading, help, width: LINK_WIDTH, holds: { type: 'link' }, read: (row) => found(row).uri, input: { part: 'value', name }, mayBeBlank: 'NEVER', isFixed: true },
    shownOnly(`${name}.title`, { type: 'text' }, title, (row) => pickText(found(row).titles)),
  ];
}

/** The organisation that a record is about, named when the row is new. */
export const ORGANIZATION: Column = {
  ...PLAIN,
  key: 'organizationNumber',
  heading: { nb: 'Organisasjonsnummer', nn: 'Organisasjonsnummer', en: 'Organisation number' },
  help: { nb: 'Ni siffer. Skrives for en ny rad og kan ikke endres siden.', nn: 'Ni siffer. Blir skrive for ei ny rad og kan ikkje endrast sidan.', en: 'Nine digits. Written for a new row; it cannot be changed later.' },
  holds: { type: 'organization' },
  read: (row) => (row['actor'] as { readonly organizationNumber?: string } | null | undefined)?.organizationNumber,
  input: { part: 'value', name: 'organizationNumber' },
  mayBeBlank: 'NEVER',
  isFixed: true,
};

/** What the organisation concerned has answered. */
export const CLAIM: Column = shownOnly('claimStatus', { type: 'choice', list: CLAIM_STATUS }, { nb: 'Svar fra virksomheten', nn: 'Svar frå verksemda', en: 'Answer of the organisation' }, (row) => row['claimStatus'], 26);

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

/** The same for links, which are made and taken out and never changed. */
export const SOURCE_OF_LINK: readonly Column[] = SOURCE_COLUMNS.map((column) => ({ ...column, isFixed: true }));

function source(name: 'kind' | 'url' | 'note', column: string, holds: ColumnType, width: number, heading: Words, help: Words): Column {
  return { ...PLAIN, key: `source.${name}`, heading, help, width, holds, read: (row: RowData) => row[column], input: { part: 'source', name }, mayBeBlank: name === 'kind' ? 'IN_NEW_ROWS' : 'ALWAYS' };
}

function byLanguage(word: (code: LanguageCode) => string): Words {
  return { nb: word(LanguageCode.nb), nn: word(LanguageCode.nn), en: word(LanguageCode.en) };
}
