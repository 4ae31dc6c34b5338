import { iriOf, type Term } from './vocabulary';
import { profileOf, type CatalogKind, type FieldValue, type PROFILE, type ValueKind } from './profile';

/**
 * What a catalogue says, without the format it came in and without our tables: import makes records of a file and rows
 * of records, export makes records of rows and a file of records. Every record has all fields of its kind (empty where
 * nothing is said), lists in order and without doubles, so that two records say the same exactly when they are equal.
 */

/** The fields that every record has, whatever it describes. */
interface AnyRecord<Kind extends CatalogKind> {
  readonly kind: Kind;
  /** The IRI by which it is known; made from what it says where the file gave none. */
  readonly uri: string;
  /** Its class, in today's spelling. */
  readonly class: (typeof PROFILE)[Kind]['classes'][number];
  /** dct:identifier as its text; null when none is given. Never a key: catalogues use the same twice. */
  readonly identifier: string | null;
}

type ValueOf<Field> = Field extends { value: infer Value extends ValueKind } ? FieldValue[Value] : never;

/** A record of a kind: its fields are those of the profile. */
export type CatalogRecordOf<Kind extends CatalogKind> = AnyRecord<Kind> & { readonly [Field in keyof (typeof PROFILE)[Kind]['fields']]: ValueOf<(typeof PROFILE)[Kind]['fields'][Field]> };

export type CatalogRecord = { [Kind in CatalogKind]: CatalogRecordOf<Kind> }[CatalogKind];

export type CatalogEvent = CatalogRecordOf<'event'>;
export type CatalogService = CatalogRecordOf<'service'>;
export type CatalogOutput = CatalogRecordOf<'output'>;
export type CatalogEvidence = CatalogRecordOf<'evidence'>;
export type CatalogDataset = CatalogRecordOf<'dataset'>;
export type CatalogParticipation = CatalogRecordOf<'participation'>;
export type CatalogContactPoint = CatalogRecordOf<'contactPoint'>;
export type CatalogOrganization = CatalogRecordOf<'organization'>;
export type CatalogConcept = CatalogRecordOf<'concept'>;

/** The fields of a record by name, for code that treats all kinds alike. */
export type FieldsByName = Readonly<Record<string, FieldValue[ValueKind]>>;

const EMPTY: { readonly [Value in ValueKind]: FieldValue[Value] } = { texts: {}, textList: [], iri: null, iris: [], literal: null, literals: [] };

/** A record with what is known of it; fields that are not given are empty. */
export function makeRecord<Kind extends CatalogKind>(kind: Kind, uri: string, given: { readonly class?: Term; readonly identifier?: string | null; readonly fields?: FieldsByName } = {}): CatalogRecordOf<Kind> {
  const { classes, fields } = profileOf(kind);
  const values = Object.entries(fields).map(([name, { value }]) => [name, ordered(given.fields?.[name] ?? EMPTY[value])]);
  return { kind, uri, class: given.class ?? classes[0], identifier: given.identifier ?? null, ...(Object.fromEntries(values) as object) } as CatalogRecordOf<Kind>;
}

/** The value of a field by its name. */
export function fieldOf(record: CatalogRecord, name: string): FieldValue[ValueKind] {
  return (record as unknown as FieldsByName)[name] ?? null;
}

/** Whether anything is said in a field. */
export function isEmptyValue(value: FieldValue[ValueKind]): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** A record as a text that is the same for equal records. */
export function canonicalJson(record: CatalogRecord): string {
  const { kind, uri, class: className, identifier } = record;
  const said = Object.keys(profileOf(kind).fields).map((name): [string, unknown] => [name, fieldOf(record, name)]);
  return JSON.stringify({ kind, uri, class: className, identifier, ...Object.fromEntries(said.filter(([, value]) => !isEmptyValue(value as FieldValue[ValueKind]))) });
}

/** The record that canonicalJson wrote. */
export function recordFromJson(json: string): CatalogRecord {
  const { kind, uri, class: className, identifier, ...fields } = JSON.parse(json) as { kind: CatalogKind; uri: string; class: Term; identifier: string | null };
  return makeRecord(kind, uri, { class: className, identifier, fields: fields }) as CatalogRecord;
}

/** The IRI of a record's class. */
export const classIri = (record: CatalogRecord): string => iriOf(record.class);

const byCharacters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function ordered(value: FieldValue[ValueKind]): FieldValue[ValueKind] {
  if (value === null || typeof value === 'string') return value;
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCharacters(a, b)));
  const items = value as readonly (string | { language: string; text: string })[];
  const keyed = items.map((item) => [typeof item === 'string' ? item : `${item.language}\n${item.text}`, item] as const);
  return [...new Map(keyed).entries()].sort(([a], [b]) => byCharacters(a, b)).map(([, item]) => item) as FieldValue['iris'];
}
