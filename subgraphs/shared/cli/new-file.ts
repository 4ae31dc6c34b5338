import { writeFile } from 'node:fs/promises';
import { CommandFault } from './command-fault';

/** Writes a file that is not there yet: one that somebody may have edited is not written over. */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    throw new CommandFault((error as { code?: unknown }).code === 'EEXIST' ? `${path} is there already. Give another name, so that no edits are lost.` : `${path} cannot be written. Check the path.`, 2);
  }
}
