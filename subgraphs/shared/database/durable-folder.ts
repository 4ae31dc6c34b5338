import { closeSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { PGlite } from '@electric-sql/pglite';

/** What of the file system inside the embedded database is reached into. */
interface FolderModule {
  readonly NODEFS: {
    realPath(node: unknown): string;
    readonly stream_ops: { fsync?: (stream: { readonly nfd?: number; readonly node: unknown }) => number };
  };
}

/** What a program is told when the disk did not do it ("I/O error", as WebAssembly counts errors). */
const IO_ERROR = 29;

/**
 * A folder in which what was committed is on the disk, not only handed to the operating system. PGlite's own folders take
 * an order to write for written, which outlives a process that is killed but not a machine that loses its power.
 */
export class DurableFolder extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given);
    const preRun = [...(made.emscriptenOpts.preRun ?? []), (module: unknown): void => { makeDurable((module as FolderModule).NODEFS); }];
    return { emscriptenOpts: { ...made.emscriptenOpts, preRun } };
  }
}

function makeDurable(folder: FolderModule['NODEFS']): void {
  folder.stream_ops.fsync = ({ nfd, node }) => {
    try {
      if (nfd === undefined) syncAt(folder.realPath(node));
      else fsyncSync(nfd);
      return 0;
    } catch {
      return IO_ERROR;
    }
  };
}

/** Directories have no descriptor inside the database, but their entries must last too. */
function syncAt(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** PGlite starts PostgreSQL with the order never to wait for the disk; and of the ways to wait, only this one is carried out. */
export const DURABLE_START = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'fsync=on', '-c', 'wal_sync_method=fsync'];
