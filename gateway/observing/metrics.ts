import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { ERRORS } from '../../subgraphs/shared/errors';
import { CLIENT_CODES } from '../../subgraphs/shared/masking';
import { tallies, type Tally } from '../../subgraphs/shared/observing/tally';
import { containsPersonNumber } from '../../subgraphs/shared/person-number';
import { BoundedNames, OTHER } from './bounded-names';
import type { BreakerState, Observer, OperationEvent } from './observer';

/** Organisations whose tokens this gateway has verified; nobody can make one up. */
const MOST_CLIENTS = 100;
/** Each client has names of its own, so that nobody's names push out another's. */
const MOST_NAMES_OF_A_CLIENT = 20;
const LONGEST_NAME = 60;
/** Of names that no stranger chooses: subgraphs, and what became of calls. */
const MOST_OWN_NAMES = 50;

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COSTS = [1, 5, 10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000];
const STATES: readonly BreakerState[] = ['CLOSED', 'OPEN', 'HALF_OPEN'];
const ANONYMOUS_CLIENT = 'anonymous';
const UNNAMED = 'unnamed';

type Outcomes = Readonly<Record<OperationEvent['outcome'], Tally>>;

/**
 * What goes on in the gateway, as figures. `operations` are names that are told apart for every client; others are, as
 * they come, up to a limit for each client.
 */
export function gatewayMetrics(registry: Registry, subgraphs: readonly string[], operations: readonly string[] = []): Observer {
  const registers = [registry];
  const answered = tallies(registry, { name: 'samspill_operations_total', help: 'Operations answered, by client, name and outcome.', labelNames: ['client', 'operation', 'outcome'] });
  const durations = new Histogram({ name: 'samspill_operation_duration_seconds', help: 'Time from reading an operation to its answer.', labelNames: ['kind'], buckets: SECONDS, registers });
  let underWay = 0;
  new Gauge({ name: 'samspill_operations_under_way', help: 'Operations that are being answered now.', registers, collect() { this.set(underWay); } });
  const costs = new Histogram({ name: 'samspill_operation_cost', help: 'What operations were reckoned to cost before they were begun.', buckets: COSTS, registers });
  const errors = new Counter({ name: 'samspill_operation_errors_total', help: 'Operations whose answer had an error of this code.', labelNames: ['code'], registers });
  const calls = tallies(registry, { name: 'samspill_subgraph_calls_total', help: 'Calls to subgraphs, by what became of them.', labelNames: ['subgraph', 'outcome'] });
  const callDurations = new Histogram({ name: 'samspill_subgraph_call_duration_seconds', help: 'Time that calls to subgraphs took, second tries included.', labelNames: ['subgraph'], buckets: SECONDS, registers });
  const retries = new Counter({ name: 'samspill_subgraph_retries_total', help: 'Calls that were sent a second time.', labelNames: ['subgraph'], registers });
  const breakers = new Gauge({ name: 'samspill_breaker_state', help: '1 for the state that the breaker of a subgraph is in, 0 for the others.', labelNames: ['subgraph', 'state'], registers });
  const refusals = new Counter({ name: 'samspill_refusals_total', help: 'Requests that were not let in, by code.', labelNames: ['code', 'status'], registers });
  const supergraphs = new Counter({ name: 'samspill_supergraph_changes_total', help: 'New supergraphs, taken up or refused.', labelNames: ['outcome'], registers });

  const known = new Set(operations);
  const clients = new BoundedNames(MOST_CLIENTS, (client) => new BoundedNames<Outcomes>(MOST_NAMES_OF_A_CLIENT, (operation) => ({
    COMPLETE: answered({ client, operation, outcome: 'COMPLETE' }),
    PARTIAL: answered({ client, operation, outcome: 'PARTIAL' }),
    REFUSED: answered({ client, operation, outcome: 'REFUSED' }),
    ABANDONED: answered({ client, operation, outcome: 'ABANDONED' }),
  }), known));
  const kinds = { query: durations.labels({ kind: 'query' }), mutation: durations.labels({ kind: 'mutation' }), unknown: durations.labels({ kind: 'unknown' }) };
  const callsTo = new BoundedNames(MOST_OWN_NAMES, (subgraph) => ({ duration: callDurations.labels({ subgraph }), outcomes: new BoundedNames(MOST_OWN_NAMES, (outcome) => calls({ subgraph, outcome })) }));
  const showBreaker = (subgraph: string, now: BreakerState): void => {
    for (const state of STATES) breakers.set({ subgraph, state }, state === now ? 1 : 0);
  };
  for (const subgraph of subgraphs) showBreaker(subgraph, 'CLOSED');

  return {
    operationBegan: () => { underWay += 1; },
    operationAnswered: ({ caller, operationName, kind, outcome, codes, milliseconds, cost }) => {
      underWay -= 1;
      clients.get(caller.organizationNumber ?? ANONYMOUS_CLIENT).get(shownName(operationName))[outcome].count += 1;
      kinds[kind].observe(milliseconds / 1_000);
      if (cost !== null) costs.observe(cost);
      for (const code of codes) errors.inc({ code: knownCode(code) });
    },
    subgraphCalled: ({ subgraph, outcome, milliseconds, attempts }) => {
      const { duration, outcomes } = callsTo.get(subgraph);
      outcomes.get(outcome).count += 1;
      duration.observe(milliseconds / 1_000);
      if (attempts > 1) retries.inc({ subgraph }, attempts - 1);
    },
    breakerChanged: ({ subgraph, state }) => { showBreaker(subgraph, state); },
    refused: ({ code, status }) => { refusals.inc({ code: knownCode(code), status }); },
    supergraphChanged: ({ outcome }) => { supergraphs.inc({ outcome }); },
  };
}

/** A name that may stand in figures, which are kept for years. */
function shownName(name: string | null): string {
  if (name === null) return UNNAMED;
  return name.length > LONGEST_NAME || containsPersonNumber(name) ? OTHER : name;
}

const knownCode = (code: string): string => (Object.hasOwn(ERRORS, code) || CLIENT_CODES.has(code) ? code : OTHER);
