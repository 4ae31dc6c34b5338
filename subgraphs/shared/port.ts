import { createServer } from 'node:net';
import { StartupError } from './errors';

/** What is wrong with a port in one sentence, when that is why a server cannot listen. */
export function portFault(cause: unknown, port: number, setting: string): unknown {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  if (code === 'EADDRINUSE') return new StartupError(`Port ${String(port)} is in use by another program. Stop that one, or set ${setting} to a free port.`, { cause });
  if (code === 'EACCES') return new StartupError(`Port ${String(port)} may not be opened by this user. Set ${setting} to a port above 1023.`, { cause });
  return cause;
}

/** Finds out whether a port is free before anything slow or lasting is begun. */
export async function checkPort(port: number, setting: string, host = '127.0.0.1'): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen(port, host, resolve);
    });
  } catch (cause) {
    throw portFault(cause, port, setting);
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}
