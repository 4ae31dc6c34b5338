import { pino } from 'pino';
import { createGateway, type Gateway } from '../../gateway/gateway';
import { composeSupergraph } from '../../gateway/supergraph/compose';
import { parseSupergraph } from '../../gateway/supergraph/supergraph';
import { listen } from '../../subgraphs/shared/server';
import { TOY_CALLS, ToySubgraph, type ToyDefinition } from '../support/toy-subgraphs';
import type { RandomOperation } from './random-operation';

export interface PairAnswer {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: { readonly code: string } }[];
}

/** What two executors must agree on: the data, and where something went wrong with which code. */
export interface Comparable {
  readonly data: unknown;
  readonly faults: readonly string[];
}

/** Two gateways over the same subgraphs that differ in who executes the plans. */
export interface Pair {
  readonly toys: readonly ToySubgraph[];
  /** What our executor answers, and what Apollo's does. */
  ask(operation: RandomOperation): Promise<readonly [ours: Comparable, apollo: Comparable]>;
  close(): Promise<void>;
}

export async function startPair(definitions: readonly ToyDefinition[]): Promise<Pair> {
  const toys = definitions.map((definition) => new ToySubgraph(definition));
  await Promise.all(toys.map((toy) => toy.start()));
  const supergraph = parseSupergraph(composeSupergraph(toys.map(({ definition: { name }, url, sdl }) => ({ name, url, sdl }))));
  const gateways = await Promise.all((['compiled', 'apollo'] as const).map((executor) => createGateway({
    supergraph, executor, addresses: new Map(), calls: { ...TOY_CALLS, timeoutMs: 20_000, responseLimitBytes: 10_000_000 }, introspection: true, corsOrigins: [], playground: null, log: pino({ level: 'silent' }),
  })));
  const urls = await Promise.all(gateways.map((gateway) => listen(gateway.app, 0, 'PORT').then((port) => `http://127.0.0.1:${String(port)}/graphql`)));
  return {
    toys,
    ask: async (operation) => {
      const [ours, apollo] = await Promise.all(urls.map((url) => ask(url, operation)));
      if (!ours || !apollo) throw new Error('A gateway gave no answer');
      return comparable([ours, apollo]);
    },
    close: async () => {
      await Promise.all(toys.map((toy) => toy.stop()));
      await Promise.all(gateways.map((gateway: Gateway) => gateway.close()));
    },
  };
}

async function ask(url: string, operation: RandomOperation): Promise<PairAnswer> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(operation) });
  const { data = null, errors = [] } = (await response.json()) as Partial<PairAnswer>;
  return { data, errors };
}

/**
 * Where a null has gone up, one error is enough by the specification, and which of those below it is told is left to the
 * executor: there only the place counts that became null.
 */
function comparable([ours, apollo]: readonly [PairAnswer, PairAnswer]): readonly [Comparable, Comparable] {
  const swallowing = new Set([ours, apollo].flatMap(({ data, errors }) => errors.flatMap(({ path = [] }) => (asFarAsSeen(data, path).length < path.length ? [asFarAsSeen(data, path).join('.')] : []))));
  const faults = ({ data, errors }: PairAnswer): readonly string[] => {
    const told = errors.map(({ path = [], extensions: { code } }) => ({ place: asFarAsSeen(data, path).join('.'), code }));
    return [...new Set(told.map(({ place, code }) => (swallowing.has(place) ? place : `${place} ${code}`)))].sort();
  };
  return [{ data: ours.data, faults: faults(ours) }, { data: apollo.data, faults: faults(apollo) }];
}

/** A place as far as the answer reaches. */
function asFarAsSeen(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let value = data;
  for (const [i, step] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path.slice(0, i);
    value = (value as Record<string | number, unknown>)[step];
  }
  return path;
}

