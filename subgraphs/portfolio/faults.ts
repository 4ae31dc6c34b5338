import { defineFaults } from '../shared/writing/fault';

/** The faults that only this subgraph finds, beside those that any part of the hub may find. */
export const PORTFOLIO_FAULT = defineFaults({});
