import type { Pool } from 'pg';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { ERRORS } from '../errors';
import { CLIENT_CODES } from '../masking';
import type { StatementVerb, SubgraphObserver } from './subgraph-observer';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENTS = [1, 2, 5, 10, 15, 20, 30, 50, 100];
const VERBS: readonly StatementVerb[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'OTHER'];
const OTHER = 'other';

/** What goes on in a subgraph, as figures. `pools` are its connections to the database, as they are when somebody looks. */
export function subgraphMetrics(registry: Registry, pools: () => Iterable<Pool>): SubgraphObserver {
  const registers = [registry];
  const operations = new Histogram({ name: 'samspill_subgraph_operation_duration_seconds', help: 'Time a subgraph took to answer an operation of the gateway.', labelNames: ['kind'], buckets: SECONDS, registers });
  const statementsPerOperation = new Histogram({ name: 'samspill_subgraph_operation_statements', help: 'SQL statements that an operation took.', buckets: STATEMENTS, registers });
  const errors = new Counter({ name: 'samspill_subgraph_operation_errors_total', help: 'Operations whose answer had an error of this code.', labelNames: ['code'], registers });
  const statements = new Histogram({ name: 'samspill_statement_duration_seconds', help: 'Time the database took for an SQL statement, waiting for a connection included.', labelNames: ['verb'], buckets: SECONDS, registers });
  const failures = new Counter({ name: 'samspill_statement_failures_total', help: 'SQL statements that failed.', labelNames: ['verb'], registers });
  addPoolFigures(registry, pools);
  const kinds = { query: operations.labels({ kind: 'query' }), mutation: operations.labels({ kind: 'mutation' }), unknown: operations.labels({ kind: 'unknown' }) };
  const verbs = new Map(VERBS.map((verb) => [verb, statements.labels({ verb })]));
  return {
    operationAnswered: ({ kind, codes, milliseconds, statements: sent }) => {
      kinds[kind].observe(milliseconds / 1_000);
      statementsPerOperation.observe(sent);
      for (const code of codes) errors.inc({ code: Object.hasOwn(ERRORS, code) || CLIENT_CODES.has(code) ? code : OTHER });
    },
    statementAnswered: ({ verb, milliseconds, hasFailed }) => {
      verbs.get(verb)?.observe(milliseconds / 1_000);
      if (hasFailed) failures.inc({ verb });
    },
  };
}

function addPoolFigures(registry: Registry, pools: () => Iterable<Pool>): void {
  const registers = [registry];
  const sum = (count: (pool: Pool) => number): number => [...pools()].reduce((total, pool) => total + count(pool), 0);
  new Gauge({
    name: 'samspill_pool_connections',
    help: 'Connections to the database, in use and idle.',
    labelNames: ['state'],
    registers,
    collect() {
      const idle = sum(({ idleCount }) => idleCount);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'used' }, sum(({ totalCount }) => totalCount) - idle);
    },
  });
  new Gauge({ name: 'samspill_pool_waiting', help: 'Requests that wait for a connection to the database.', registers, collect() { this.set(sum(({ waitingCount }) => waitingCount)); } });
}
