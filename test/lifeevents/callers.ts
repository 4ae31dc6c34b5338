import type { Caller } from '../../subgraphs/shared/viewer';

export const OWNER_SCOPE = 'samspill:lifeevents.write';

/** An organisation that asks with a token of these scopes. */
export function organisation(organizationNumber: string, ...scopes: string[]): Caller {
  return { organizationNumber, supplierNumber: null, clientId: 'test-client', tokenId: 'test-token', scopes: new Set(scopes) };
}

/** The secretariat of the hub, here the Norwegian Digitalisation Agency. */
export function secretariat(): Caller {
  return organisation('991825827', 'samspill:secretariat');
}
