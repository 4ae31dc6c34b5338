import { partStoresOf, type PartStore as PartStoreOf } from '../../shared/writing/part.store';
import type { Tx } from '../context';

export type PartStore<Row, New, Changed> = PartStoreOf<Tx, Row, New, Changed>;

/** Declares the store of a table of this subgraph. */
export const partStore = partStoresOf<Tx>();
