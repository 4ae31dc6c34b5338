import { isOrganizationNumber } from '../../../subgraphs/shared/organization-number';
import type { Caller } from '../../../subgraphs/shared/viewer';

/** Whom a document is registered for: an organisation, or one of its clients. A client id says nothing without whose it is. */
export interface Client {
  readonly organizationNumber: string;
  /** As the token of the client names it; null for all clients of the organisation. */
  readonly clientId: string | null;
}

/** A client as it is written: the organisation number, and after a slash the client id where only that one is meant. Null when it is not one. */
export function parseClient(text: string): Client | null {
  const slash = text.indexOf('/');
  const organizationNumber = slash < 0 ? text : text.slice(0, slash);
  const clientId = slash < 0 ? null : text.slice(slash + 1);
  return isOrganizationNumber(organizationNumber) && clientId !== '' ? { organizationNumber, clientId } : null;
}

export function printClient({ organizationNumber, clientId }: Client): string {
  return clientId === null ? organizationNumber : `${organizationNumber}/${clientId}`;
}

export function isClient({ organizationNumber, clientId }: Client, caller: Caller): boolean {
  return organizationNumber === caller.organizationNumber && (clientId === null || clientId === caller.clientId);
}
