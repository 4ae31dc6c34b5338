import type { Values } from '../deciding/decide-fields';
import type { ImportSession } from '../import-session';
import { insertRows, updateNoted } from './rows.store';

/** What is noted of a record of the file, and what was noted before. */
export interface NotedRecord {
  readonly key: string;
  readonly part: string | null;
  readonly values: Values;
  readonly before: { readonly part: string | null; readonly values: Values } | undefined;
}

/** Notes what an import wrote, so that the next one can tell what was edited here; what is the same is left as it is. */
export async function noteRecords({ tx, source, fileName, now }: ImportSession, records: readonly NotedRecord[]): Promise<void> {
  const row = ({ key, part, values }: NotedRecord) => ({ key, part, content: values, fileName, importedAt: now });
  await insertRows(tx, 'ImportedRecord', records.filter(({ before }) => before === undefined).map((record) => ({ source: source.key, ...row(record) })));
  const isChanged = ({ part, values, before }: NotedRecord): boolean => before !== undefined && (part !== before.part || canonical(values) !== canonical(before.values));
  // Keys are unique within a source only, and other sources may have noted the same actor.
  const changed = records.filter(isChanged);
  if (changed.length > 0) await updateNoted(tx, source.key, changed.map(row));
}

const canonical = (values: Values): string => JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
