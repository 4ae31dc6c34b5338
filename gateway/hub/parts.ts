import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { PartMessage } from '../../subgraphs/shared/process';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';

/** A part of the hub that runs as a process of its own. */
export interface Part {
  readonly name: string;
  /** The setting of the port it listens on. */
  readonly portSetting: string;
}

export const SUBGRAPHS: readonly Part[] = [
  { name: 'lifeevents', portSetting: 'LIFEEVENTS_PORT' },
  { name: 'actors', portSetting: 'ACTORS_PORT' },
  { name: 'portfolio', portSetting: 'PORTFOLIO_PORT' },
];

export const GATEWAY: Part = { name: 'gateway', portSetting: 'PORT' };

/** Where a part answers once it is ready. */
export interface ReadyPart {
  readonly part: Part;
  readonly url: string;
  readonly detail: string | undefined;
}

/** Starts a part. What it says while it works goes to `hear`; its log goes where the hub's own does. */
export function startPart(part: Part, environment: NodeJS.ProcessEnv, hear: (message: PartMessage) => void): ChildProcess {
  const child = fork(join(PACKAGE_ROOT, 'dist', `${part.name}.js`), { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.on('message', (message) => { hear(message as PartMessage); });
  return child;
}
