import type { Past as PastIn } from '../../shared/history/past-context';
import type { Context } from '../context';

/** A row as it was recorded at an instant, with the context in which what belongs to it is read then too. */
export type Past<Row> = PastIn<Row, Context>;
