import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Agent, request } from 'undici';
import { CommandFault } from './command-fault';

/** A file to import, on this machine or at an address. */
export interface SourceFile {
  readonly name: string;
  /** The address it was fetched from; null for a file on this machine. */
  readonly url: string | null;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

const MOST_REDIRECTS = 3;
const FETCH_MS = 60_000;
const MIB = 1024 * 1024;
const OK = 200;

/** What is asked for at an address, and the most that is taken from there. */
export interface SourceKind {
  readonly accept: string;
  /** MiB. */
  readonly most: number;
}

export function sourceFile(name: string, kind: SourceKind): SourceFile {
  if (/^https?:\/\//i.test(name)) return { name, url: name, open: () => fetchFile(name, kind) };
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) throw new CommandFault(`${name} is neither a file nor an address with http:// or https://.`, 2);
  return { name: basename(name), url: null, open: () => openFile(name) };
}

async function openFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new CommandFault(`${path} is not a file that can be read. Check the path.`, 2);
  return createReadStream(path);
}

async function fetchFile(address: string, kind: SourceKind): Promise<AsyncIterable<Uint8Array>> {
  let url = new URL(address);
  const dispatcher = new Agent({ connect: { timeout: 10_000 }, headersTimeout: FETCH_MS, bodyTimeout: FETCH_MS });
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const { statusCode, headers, body } = await request(url, { dispatcher, headers: { accept: kind.accept }, signal: AbortSignal.timeout(FETCH_MS) }).catch((error: unknown) => {
      throw new CommandFault(`${url.href} cannot be fetched: ${error instanceof Error ? error.message : String(error)}.`, 2);
    });
    if (statusCode === OK) return limited(body, url, kind.most);
    await body.dump();
    const { location } = headers;
    if (statusCode < 300 || statusCode >= 400 || typeof location !== 'string') throw new CommandFault(`${url.href} answers with status ${String(statusCode)} instead of a file.`, 2);
    url = new URL(location, url);
    if (!/^https?:$/.test(url.protocol)) throw new CommandFault(`${address} leads to ${url.href}, which is neither http nor https.`, 2);
  }
  throw new CommandFault(`${address} leads on more than ${String(MOST_REDIRECTS)} times. Give the last address.`, 2);
}

async function* limited(body: AsyncIterable<Uint8Array>, url: URL, most: number): AsyncIterable<Uint8Array> {
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > most * MIB) throw new CommandFault(`${url.href} is larger than ${String(most)} MiB, the most the hub reads at once.`, 1);
    yield piece;
  }
}
