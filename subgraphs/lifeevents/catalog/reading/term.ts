import type * as RDF from '@rdfjs/types';
import { fileFault } from './file-fault';
import type { FileLimits } from './file-limits';
import { shortName } from '../vocabulary';

/** The base that relative references are resolved against, so that they are known for what they are: placeholders. */
export const NO_BASE = 'https://relative.invalid/';

/** A node or a value of the file, as the hub keeps it while reading. */
export type Term =
  | { readonly type: 'iri' | 'blank'; readonly value: string }
  | { readonly type: 'literal'; readonly value: string; readonly language: string; readonly datatype: string }
  /** Something that the format of the catalogue has no use for, such as a statement about a statement. */
  | { readonly type: 'other'; readonly value: string };

const SCRIPT = /^(?:javascript|vbscript|data|blob):/i;
// Browsers look past control characters and blanks in front of, and within, the name of a scheme.
 
const UNSEEN = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g;
 
const NOT_IN_IRIS = /[\u0000-\u0020<>"{}|\\^`]/;
 
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const SHOWN = 60;

export function checkIri(iri: string, where: string, limits: FileLimits): string {
  if (SCRIPT.test(iri.slice(0, SHOWN).replace(UNSEEN, ''))) throw fileFault('SCRIPT_IRI', { iri: shown(iri), where });
  if (NOT_IN_IRIS.test(iri) || !iri.isWellFormed()) throw fileFault('IRI_MALFORMED', { iri: shown(iri), where });
  return checkLength(iri, where, limits);
}

function checkText(text: string, where: string, limits: FileLimits): string {
  if (!text.isWellFormed()) throw fileFault('TEXT_NOT_UNICODE', { where });
  if (CONTROL_CHARACTERS.test(text)) throw fileFault('TEXT_HAS_CONTROL_CHARACTERS', { where });
  return checkLength(text, where, limits);
}

function checkLength(text: string, where: string, limits: FileLimits): string {
  if (text.length > limits.value) throw fileFault('VALUE_TOO_LONG', { most: limits.value, where });
  return text;
}

/** An organisation by its number in ISO 6523 is no relative reference, although it looks like one. */
const withoutBase = (iri: string): string => (/^https:\/\/relative\.invalid\/0192:\d{9}$/.test(iri) ? `urn:iso6523:${iri.slice(NO_BASE.length)}` : iri);

/** A term of a statement, checked. `where` names its subject and property. */
export function toTerm(term: RDF.Term, where: () => string, limits: FileLimits): Term {
  if (term.termType === 'NamedNode') return { type: 'iri', value: withoutBase(checkIri(term.value, where(), limits)) };
  if (term.termType === 'BlankNode') return { type: 'blank', value: term.value };
  if (term.termType === 'Literal') return { type: 'literal', value: checkText(term.value, where(), limits), language: term.language.toLowerCase(), datatype: term.datatype.value };
  return { type: 'other', value: term.termType };
}

export function placeOf(subject: string, property: string): string {
  return `${shown(subject)} ${shortName(property)}`;
}

const shown = (text: string): string => JSON.stringify(text.length > SHOWN * 2 ? `${text.slice(0, SHOWN * 2)}…` : text).slice(1, -1);
