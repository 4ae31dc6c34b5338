import type { SourceRecord } from '../imported';
import { jsonRecords, parseWhole, wholeText } from '../reading/json-records';
import type { OpenFile } from '../reading/open-file';
import { importFault, type Words } from '../report/import-fault';
import type { ActorSource, ReadFile, SourceOptions } from './source';
import { understandUnit } from './understand-unit';
import { SUB_UNIT_FORMS } from './unit-kind';
import { UNIT, type Unit } from './unit.schema';

const NAMES: Words = { nb: 'Enhetsregisteret', nn: 'Einingsregisteret', en: 'Enhetsregisteret' };
const EXPECTED: Words = {
  nb: 'Ventet én enhet, en side med _embedded.enheter eller _embedded.underenheter, eller en nedlastet liste.',
  nn: 'Venta éi eining, ei side med _embedded.enheter eller _embedded.underenheter, eller ei nedlasta liste.',
  en: 'Expected one unit, a page with _embedded.enheter or _embedded.underenheter, or a downloaded list.',
};

/** The forms that are taken from a download where none are asked for: the units of the state, municipalities and counties. */
export const PUBLIC_FORMS: ReadonlySet<string> = new Set(['ORGL', 'STAT', 'KOMM', 'FYLK']);

const NOTHING: ReadFile = { url: null, completeFor: 'nothing' };

/**
 * Enhetsregisteret as its API and its downloads give it: a unit, a page of units or sub-units, or the list of all. Of a
 * list only the forms that are asked for are taken, and it is complete for them; a unit or a page is taken as a whole.
 */
export const ENHETSREGISTERET: ActorSource = {
  key: 'enhetsregisteret',
  names: NAMES,
  recognises: (head) => /^\s*\[/.test(head) || (/^\s*\{/.test(head) && /"(?:organisasjonsnummer|_embedded)"/.test(head)),
  read: (file, options) => (isList(file.head) ? readList(file, options) : readPage(file, options)),
};

export const isList = (head: string): boolean => /^\s*\[/.test(head);

async function* readList({ bytes, limits }: OpenFile, { forms }: SourceOptions): AsyncGenerator<SourceRecord, ReadFile> {
  const asked = forms ?? PUBLIC_FORMS;
  const met = new Set<string>();
  for await (const { place, value } of jsonRecords(bytes, '$.*', limits)) {
    const unit = unitOf(value);
    const form = unit?.organisasjonsform;
    if (form) met.add(form);
    if (unit === null || form == null || !asked.has(form)) yield { type: 'passed' };
    else yield* recordsOf(unit, place, forms);
  }
  // A list without any unit of a form says nothing of that form: units and sub-units are downloaded apart.
  return { url: null, completeFor: new Set([...asked].filter((form) => met.has(form))) };
}

async function* readPage(file: OpenFile, { forms }: SourceOptions): AsyncGenerator<SourceRecord, ReadFile> {
  const page = parseWhole(await wholeText(file));
  const units = unitsOf(page);
  if (units === null) throw importFault('SHAPE_WRONG', { source: NAMES, expected: EXPECTED });
  for (const [i, value] of units.entries()) {
    const unit = unitOf(value);
    if (unit === null || (forms !== null && !forms.has(unit.organisasjonsform ?? ''))) yield { type: 'passed' };
    else yield* recordsOf(unit, i + 1, forms);
  }
  return NOTHING;
}

/** A sub-unit whose form was named is wanted; without that it is only compared with what is here. */
function recordsOf(unit: Unit, place: number, forms: ReadonlySet<string> | null): SourceRecord[] {
  const isWanted = SUB_UNIT_FORMS.has(unit.organisasjonsform ?? '') && forms !== null;
  return understandUnit(unit, place).map((record) => {
    if (!isWanted || record.type !== 'actor' || record.actor.notNew?.code !== 'SUB_UNIT') return record;
    const { notNew: _, ...actor } = record.actor;
    return { type: 'actor', actor };
  });
}

/** Every field is optional, so only what is no object is no unit; a page of something else is refused by its shape. */
function unitOf(value: unknown): Unit | null {
  const parsed = UNIT.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function unitsOf(page: unknown): readonly unknown[] | null {
  if (typeof page !== 'object' || page === null) return null;
  const { organisasjonsnummer, _embedded } = page as { organisasjonsnummer?: unknown; _embedded?: { enheter?: unknown; underenheter?: unknown } };
  if (organisasjonsnummer !== undefined) return [page];
  const units = _embedded?.enheter ?? _embedded?.underenheter;
  return Array.isArray(units) ? units : null;
}

/**
 * A list with the forms that are asked for only, in a form that is read as the same list: what was not asked for is left
 * empty, so that records keep their places. It is a small part of a download, and can be sent.
 */
export async function* narrowed({ bytes, limits }: OpenFile, forms: ReadonlySet<string> | null): AsyncGenerator<Uint8Array> {
  const asked = forms ?? PUBLIC_FORMS;
  let separator = '[';
  let text = '';
  for await (const { value } of jsonRecords(bytes, '$.*', limits)) {
    const form = unitOf(value)?.organisasjonsform;
    text += `${separator}${form != null && asked.has(form) ? JSON.stringify(value) : 'null'}`;
    separator = ',';
    if (text.length < SENT_AT_ONCE) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  yield Buffer.from(`${text}${separator === '[' ? '[' : ''}]`, 'utf8');
}

const SENT_AT_ONCE = 64 * 1024;
