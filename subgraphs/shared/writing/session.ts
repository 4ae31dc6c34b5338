import type { SubgraphContext } from '../context';
import type { RawQueries } from '../database/page-query';
import type { Caller } from '../viewer';
import { Faults } from './fault';

/** One mutation at work, whatever it writes to: who asks, the day, and what was found wrong so far. */
export interface WritingSession {
  readonly caller: Caller;
  readonly today: string;
  readonly faults: Faults;
}

/** The same with its transaction. */
export interface Session<Tx extends RawQueries> extends WritingSession {
  readonly tx: Tx;
}

export function openSession<Tx extends RawQueries>(tx: Tx, { caller, today }: Pick<SubgraphContext<unknown>, 'caller' | 'today'>): Session<Tx> {
  return { tx, caller, today, faults: new Faults() };
}
