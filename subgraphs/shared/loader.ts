import DataLoader from 'dataloader';
import { LoaderRounds } from './loader-rounds';

/** What a request carries along; loaders live as long as the request does, so nothing is remembered between callers. */
export interface LoaderScope {
  readonly loaders: Map<object, unknown>;
}

const ROUNDS = {};

function roundsOf(scope: LoaderScope): LoaderRounds {
  const known = scope.loaders.get(ROUNDS) as LoaderRounds | undefined;
  if (known) return known;
  const rounds = new LoaderRounds();
  scope.loaders.set(ROUNDS, rounds);
  return rounds;
}

/** What a loader may ask with. It has no loaders: a question that waited for another of its own round would wait for ever. */
export type Asking<Scope extends LoaderScope> = Omit<Scope, 'loaders'>;

/**
 * Declares a loader: a question that is asked once for all the keys that a request comes to need at the same time.
 * `find` gets distinct keys and returns the values found, by key; what is not in its answer is `missing`.
 */
export function defineLoader<Scope extends LoaderScope, Key, Value>(
  find: (scope: Asking<Scope>, keys: readonly Key[]) => Promise<ReadonlyMap<string, Value>>,
  missing: () => Value,
  keyText: (key: Key) => string = String,
): (scope: Scope) => DataLoader<Key, Value, string> {
  const token = {};
  return (scope) => {
    const known = scope.loaders.get(token) as DataLoader<Key, Value, string> | undefined;
    if (known) return known;
    const rounds = roundsOf(scope);
    const loader = new DataLoader<Key, Value, string>(
      async (keys) => {
        const found = await rounds.run(() => find(scope, keys));
        return keys.map((key) => found.get(keyText(key)) ?? missing());
      },
      { cacheKeyFn: keyText, batchScheduleFn: (ask) => { rounds.enter(ask); } },
    );
    scope.loaders.set(token, loader);
    return loader;
  };
}

/** Declares what is put together from loaders, once for each key of a request. */
export function defineDerived<Scope extends LoaderScope, Value>(derive: (scope: Scope, key: string) => Promise<Value>): (scope: Scope, key: string) => Promise<Value> {
  const token = {};
  return (scope, key) => {
    const known = (scope.loaders.get(token) as Map<string, Promise<Value>> | undefined) ?? new Map<string, Promise<Value>>();
    scope.loaders.set(token, known);
    const value = known.get(key) ?? derive(scope, key);
    known.set(key, value);
    return value;
  };
}

/** Rows by a key of theirs, for loaders of one row per key. */
export function byKey<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}

/** Rows grouped by a key of theirs, in the order they came, for loaders of many rows per key. */
export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
