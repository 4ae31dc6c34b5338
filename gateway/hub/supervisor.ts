import type { ChildProcess } from 'node:child_process';
import { longestDrainMs, type DrainConfig } from '../../subgraphs/shared/drain/settings';
import { StartupError } from '../../subgraphs/shared/errors';
import { GATEWAY, startPart, SUBGRAPHS, type Part, type ReadyPart } from './parts';
import { RestartPauses } from './restarts';

/** The gateway has ended when the subgraphs are told to: hardly anything is under way then. */
const SUBGRAPH_DRAIN: DrainConfig = { delayMs: 0, limitMs: 1_000 };
/** A part ends itself in time; one that does not is ended this much later. */
const GRACE_MS = 250;

export interface SupervisorOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** How the gateway ends. */
  readonly drain: DrainConfig;
  /** Tells the person who started the hub what is going on. */
  say(part: string, text: string): void;
  /** A part has ended by itself and cannot be started again before somebody mends what is wrong. */
  onGivenUp(part: Part, reason: string): void;
}

/** Starts the subgraphs and the gateway side by side, and keeps them running. */
export class HubSupervisor {
  readonly ready: ReadyPart[] = [];
  private readonly children = new Map<string, ChildProcess>();
  /** The parts that are ready now, and so listen to signals. */
  private readonly answering = new Set<string>();
  private readonly pauses = new Map<string, RestartPauses>();
  private stopping = false;

  constructor(private readonly options: SupervisorOptions) {}

  async start(): Promise<void> {
    const { environment } = this.options;
    try {
      const subgraphs = SUBGRAPHS.map((part) => this.run(part, { ...environment, DRAIN_DELAY_MS: String(SUBGRAPH_DRAIN.delayMs), DRAIN_LIMIT_MS: String(SUBGRAPH_DRAIN.limitMs) }));
      const gateway = this.knowsAddresses() ? this.run(GATEWAY, environment) : null;
      await Promise.all([...subgraphs, gateway]);
      if (!gateway) await this.run(GATEWAY, { ...environment, ...this.subgraphUrls() });
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Ends every part, the gateway first: what it has under way needs the subgraphs. None is left behind. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.end([GATEWAY], this.options.drain);
    await this.end(SUBGRAPHS, SUBGRAPH_DRAIN);
  }

  /** Ends every part at once, whatever is under way. */
  kill(): void {
    this.stopping = true;
    for (const child of this.children.values()) child.kill('SIGKILL');
  }

  /** Lets the gateway read its supergraph again. */
  reload(): void {
    if (this.answering.has(GATEWAY.name)) this.children.get(GATEWAY.name)?.kill('SIGHUP');
  }

  private async end(parts: readonly Part[], drain: DrainConfig): Promise<void> {
    const children = parts.flatMap(({ name }) => this.children.get(name) ?? []);
    const ended = children.map((child) => endOf(child));
    for (const child of children) child.kill('SIGTERM');
    const late = setTimeout(() => {
      for (const child of children) child.kill('SIGKILL');
    }, longestDrainMs(drain) + GRACE_MS);
    await Promise.all(ended);
    clearTimeout(late);
  }

  /** Whether the gateway finds the subgraphs by its own settings, so that it can start beside them. */
  private knowsAddresses(): boolean {
    const { environment } = this.options;
    return environment['SUBGRAPH_HOST'] === undefined && SUBGRAPHS.every((part) => environment[part.portSetting] !== '0');
  }

  private subgraphUrls(): Record<string, string> {
    return Object.fromEntries(this.ready.map(({ part, url }) => [`${part.name.toUpperCase()}_URL`, url]));
  }

  private run(part: Part, environment: NodeJS.ProcessEnv): Promise<void> {
    return new Promise((resolve, reject) => {
      let failure = new StartupError(`${part.name} ended before it was ready.`);
      let readySince: number | null = null;
      const child = startPart(part, environment, (message) => {
        if (message.type === 'progress') this.options.say(part.name, message.text);
        else if (message.type === 'failed') failure = new StartupError(message.text, { isLasting: message.isLasting });
        else {
          readySince = performance.now();
          this.answering.add(part.name);
          this.noteReady({ part, url: message.url, detail: message.detail });
          resolve();
        }
      });
      this.children.set(part.name, child);
      child.once('error', (error) => { reject(new StartupError(`${part.name} could not be started: ${error.message}`, { cause: error })); });
      child.once('exit', () => {
        if (this.children.get(part.name) === child) {
          this.children.delete(part.name);
          this.answering.delete(part.name);
        }
        if (readySince === null) reject(failure);
        else if (!this.stopping) this.restart(part, environment, performance.now() - readySince);
      });
    });
  }

  private noteReady(ready: ReadyPart): void {
    const known = this.ready.findIndex(({ part }) => part.name === ready.part.name);
    if (known >= 0) this.ready[known] = ready;
    else this.ready.push(ready);
    this.options.say(ready.part.name, 'ready');
  }

  /** The same port again, so that whoever calls the part finds it where it was. */
  private restart(part: Part, environment: NodeJS.ProcessEnv, readyMs: number): void {
    const pauses = this.pauses.get(part.name) ?? new RestartPauses();
    this.pauses.set(part.name, pauses);
    const pause = pauses.next(readyMs);
    this.options.say(part.name, `ended by itself; starting it again in ${String(pause / 1_000)} s`);
    const url = this.ready.find((ready) => ready.part.name === part.name)?.url;
    const port = url ? new URL(url).port : undefined;
    setTimeout(() => {
      if (this.stopping) return;
      this.run(part, { ...environment, ...(port ? { [part.portSetting]: port } : {}) }).catch((error: unknown) => {
        if (this.stopping) return;
        const { message, isLasting = false } = error as Partial<StartupError>;
        if (isLasting) this.options.onGivenUp(part, message ?? '');
        else {
          this.options.say(part.name, message ?? String(error));
          this.restart(part, environment, 0);
        }
      });
    }, pause);
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => { resolve(); }));
}
