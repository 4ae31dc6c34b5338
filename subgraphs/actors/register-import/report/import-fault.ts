import type { Texts } from '../../../shared/graphql/localized-text';

export type Words = Required<Texts>;

/** Everything for which a file is refused as a whole, by code, with its sentence. */
export const IMPORT_FAULTS = {
  FILE_EMPTY: (_: object) => ({ nb: 'Den er tom. Hent den på nytt.', nn: 'Ho er tom. Hent ho på nytt.', en: 'There is nothing in it. Fetch it again.' }),
  FILE_TOO_LARGE: (p: { most: number }) => ({
    nb: `Den er større enn ${String(p.most)} MiB, som er det meste som leses på én gang. Del den, eller hent bare enhetene dere trenger.`,
    nn: `Ho er større enn ${String(p.most)} MiB, som er det meste som blir lese på éin gong. Del ho, eller hent berre einingane de treng.`,
    en: `It is larger than ${String(p.most)} MiB, the most that is read at once. Split it, or fetch only the units that you need.`,
  }),
  FILE_DAMAGED: (_: object) => ({
    nb: 'Den er pakket med gzip og kan ikke pakkes ut: den er kuttet eller skadet. Hent den på nytt.',
    nn: 'Ho er pakka med gzip og kan ikkje pakkast ut: ho er kutta eller skadd. Hent ho på nytt.',
    en: 'It is packed with gzip and cannot be unpacked: it is cut off or damaged. Fetch it again.',
  }),
  JSON_WRONG: (p: { record: number; why: string }) => ({
    nb: `Den er ikke gyldig JSON etter post ${String(p.record)} (${p.why}). Hent den på nytt.`,
    nn: `Ho er ikkje gyldig JSON etter post ${String(p.record)} (${p.why}). Hent ho på nytt.`,
    en: `It is no valid JSON after record ${String(p.record)} (${p.why}). Fetch it again.`,
  }),
  RECORD_TOO_LARGE: (p: { record: number; most: number }) => ({
    nb: `Post ${String(p.record)} er større enn ${String(p.most)} MiB, og ingen organisasjon er så lang. Hent filen på nytt.`,
    nn: `Post ${String(p.record)} er større enn ${String(p.most)} MiB, og ingen organisasjon er så lang. Hent fila på nytt.`,
    en: `Record ${String(p.record)} is larger than ${String(p.most)} MiB, and no organisation is that long. Fetch the file again.`,
  }),
  TOO_MANY_RECORDS: (p: { most: number }) => ({
    nb: `Flere enn ${String(p.most)} av enhetene i den er bedt om. Be om færre organisasjonsformer med --forms.`,
    nn: `Fleire enn ${String(p.most)} av einingane i ho er bedne om. Be om færre organisasjonsformer med --forms.`,
    en: `More than ${String(p.most)} of its units are asked for. Ask for fewer organisation forms with --forms.`,
  }),
  SOURCE_UNKNOWN: (p: { known: string }) => ({
    nb: `Det går ikke å se hva slags fil det er. Registeret leser ${p.known}. Si hvilken med --source.`,
    nn: `Det går ikkje å sjå kva slags fil det er. Registeret les ${p.known}. Sei kva for ei med --source.`,
    en: `It does not show what kind of file it is. The register reads ${p.known}. Name one with --source.`,
  }),
  SHAPE_WRONG: (p: { source: Words; expected: Words }) => ({
    nb: `Den er ikke en fil fra ${p.source.nb}. ${p.expected.nb}`,
    nn: `Ho er ikkje ei fil frå ${p.source.nn}. ${p.expected.nn}`,
    en: `It is not a file of ${p.source.en}. ${p.expected.en}`,
  }),
  TOO_MANY_ROWS: (p: { most: number }) => ({
    nb: `Den har mer enn ${String(p.most)} rader, som er det meste som leses på én gang. Del den.`,
    nn: `Ho har meir enn ${String(p.most)} rader, som er det meste som blir lese på éin gong. Del ho.`,
    en: `It has more than ${String(p.most)} rows, the most that is read at once. Split it.`,
  }),
  ROW_LENGTH: (p: { row: number; cells: number; heads: number }) => ({
    nb: `Rad ${String(p.row)} har ${String(p.cells)} celler, og arket har ${String(p.heads)} kolonner. Rett raden, eller eksporter arket på nytt.`,
    nn: `Rad ${String(p.row)} har ${String(p.cells)} celler, og arket har ${String(p.heads)} kolonnar. Rett rada, eller eksporter arket på nytt.`,
    en: `Row ${String(p.row)} has ${String(p.cells)} cells and the sheet ${String(p.heads)} columns. Correct the row, or export the sheet again.`,
  }),
  ROW_TOO_LONG: (p: { row: number; most: number }) => ({
    nb: `Rad ${String(p.row)} har mer enn ${String(p.most)} tegn; trolig er et anførselstegn åpnet og aldri lukket. Lukk det.`,
    nn: `Rad ${String(p.row)} har meir enn ${String(p.most)} teikn; truleg er eit hermeteikn opna og aldri lukka. Lukk det.`,
    en: `Row ${String(p.row)} has more than ${String(p.most)} characters; most likely a quotation mark was opened and never closed. Close it.`,
  }),
  QUOTES_WRONG: (p: { row: number }) => ({
    nb: `I rad ${String(p.row)} er et anførselstegn åpnet og ikke lukket, eller det står inne i en celle uten å være doblet. Eksporter arket på nytt, eller rett raden.`,
    nn: `I rad ${String(p.row)} er eit hermeteikn opna og ikkje lukka, eller det står inne i ei celle utan å vere dobla. Eksporter arket på nytt, eller rett rada.`,
    en: `In row ${String(p.row)} a quotation mark is opened and not closed, or stands inside a cell without being doubled. Export the sheet again, or correct the row.`,
  }),
} as const satisfies Readonly<Record<string, (parameters: never) => Words>>;

export type ImportFaultCode = keyof typeof IMPORT_FAULTS;

/** A file that is refused; nothing of it has been imported. */
export class ImportFileError extends Error {
  constructor(readonly code: ImportFaultCode, readonly words: Words) {
    super(words.en);
    this.name = 'ImportFileError';
  }
}

export function importFault<Code extends ImportFaultCode>(code: Code, parameters: Parameters<(typeof IMPORT_FAULTS)[Code]>[0]): ImportFileError {
  return new ImportFileError(code, (IMPORT_FAULTS[code] as (p: typeof parameters) => Words)(parameters));
}

const NOTHING: Words = { nb: 'Ingenting av den ble importert.', nn: 'Ingenting av ho vart importert.', en: 'Nothing of it was imported.' };

/** Why a file is refused, in words. */
export const tellRefusal = ({ words }: ImportFileError, fileName: string, language: keyof Words): string => `${fileName}: ${words[language]} ${NOTHING[language]}`;
