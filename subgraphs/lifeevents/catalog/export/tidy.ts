import { fieldOf, makeRecord, type CatalogRecord, type FieldsByName } from '../catalog';
import { profileOf, type FieldProfile } from '../profile';
import type { Term } from '../vocabulary';
import { isIri } from './iri';
import { valuesOf } from './values';
import { called } from './called';
import type { Missing } from './requirement';

const AUTHORITY = 'http://publications.europa.eu/resource/authority/';

/** Code lists that a value must be of. Source: the SHACL shapes, where they make it a violation. */
const CODE_LISTS: Readonly<Partial<Record<Term, string>>> = {
  'dct:language': `${AUTHORITY}language/`,
  'adms:status': `${AUTHORITY}distribution-status`,
  'cv:currency': `${AUTHORITY}currency/`,
  'dct:license': `${AUTHORITY}licence/`,
  'dct:accrualPeriodicity': `${AUTHORITY}frequency/`,
};
const PUBLISHER_TYPE = 'http://purl.org/adms/publishertype/';

/** Fields that hold several values in the register, of which the profile takes one. Source: the SHACL shapes. */
const ONE_ONLY: ReadonlySet<string> = new Set(['cost.channels', 'organization.types', 'requirement.publishers']);

/** How a value of a datatype is written. Source: XML Schema 1.1 part 2. */
const LEXICAL: Readonly<Partial<Record<Term, RegExp>>> = {
  'xsd:duration': /^-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
  'xsd:double': /^([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|[+-]?INF|NaN)$/,
  'xsd:date': /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(Z|[+-]\d\d:\d\d)?$/,
  'xsd:dateTime': /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  'xsd:time': /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
};

export interface Tidied {
  readonly record: CatalogRecord;
  readonly leftOut: readonly Missing[];
}

/** The record without the values that no document can hold or that the profile forbids, and which those were. */
export function tidy(record: CatalogRecord): Tidied {
  const leftOut: Missing[] = [];
  const fields = Object.entries(profileOf(record.kind).fields).map(([name, profile]): [string, unknown] => {
    const value = fieldOf(record, name);
    if (profile.value === 'texts' || profile.value === 'textList' || value === null) return [name, value];
    const given = valuesOf(record, name);
    const kept = given.filter((text, i) => {
      const fault = faultOf(record, profile, text) ?? (i > 0 && ONE_ONLY.has(`${record.kind}.${name}`) ? 'ONE_VALUE_ONLY' : null);
      if (fault !== null) leftOut.push({ code: fault, path: profile.properties[0], message: `${called(record)} has “${text}” as ${profile.properties[0]}, ${WORDS[fault]}. The value is left out of the catalogue; correct it.` });
      return fault === null;
    });
    return [name, Array.isArray(value) ? kept : (kept[0] ?? null)];
  });
  if (leftOut.length === 0) return { record, leftOut };
  const { kind, uri, class: className, identifier } = record;
  return { record: makeRecord(kind, uri, { class: className as Term, identifier, fields: Object.fromEntries(fields) as FieldsByName }) as CatalogRecord, leftOut };
}

const WORDS = {
  IRI_MALFORMED: 'which is no address',
  VALUE_NOT_IN_CODE_LIST: 'which is not in the code list that the profile names',
  VALUE_MALFORMED: 'which is not written as its datatype wants it',
  ONE_VALUE_ONLY: 'beside another, and the profile takes one only',
} as const;

function faultOf(record: CatalogRecord, { value, properties: [property], datatype }: FieldProfile, text: string): keyof typeof WORDS | null {
  if (value === 'literal' || value === 'literals') return datatype && LEXICAL[datatype]?.test(text) === false ? 'VALUE_MALFORMED' : null;
  if (!isIri(text)) return 'IRI_MALFORMED';
  const list = record.kind === 'organization' && property === 'dct:type' ? PUBLISHER_TYPE : CODE_LISTS[property];
  return list !== undefined && !text.startsWith(list) ? 'VALUE_NOT_IN_CODE_LIST' : null;
}
