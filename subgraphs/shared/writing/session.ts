import type { SubgraphContext } from '../context';
import type { RawQueries } from '../database/page-query';
import type { Caller } from '../viewer';
import { Faults } from './fault';

/** One mutation at work: its transaction, who asks, and what was found wrong so far. */
export interface Session<Tx extends RawQueries> {
  readonly tx: Tx;
  readonly caller: Caller;
  readonly today: string;
  readonly faults: Faults;
}

export function openSession<Tx extends RawQueries>(tx: Tx, { caller, today }: Pick<SubgraphContext<unknown>, 'caller' | 'today'>): Session<Tx> {
  return { tx, caller, today, faults: new Faults() };
}
