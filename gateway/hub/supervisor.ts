import type { ChildProcess } from 'node:child_process';
import { StartupError } from '../../subgraphs/shared/errors';
import { GATEWAY, startPart, SUBGRAPHS, type Part, type ReadyPart } from './parts';

/** How long the parts get to finish what they are doing before they are ended. */
const STOP_LIMIT_MS = 4_500;
const RESTART_PAUSE_MS = 1_000;
/** A part that ends by itself is started again this many times; then something is wrong that a start does not mend. */
const MOST_RESTARTS = 5;

export interface Supervisor {
  readonly ready: readonly ReadyPart[];
  /** Ends every part; none is left behind. */
  stop(): Promise<void>;
}

export interface SupervisorOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Tells the person who started the hub what is going on. */
  say(part: string, text: string): void;
  /** A part keeps ending by itself: nothing more can be done from here. */
  onGivenUp(part: string): void;
}

/** Starts the subgraphs and the gateway side by side, and keeps them running. */
export class HubSupervisor implements Supervisor {
  readonly ready: ReadyPart[] = [];
  private readonly children = new Map<string, ChildProcess>();
  private readonly restarts = new Map<string, number>();
  private stopping = false;

  constructor(private readonly options: SupervisorOptions) {}

  async start(): Promise<void> {
    try {
      const subgraphs = SUBGRAPHS.map((part) => this.run(part, this.options.environment));
      const gateway = this.knowsAddresses() ? this.run(GATEWAY, this.options.environment) : null;
      await Promise.all([...subgraphs, gateway]);
      if (!gateway) await this.run(GATEWAY, { ...this.options.environment, ...this.subgraphUrls() });
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const ended = [...this.children.values()].map((child) => endOf(child));
    for (const child of this.children.values()) child.kill('SIGTERM');
    const late = setTimeout(() => {
      for (const child of this.children.values()) child.kill('SIGKILL');
    }, STOP_LIMIT_MS);
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
      let reason = `${part.name} ended before it was ready.`;
      let isReady = false;
      const child = startPart(part, environment, (message) => {
        if (message.type === 'progress') this.options.say(part.name, message.text);
        else if (message.type === 'failed') reason = message.text;
        else {
          isReady = true;
          this.noteReady({ part, url: message.url, detail: message.detail });
          resolve();
        }
      });
      this.children.set(part.name, child);
      child.once('error', (error) => { reject(new StartupError(`${part.name} could not be started: ${error.message}`, { cause: error })); });
      child.once('exit', () => {
        if (this.children.get(part.name) === child) this.children.delete(part.name);
        if (!isReady) reject(new StartupError(reason));
        else if (!this.stopping) this.restart(part, environment);
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
  private restart(part: Part, environment: NodeJS.ProcessEnv): void {
    const restarts = (this.restarts.get(part.name) ?? 0) + 1;
    this.restarts.set(part.name, restarts);
    if (restarts > MOST_RESTARTS) {
      this.options.onGivenUp(part.name);
      return;
    }
    this.options.say(part.name, `ended by itself; starting it again (${String(restarts)} of ${String(MOST_RESTARTS)})`);
    const url = this.ready.find((ready) => ready.part.name === part.name)?.url;
    const port = url ? new URL(url).port : undefined;
    setTimeout(() => {
      if (this.stopping) return;
      this.run(part, { ...environment, ...(port ? { [part.portSetting]: port } : {}) }).catch((error: unknown) => {
        this.options.say(part.name, error instanceof Error ? error.message : String(error));
        this.restart(part, environment);
      });
    }, RESTART_PAUSE_MS);
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => { resolve(); }));
}
