/**
 * Everything for which a catalogue file is refused as a whole, by code, with its sentence. One table, so that the
 * command line, the mutation and the documentation tell the same story.
 */
export const FILE_FAULTS = {
  FILE_EMPTY: (_: object) => 'There is nothing in it. Export the catalogue again.',
  FILE_TOO_LARGE: (p: { most: number }) => `It is larger than ${String(p.most)} MiB, the most the hub reads at once. Split it by service owner.`,
  FILE_NOT_UTF8: (_: object) => 'It is not UTF-8 text. Save it as UTF-8.',
  FORMAT_UNKNOWN: (p: { what: string }) => `It is ${p.what}, and the hub reads Turtle, JSON-LD and RDF/XML. Export the catalogue in one of these.`,
  SYNTAX: (p: { format: string; why: string }) => `It is not ${p.format}: ${p.why}. Correct the line, or export the catalogue again.`,
  TOO_DEEP: (p: { most: number }) => `It is nested more than ${String(p.most)} levels deep, and no catalogue is. Give the nodes inside names of their own.`,
  TOO_MANY_STATEMENTS: (p: { most: number }) => `It has more than ${String(p.most)} statements, the most the hub reads at once. Split it by service owner.`,
  TOO_MANY_NAMES: (p: { most: number }) => `The things that it names take more than ${String(p.most)} MiB when their prefixes are written out, the most the hub keeps at once. Split it by service owner.`,
  VALUE_TOO_LONG: (p: { most: number; where: string }) => `A value at ${p.where} has more than ${String(p.most)} characters. Shorten it.`,
  DTD_REFUSED: (_: object) => 'It declares a document type (<!DOCTYPE or <!ENTITY), which could draw in other files, and the hub reads none. Remove the declaration and write its entities out.',
  REMOTE_CONTEXT: (p: { url: string }) => `Its @context is the address ${p.url}, and the hub fetches nothing that a file names. Write the context out in the file.`,
  CONTEXT_LATE: (_: object) => 'It has an @context behind words that it explains. A file of more than 1 MiB is read as it comes: put @context first in each object, and @type before the properties that it gives a meaning.',
  SCRIPT_IRI: (p: { iri: string; where: string }) => `At ${p.where} there is an IRI that a browser would run (${p.iri}). Remove it.`,
  IRI_MALFORMED: (p: { iri: string; where: string }) => `At ${p.where} there is "${p.iri}", which has characters that no IRI may have. Percent-encode them.`,
  TEXT_NOT_UNICODE: (p: { where: string }) => `A text at ${p.where} has half a character in it (a lone surrogate). Write whole Unicode characters.`,
  TEXT_HAS_CONTROL_CHARACTERS: (p: { where: string }) => `A text at ${p.where} has control characters in it, which cannot be shown. Write plain text.`,
} as const;

export type FileFaultCode = keyof typeof FILE_FAULTS;
type ParametersOf<Code extends FileFaultCode> = Parameters<(typeof FILE_FAULTS)[Code]>[0];

/** A file that cannot be imported; nothing of it has been. */
export class CatalogFileError extends Error {
  constructor(
    readonly code: FileFaultCode,
    readonly reason: string,
    /** The line of the file, from 1; null where the fault is not at one place, or where lines are not known. */
    readonly line: number | null,
  ) {
    super(reason);
    this.name = 'CatalogFileError';
  }
}

export function fileFault<Code extends FileFaultCode>(code: Code, parameters: ParametersOf<Code>, line: number | null = null): CatalogFileError {
  const text = FILE_FAULTS[code] as (p: ParametersOf<Code>) => string;
  return new CatalogFileError(code, text(parameters), line);
}

/** The fault as one sentence for people, with file and line. */
export function tellFileFault(error: CatalogFileError, fileName: string): string {
  const place = error.line === null ? fileName : `${fileName}, line ${String(error.line)}`;
  return `${place}: ${error.reason} Nothing of it was imported.`;
}
