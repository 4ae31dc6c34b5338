import type { SubgraphClient } from '../calls/client';
import type { SubgraphClients } from '../calls/subgraph-clients';

/** A subgraph that takes longer for the smallest of questions is not ready. */
const PROBE_TIMEOUT_MS = 2_000;
/** However many ask whether the hub is ready, each subgraph is asked no more often than this. */
const PROBE_PAUSE_MS = 1_000;
/** Where a subgraph of ours says what it misses itself, beside its GraphQL. */
const OWN_READINESS = 'health/ready';
/** What is missing is told in a few words; what is longer is something else. */
const LONGEST_ANSWER = 4_096;

interface Probe {
  readonly begunAt: number;
  readonly missing: Promise<readonly string[]>;
}

export interface ReadinessOptions {
  /** The subgraphs of the supergraph that is served now. */
  readonly clients: () => SubgraphClients;
  readonly pauseMs?: number | undefined;
  /** The time in milliseconds; it never goes back. */
  readonly now?: () => number;
}

/** Whether the gateway should be sent requests, and if not, why. */
export class Readiness {
  private readonly probes = new WeakMap<SubgraphClient, Probe>();
  private readonly pauseMs: number;
  private readonly now: () => number;
  private draining = false;

  constructor(private readonly options: ReadinessOptions) {
    this.pauseMs = options.pauseMs ?? PROBE_PAUSE_MS;
    this.now = options.now ?? (() => performance.now());
  }

  get isDraining(): boolean {
    return this.draining;
  }

  /** The gateway is about to go: whoever shares out requests should choose another. There is no way back. */
  drain(): void {
    this.draining = true;
  }

  /** The names of the subgraphs that do not answer, and what those miss that do, as "portfolio: database". */
  async missing(): Promise<readonly string[]> {
    const found = await Promise.all([...this.options.clients()].map(([name, client]) => this.missingOf(name, client)));
    return found.flat();
  }

  private missingOf(name: string, client: SubgraphClient): Promise<readonly string[]> {
    const now = this.now();
    const known = this.probes.get(client);
    if (known && now - known.begunAt < this.pauseMs) return known.missing;
    const missing = probe(name, client);
    this.probes.set(client, { begunAt: now, missing });
    return missing;
  }
}

async function probe(name: string, client: SubgraphClient): Promise<readonly string[]> {
  if (!(await client.probe(PROBE_TIMEOUT_MS))) return [name];
  return (await missedBy(client.url)).map((missing) => `${name}: ${missing}`);
}

/** What a subgraph says that it misses; nothing when it is none of ours and says nothing. */
async function missedBy(url: string): Promise<readonly string[]> {
  try {
    const response = await fetch(new URL(OWN_READINESS, url), { redirect: 'error', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    const text = response.status === 503 && Number(response.headers.get('content-length') ?? Infinity) <= LONGEST_ANSWER ? await response.text() : '';
    if (text === '') {
      await response.body?.cancel();
      return [];
    }
    const { missing } = JSON.parse(text) as { readonly missing?: unknown };
    return Array.isArray(missing) ? missing.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}
