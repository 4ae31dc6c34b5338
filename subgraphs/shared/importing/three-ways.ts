/** A record in three places: in the file, here now (undefined: not there), and as the last import wrote it. */
export interface ThreeWays<Value> {
  readonly file: Value;
  readonly here: Value | undefined;
  readonly imported: Value | undefined;
}

/** What a field holds in three places, in words: as the last import wrote it, as it is here now, and as the file has it. */
export interface Difference {
  readonly field: string;
  /** Null when the record has never been imported, or the last import said nothing there. */
  readonly imported: string | null;
  readonly here: string | null;
  readonly file: string | null;
}

export type Decision =
  | { readonly kind: 'create' }
  | { readonly kind: 'unchanged'; readonly remark?: string }
  | { readonly kind: 'update'; readonly differences: readonly Difference[] }
  | { readonly kind: 'conflict'; readonly why: string; readonly differences: readonly Difference[] };

/** How records of a kind are compared. */
export interface Comparison<Value> {
  readonly isSame: (a: Value, b: Value) => boolean;
  readonly differencesOf: (record: ThreeWays<Value>) => readonly Difference[];
}

const EDITED = 'It has been edited here since the last import, and the file has something new too. Compare them, then import with --force to take the file\'s.';
const UNIMPORTED = 'It is recorded here already and was never imported. Compare them, then import with --force to take the file\'s.';
const REMOVED = 'It has been removed here since the last import, and the file has something new. Import with --force to record it again.';

/**
 * What is done with a record of a file. What somebody has edited here since the last import is never overwritten, unless
 * that is asked for. One rule for every import of the hub.
 */
export function decideThreeWays<Value>(record: ThreeWays<Value>, { isSame, differencesOf }: Comparison<Value>, force: boolean): Decision {
  const { file, here, imported } = record;
  const hasNews = imported === undefined || !isSame(file, imported);
  if (here === undefined) {
    if (imported === undefined || force) return { kind: 'create' };
    if (!hasNews) return { kind: 'unchanged', remark: 'It has been removed here since the last import, and the file has nothing new.' };
    return { kind: 'conflict', why: REMOVED, differences: differencesOf(record) };
  }
  if (isSame(file, here)) return { kind: 'unchanged' };
  const differences = differencesOf(record);
  const isEdited = imported === undefined || !isSame(here, imported);
  if (!isEdited || force) return { kind: 'update', differences };
  if (!hasNews) return { kind: 'unchanged', remark: 'It has been edited here since the last import, and the file has nothing new.' };
  return { kind: 'conflict', why: imported === undefined ? UNIMPORTED : EDITED, differences };
}
