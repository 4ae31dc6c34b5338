import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseClient, printClient, type Client } from './client';

/** A document that somebody answerable has registered, so that clients may name it instead of sending it. */
export interface TrustedDocument {
  /** The sha256 of the text, in hexadecimal digits. */
  readonly hash: string;
  /** What people call it: the names of its operations. */
  readonly name: string;
  readonly text: string;
  /** Null for everybody. */
  readonly clients: readonly Client[] | null;
  readonly registeredAt: string;
}

/** How clients name a document (GraphQL over HTTP, appendix "Persisted Documents"). */
export const PREFIX = 'sha256:';
const HASH = /^[0-9a-f]{64}$/;

export const idOf = (hash: string): string => PREFIX + hash;

/** The hash in an id; null when it is not one. */
export function hashIn(id: string): string | null {
  const hash = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : '';
  return HASH.test(hash) ? hash : null;
}

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const clientText = z.string().transform((text, context): Client => {
  const client = parseClient(text);
  if (client) return client;
  context.addIssue({ code: 'custom', message: 'is not an organisation number, with or without a client id after a slash' });
  return z.NEVER;
});

const shape = z.object({
  id: z.string(),
  name: z.string(),
  clients: z.array(clientText).nullable(),
  registeredAt: z.string(),
  document: z.string(),
});

/** Reads the file of a document, or throws an error that says what is wrong with it. */
export function parseTrustedDocument(json: string): TrustedDocument {
  const read = shape.safeParse(JSON.parse(json));
  if (!read.success) throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const { id, name, clients, registeredAt, document: text } = read.data;
  const hash = hashOf(text);
  if (id !== idOf(hash)) throw new Error('its id is not the hash of its document');
  return { hash, name, text, clients, registeredAt };
}

export function printTrustedDocument({ hash, name, text, clients, registeredAt }: TrustedDocument): string {
  return `${JSON.stringify({ id: idOf(hash), name, clients: clients?.map(printClient) ?? null, registeredAt, document: text }, null, 2)}\n`;
}
