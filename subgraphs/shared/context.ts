import type { OnRefused } from './audit/refused-requests';
import type { LoaderScope } from './loader';
import type { Caller } from './viewer';

/** What every resolver of a subgraph gets: its own database, the loaders of this request, and who asks. */
export interface SubgraphContext<Db> extends LoaderScope {
  readonly db: Db;
  readonly caller: Caller;
  /** The day on which the request is answered; "now" for every rule, so that one answer never mixes two days. */
  readonly today: string;
  readonly correlationId: string;
  /** Aborted when whoever asks has gone; statements that have not been sent then are not sent any more. */
  readonly signal: AbortSignal;
  /** Is told when the caller is refused something for want of a right; nobody is when left out. */
  readonly refused?: OnRefused | undefined;
}

/** A day as text from a database date or an instant. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A day for a database date column. */
export function fromDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
