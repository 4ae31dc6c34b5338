import { canonicalJson, fieldOf, isEmptyValue, type CatalogRecord } from '../catalog';
import { profileOf, type FieldValue, type ValueKind } from '../profile';
import type { Difference } from './import-report';

/** A record in three places: in the file, here now (undefined: not there), and as the last import wrote it. */
export interface ThreeWays {
  readonly file: CatalogRecord;
  readonly here: CatalogRecord | undefined;
  readonly imported: CatalogRecord | undefined;
}

export type Decision =
  | { readonly kind: 'create' }
  | { readonly kind: 'unchanged'; readonly remark?: string }
  | { readonly kind: 'update'; readonly differences: readonly Difference[] }
  | { readonly kind: 'conflict'; readonly why: string; readonly differences: readonly Difference[] };

const EDITED = 'It has been edited here since the last import, and the file has something new too. Compare them, then import with --force to take the file\'s.';
const UNIMPORTED = 'It is recorded here already and was never imported. Compare them, then import with --force to take the file\'s.';
const REMOVED = 'It has been removed here since the last import, and the file has something new. Import with --force to record it again.';

/**
 * What is done with a record of a file. What somebody has edited here since the last import is never overwritten, unless
 * that is asked for.
 */
export function decide(record: ThreeWays, force: boolean): Decision {
  const { file, here, imported } = record;
  const hasNews = !imported || !isSame(file, imported);
  if (!here) return decideMissing(record, hasNews, force);
  if (isSame(file, here)) return { kind: 'unchanged' };
  const differences = differencesOf(record);
  const isEdited = !imported || !isSame(here, imported);
  if (!isEdited || force) return { kind: 'update', differences };
  if (!hasNews) return { kind: 'unchanged', remark: 'It has been edited here since the last import, and the file has nothing new.' };
  return { kind: 'conflict', why: imported ? EDITED : UNIMPORTED, differences };
}

function decideMissing(record: ThreeWays, hasNews: boolean, force: boolean): Decision {
  if (!record.imported || force) return { kind: 'create' };
  if (!hasNews) return { kind: 'unchanged', remark: 'It has been removed here since the last import, and the file has nothing new.' };
  return { kind: 'conflict', why: REMOVED, differences: differencesOf(record) };
}

export const isSame = (a: CatalogRecord, b: CatalogRecord): boolean => canonicalJson(a) === canonicalJson(b);

/** The fields in which the file and the register differ, with what each says. */
export function differencesOf({ file, here, imported }: ThreeWays): Difference[] {
  const fields = ['class', 'identifier', ...Object.keys(profileOf(file.kind).fields)];
  return fields.flatMap((field) => {
    const [inFile, inRegister, before] = [file, here, imported].map((record) => (record === undefined ? null : tell(valueOf(record, field))));
    return inFile === inRegister ? [] : [{ field, imported: before ?? null, here: inRegister ?? null, file: inFile ?? null }];
  });
}

function valueOf(record: CatalogRecord, field: string): FieldValue[ValueKind] {
  if (field === 'class') return record.class;
  return field === 'identifier' ? record.identifier : fieldOf(record, field);
}

/** A value in words: texts with their languages, lists with commas. */
export function tell(value: FieldValue[ValueKind]): string | null {
  if (value === null || isEmptyValue(value)) return null;
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return Object.entries(value).map(([language, text]) => `${language}: ${String(text)}`).join(' | ');
  return (value as readonly (string | { language: string; text: string })[]).map((item) => (typeof item === 'string' ? item : `${item.language}: ${item.text}`)).join(', ');
}
