import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_HASH, type Head } from './audit-log';

/** Where the records of one part of the hub go. */
export interface ChainOptions {
  readonly folder: string;
  /** The part whose records they are; its files begin with this name. */
  readonly part: string;
  readonly fileBytes: number;
  readonly now?: () => number;
}

export interface FileHead extends Head {
  readonly file: string;
}

const EXTENSION = '.jsonl';
/** Only the operator of the hub reads them: addresses are in there. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** The files of a part, or of all parts, in the order in which they were begun. */
export async function chainFiles(folder: string, part?: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(EXTENSION) && (part === undefined || partOf(name) === part)).sort((a, b) => begunOf(a).localeCompare(begunOf(b)));
}

/** `gateway-20260131T120000000Z-4711-1.jsonl`: part, instant, process, and the how many-th file of it. */
export const partOf = (file: string): string => file.slice(0, file.indexOf('-'));
const begunOf = (file: string): string => file.slice(file.indexOf('-'));

/**
 * Lines of JSON, each with the hash of the one before it, in files that are only ever added to. A new file is begun by
 * each process and when one has grown large; its first line names the file before it and the hash that was the last there.
 * The first record begins the first file, so a part of which nothing is noted leaves no file.
 */
export class ChainedFile {
  private handle: FileHandle | null = null;
  private name = '';
  private bytes = 0;
  private begun = 0;
  private head: Head = { number: 0, hash: NO_HASH };

  constructor(private readonly options: ChainOptions) {}

  /** How far the chain has come; null before the first record. */
  get position(): FileHead | null {
    return this.name === '' ? null : { file: this.name, ...this.head };
  }

  /** Adds records to the end, all in one write. When that fails, the next call begins a new file. */
  async append(records: readonly object[]): Promise<void> {
    if (this.handle === null || this.bytes >= this.options.fileBytes) await this.begin();
    const before = this.head;
    const at = new Date(this.now()).toISOString();
    try {
      await this.write(records.map((record) => this.chain({ at, ...record })).join(''));
    } catch (error) {
      // Nobody knows how much of it is on the disk, so that file is over. What was not acknowledged is written again.
      this.head = before;
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const { handle } = this;
    this.handle = null;
    await handle?.close().catch(() => undefined);
  }

  private async begin(): Promise<void> {
    const { folder, part } = this.options;
    await this.close();
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
    const previous = this.position ?? (await lastOf(folder, part));
    this.begun += 1;
    const name = `${part}-${new Date(this.now()).toISOString().replaceAll(/[-:.]/g, '')}-${String(process.pid)}-${String(this.begun)}${EXTENSION}`;
    const before = this.head;
    this.handle = await open(join(folder, name), 'ax', FILE_MODE);
    this.bytes = 0;
    if (previous) this.head = { number: previous.number, hash: previous.hash };
    try {
      await this.write(this.chain({ at: new Date(this.now()).toISOString(), event: 'begun', part, after: previous?.file ?? null }));
      this.name = name;
    } catch (error) {
      // A disk that is full lets files be made and nothing be written into them; trying again must not leave one each time.
      this.head = before;
      await this.close();
      await rm(join(folder, name), { force: true }).catch(() => undefined);
      throw error;
    }
  }

  /** A record as a line, with its number, the hash before it and its own. */
  private chain(record: object): string {
    const number = this.head.number + 1;
    const text = JSON.stringify({ number, ...record, previous: this.head.hash });
    this.head = { number, hash: hashOfLine(text) };
    return `${text.slice(0, -1)},"hash":"${this.head.hash}"}\n`;
  }

  private async write(text: string): Promise<void> {
    await this.handle?.appendFile(text);
    await this.handle?.datasync();
    this.bytes += Buffer.byteLength(text);
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}

/** The hash of a line without its own: the line as it was before that was added. */
export const hashOfLine = (text: string): string => createHash('sha256').update(text).digest('hex');

const HASHED = /^(.*),"hash":"([0-9a-f]{64})"\}$/s;

/** A line of a chain, read as it must be; null for anything else. */
export function readLine(line: string): { readonly record: Readonly<Record<string, unknown>>; readonly number: number; readonly previous: string; readonly hash: string; readonly isWhole: boolean } | null {
  const [, text, hash] = HASHED.exec(line) ?? [];
  if (text === undefined || hash === undefined) return null;
  try {
    const record = JSON.parse(`${text}}`) as Readonly<Record<string, unknown>>;
    const { number, previous } = record;
    return typeof number === 'number' && typeof previous === 'string' ? { record, number, previous, hash, isWhole: hashOfLine(`${text}}`) === hash } : null;
  } catch {
    return null;
  }
}

/** Where the newest file of a part ends: its last whole line. A process that was killed may have left half a line. */
async function lastOf(folder: string, part: string): Promise<FileHead | null> {
  for (const file of (await chainFiles(folder, part)).reverse()) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const line of lines.reverse()) {
      const read = readLine(line);
      if (read) return { file, number: read.number, hash: read.hash };
    }
  }
  return null;
}
