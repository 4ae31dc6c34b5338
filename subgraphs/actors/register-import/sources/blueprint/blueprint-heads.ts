import { DELIMITERS, foldHead, headsOf, type Delimiter } from '../../../../shared/sheet/reading/heads';

/** The columns of the two sheets of a map, each with the heads that it goes by, folded. Of several the first one that a sheet has is read. */
const ELEMENTS = {
  id: ['id', 'element id'],
  label: ['label', 'name', 'navn', 'namn', 'element', 'actor', 'aktør'],
  number: ['organization number', 'organisation number', 'organizationnumber', 'organisationnumber', 'organisasjonsnummer', 'organisasjonsnr', 'orgnr', 'org nr', 'orgnummer'],
  kind: ['kind', 'type', 'aktørtype', 'slag'],
  shortName: ['short name', 'shortname', 'abbreviation', 'kortnavn', 'kortnamn', 'forkortelse', 'forkorting'],
  nb: spoken('nb', 'bokmål', 'norwegian'),
  nn: spoken('nn', 'nynorsk'),
  en: spoken('en', 'engelsk', 'english'),
} as const;

const CONNECTIONS = {
  from: ['from', 'fra', 'frå', 'source'],
  to: ['to', 'til', 'target'],
  kind: ['kind'],
  type: ['type'],
  label: ['label', 'merke'],
  direction: ['direction', 'retning'],
  description: ['description', 'beskrivelse', 'skildring'],
  validFrom: ['valid from', 'validfrom', 'gyldig fra', 'gyldig frå', 'start date', 'startdato'],
  validTo: ['valid to', 'validto', 'gyldig til', 'end date', 'sluttdato'],
} as const;

function spoken(...languages: readonly string[]): readonly string[] {
  return languages.flatMap((language) => ['name', 'navn', 'namn', 'names', 'label', 'navn på', 'namn på', 'name in'].map((word) => `${word} ${language}`));
}

export type ElementColumn = keyof typeof ELEMENTS;
export type ConnectionColumn = keyof typeof CONNECTIONS;

/** A column of a sheet: where it stands and what its head is called there. */
export interface Column {
  readonly index: number;
  readonly head: string;
}

/** Which of the two sheets of a map a file is, and how it is divided. */
export type Layout = { readonly delimiter: Delimiter; readonly heads: readonly string[] } & (
  | { readonly sheet: 'elements'; readonly columns: Partial<Record<ElementColumn, Column>> }
  | { readonly sheet: 'connections'; readonly columns: Partial<Record<ConnectionColumn, Column>> }
);

/**
 * The sheet that the beginning of a file shows it is: with two ends it has connections, else with names or numbers it
 * has elements. Null for neither.
 */
export function layoutOf(text: string): Layout | null {
  if (/^\s*[{[]/.test(text)) return null;
  const readings = DELIMITERS.map((delimiter) => ({ delimiter, heads: headsOf(text, delimiter) })).sort((a, b) => b.heads.length - a.heads.length);
  for (const reading of readings) {
    const folded = reading.heads.map(foldHead);
    const connections = columnsOf(CONNECTIONS, folded, reading.heads);
    if (connections.from && connections.to) return { ...reading, sheet: 'connections', columns: connections };
    const elements = columnsOf(ELEMENTS, folded, reading.heads);
    if (elements.label ?? elements.number ?? elements.nb) return { ...reading, sheet: 'elements', columns: elements };
  }
  return null;
}

function columnsOf<Name extends string>(known: Readonly<Record<Name, readonly string[]>>, folded: readonly string[], heads: readonly string[]): Partial<Record<Name, Column>> {
  const found = Object.entries<readonly string[]>(known).flatMap(([name, spellings]) => {
    const index = spellings.map((spelling) => folded.indexOf(spelling)).find((at) => at >= 0);
    return index === undefined ? [] : [[name, { index, head: heads[index] ?? name }] as const];
  });
  return Object.fromEntries(found) as Partial<Record<Name, Column>>;
}
