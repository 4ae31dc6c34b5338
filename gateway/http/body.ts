import { brotliDecompress, gunzip, inflate, type CompressCallback, type ZlibOptions } from 'node:zlib';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { hubError, type HubError } from '../../subgraphs/shared/errors';
import { hasPrototypeKey } from './prototype-keys';
import type { HttpLimits } from './settings';

/** Of a body that is too large, so many times the limit is read and thrown away, so that the client gets to read why. */
const THROWN_AWAY = 8;

type Unpack = (bytes: Buffer, options: ZlibOptions, done: CompressCallback) => void;

const UNPACKED_BY: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', inflate],
  ['br', brotliDecompress],
]);

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]*)/i;

/** Exactly one of the two. */
type Done<Value> = (error: HubError | null, value?: Value) => void;

/** Reads the bodies of operations: JSON in UTF-8, packed or not, within the limits of size and time. */
export function addOperationBody(app: FastifyInstance, limits: HttpLimits): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', (request, _payload, done) => {
    readBody(request.raw, limits, done);
  });
}

function readBody(request: IncomingMessage, limits: HttpLimits, done: Done<unknown>): void {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  const unpack = UNPACKED_BY.get(encoding.toLowerCase());
  const fault = charsetFault(type) ?? (unpack || encoding.toLowerCase() === 'identity' ? null : hubError('UNSUPPORTED_MEDIA_TYPE', { why: `its Content-Encoding is none of ${[...UNPACKED_BY.keys()].join(', ')}.` }));
  if (fault) {
    done(fault);
    return;
  }
  collect(request, limits, (error, bytes) => {
    if (error || !bytes) done(error);
    else if (unpack) unpackWithin(unpack, bytes, limits.bodyBytes, done);
    else parseBody(bytes, done);
  });
}

function charsetFault(type: string): HubError | null {
  const charset = type === 'application/json' ? null : CHARSET.exec(type)?.[1]?.toLowerCase();
  return charset === null || charset === undefined || charset === 'utf-8' || charset === 'utf8' ? null : hubError('UNSUPPORTED_MEDIA_TYPE', { why: 'its charset is not utf-8.' });
}

/** The bytes of a body, as long as they are few enough and come soon enough. */
function collect(request: IncomingMessage, { bodyBytes, bodyTimeoutMs }: HttpLimits, done: Done<Buffer>): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const tooLarge = (): HubError => hubError('REQUEST_TOO_LARGE', { most: bodyBytes });
  const finish = (error: HubError | null): void => {
    clearTimeout(timer);
    request.off('data', take).off('end', end).off('close', breakOff);
    if (error) done(error);
    else done(null, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size));
  };
  const take = (chunk: Buffer): void => {
    size += chunk.length;
    if (size <= bodyBytes) chunks.push(chunk);
    else if (size > THROWN_AWAY * bodyBytes) finish(tooLarge());
    else chunks.length = 0;
  };
  const end = (): void => { finish(size > bodyBytes ? tooLarge() : null); };
  const breakOff = (): void => { finish(hubError('REQUEST_MALFORMED', { why: 'it broke off before its end.' })); };
  const timer = setTimeout(() => { finish(hubError('REQUEST_TIMEOUT', {})); }, bodyTimeoutMs);
  // What breaks off is told by `close`; without a listener the error would end the process.
  request.on('error', () => undefined).on('data', take).on('end', end).on('close', breakOff);
}

/** Stops at the first byte beyond the limit: what a small body unpacks to may be enormous. */
function unpackWithin(unpack: Unpack, bytes: Buffer, most: number, done: Done<unknown>): void {
  unpack(bytes, { maxOutputLength: most }, (error, unpacked) => {
    if (!error) parseBody(unpacked, done);
    else done(isTooLarge(error) ? hubError('REQUEST_TOO_LARGE', { most }) : hubError('REQUEST_MALFORMED', { why: 'its body cannot be unpacked as its Content-Encoding says.' }));
  });
}

const isTooLarge = (error: NodeJS.ErrnoException): boolean => error.code === 'ERR_BUFFER_TOO_LARGE';

function parseBody(bytes: Buffer, done: Done<unknown>): void {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    done(hubError('REQUEST_MALFORMED', { why: 'its body is not UTF-8.' }));
    return;
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    done(hubError('REQUEST_MALFORMED', { why: 'its body is not JSON.' }));
    return;
  }
  if (hasPrototypeKey(text, body)) done(hubError('REQUEST_MALFORMED', { why: 'its body has a key __proto__, which no operation needs.' }));
  else done(null, body);
}
