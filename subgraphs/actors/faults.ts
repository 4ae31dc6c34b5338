import { defineFaults } from '../shared/writing/fault';

/** The faults that only this subgraph finds, beside those that any part of the hub may find. */
export const ACTORS_FAULT = defineFaults({
  RELATED_TO_ITSELF: { kind: 'VALIDATION', text: (p: { what: string }) => `${p.what} would lead from an actor to itself. Name two different actors.` },
  PERIOD_TAKEN: { kind: 'CONFLICT', text: (p: { what: string }) => `${p.what} on some of these days already. End that first, or choose days outside it.` },
});
