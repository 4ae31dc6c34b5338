import { printClient, type Client } from './client';
import type { TrustedDocument } from './trusted-document';

/** What becomes of a document that is registered, or taken out, for somebody. */
export interface Step {
  /** As it is afterwards; null when it is registered for nobody any more. */
  readonly document: TrustedDocument | null;
  readonly isChanged: boolean;
  /** In words, to follow the name of the document. */
  readonly told: string;
}

/** Registers a document for a client, or for everybody when `client` is null. `known` is what is registered already. */
export function register(fresh: TrustedDocument, known: TrustedDocument | null, client: Client | null): Step {
  if (!known) return { document: { ...fresh, clients: client && [client] }, isChanged: true, told: `new, for ${nameOf(client)}` };
  if (known.clients === null) return { document: known, isChanged: false, told: 'already there, for everybody' };
  if (client === null) return { document: { ...known, clients: null }, isChanged: true, told: 'now for everybody' };
  if (known.clients.some((other) => covers(other, client))) return { document: known, isChanged: false, told: `already there, for ${nameOf(client)}` };
  return { document: { ...known, clients: [...known.clients.filter((other) => !covers(client, other)), client] }, isChanged: true, told: `now also for ${nameOf(client)}` };
}

/** Takes a document out for a client, or altogether when `client` is null. */
export function takeOut(known: TrustedDocument, client: Client | null): Step {
  if (client === null) return { document: null, isChanged: true, told: 'removed' };
  if (known.clients === null) return { document: known, isChanged: false, told: 'is for everybody, so it cannot be taken from one client; remove it, and add it for those that keep it' };
  const clients = known.clients.filter((other) => !covers(client, other));
  if (clients.length === known.clients.length) return { document: known, isChanged: false, told: `is not registered for ${nameOf(client)}` };
  return clients.length === 0 ? { document: null, isChanged: true, told: 'removed' } : { document: { ...known, clients }, isChanged: true, told: `removed for ${nameOf(client)}` };
}

/** Whether whoever is meant by one client is all that the other means. */
function covers(one: Client, other: Client): boolean {
  return one.organizationNumber === other.organizationNumber && (one.clientId === null || one.clientId === other.clientId);
}

const nameOf = (client: Client | null): string => (client ? printClient(client) : 'everybody');
