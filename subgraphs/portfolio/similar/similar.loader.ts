import { defineLoader, groupBy } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { findOverlaps, findSimilar, type OverlapRow, type SimilarRow } from './similar.store';

/** So many of whose. */
interface TopKey {
  readonly ofId: string;
  readonly first: number;
}

const keyText = ({ ofId, first }: TopKey): string => `${ofId}/${String(first)}`;

/** Answers all that ask for the same number by one statement. */
async function bySize<Row>(keys: readonly TopKey[], find: (ids: readonly string[], first: number) => Promise<Row[]>, ofId: (row: Row) => string): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  for (const [, group] of groupBy(keys, (key) => String(key.first))) {
    const [{ first }] = group as [TopKey];
    const rows = await find(group.map((key) => key.ofId), first);
    for (const [id, list] of groupBy(rows, ofId)) found.set(keyText({ ofId: id, first }), list);
  }
  return found;
}

export const similarOf = defineLoader<PortfolioContext, TopKey, SimilarRow[]>(
  ({ db }, keys) => bySize(keys, (ids, first) => findSimilar(db, ids, first), (row) => row.a),
  () => [],
  keyText,
);

export const overlapsOf = defineLoader<PortfolioContext, TopKey, OverlapRow[]>(
  ({ db }, keys) => bySize(keys, (ids, first) => findOverlaps(db, ids, first), (row) => row.lifeEventId),
  () => [],
  keyText,
);
