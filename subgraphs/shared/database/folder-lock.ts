import { closeSync, mkdirSync, openSync, writeSync, ftruncateSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { tryLock, unlock } from 'fs-native-extensions';
import { StartupError } from '../errors';

/**
 * Holds a folder for this process by a lock of the kernel, which vanishes with the process however it ends. The
 * embedded database takes none: two processes on one folder both report success, and one loses every row.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(dirname(folder), { recursive: true });
  const file = `${folder}.lock`;
  const descriptor = openSync(file, 'a+');
  if (!tryLock(descriptor)) {
    const holder = readFileSync(file, 'utf8').trim();
    closeSync(descriptor);
    throw new StartupError(`The data folder ${folder} is in use by another process${holder ? ` (process id ${holder})` : ''}. Stop that one first, or set SAMSPILL_DATA to another folder.`);
  }
  ftruncateSync(descriptor, 0);
  writeSync(descriptor, String(process.pid));
  return () => {
    unlock(descriptor);
    closeSync(descriptor);
  };
}
