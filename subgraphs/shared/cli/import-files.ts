import type { Environment } from '../config';
import { CommandFault } from './command-fault';
import { readCommandConfig } from './config';
import { isListening } from './listening';
import type { SourceFile } from './source-file';
import type { Streams } from './streams';

/** The hub that files are sent to, and who sends them. */
export interface Hub {
  readonly url: string;
  readonly token: string | null;
}

/** What every command that imports is given about the hub. */
export interface HubOptions {
  readonly token?: string;
  readonly hub?: string;
}

type Progress = (text: string) => void;

/** How a command imports one file, and how it tells what came of it. */
export interface ImportDoors<Report> {
  readonly throughHub: (file: SourceFile, hub: Hub, onProgress: Progress) => Promise<Report>;
  /** Opens the register of this machine, for when no hub is running. */
  readonly openLocal: (onProgress: Progress) => Promise<{ import(file: SourceFile, onProgress: Progress): Promise<Report>; close(): Promise<void> }>;
  /** Writes the report; the exit code that follows from it. */
  readonly tell: (report: Report, out: Streams['out']) => Promise<number>;
}

/**
 * Imports files one after the other, through the hub where one runs, and else into the data folder itself. A file that
 * is refused keeps no other from being imported. The highest exit code of them all.
 */
export async function importFiles<Report>(files: readonly SourceFile[], options: HubOptions, environment: Environment, { out, err }: Streams, doors: ImportDoors<Report>): Promise<number> {
  const config = readCommandConfig(environment);
  const hub = { url: (options.hub ?? config.hubUrl).replace(/\/+$/, ''), token: options.token ?? config.token };
  const isRemote = options.hub !== undefined || (await isListening(hub.url));
  const register = isRemote ? null : await doors.openLocal((text) => { err(`${text}\n`); });
  let exitCode = 0;
  try {
    for (const file of files) {
      const onProgress = (text: string): void => { err(`${file.name}: ${text}\n`); };
      const work = register ? register.import(file, onProgress) : doors.throughHub(file, hub, onProgress);
      exitCode = Math.max(exitCode, await told(work, { out, err }, doors));
    }
  } finally {
    await register?.close();
  }
  return exitCode;
}

async function told<Report>(work: Promise<Report>, { out, err }: Streams, { tell }: Pick<ImportDoors<Report>, 'tell'>): Promise<number> {
  try {
    return await tell(await work, out);
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error;
    err(`${error.message}\n`);
    return error.exitCode;
  }
}

const WRITTEN_AT_ONCE = 64 * 1024;

/** Writes what comes in many small pieces in fewer large ones. */
export async function writePieces(pieces: Iterable<string> | AsyncIterable<string>, out: Streams['out']): Promise<void> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < WRITTEN_AT_ONCE) continue;
    out(text);
    text = '';
  }
  out(text);
}
