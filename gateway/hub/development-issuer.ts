import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEVELOPMENT_ISSUER, type Issuer } from '../../subgraphs/shared/identity/issuers';
import { developmentKey } from './development-key';

/** Only this machine may ask. */
const LOOPBACK = '127.0.0.1';

export interface RunningIssuer extends Issuer {
  /** The file with the key that it signs with. */
  readonly keyFile: string;
}

/**
 * Publishes the key of the development issuer for as long as this process runs, at an address that the parts of the hub
 * are told. It hands out no tokens: those are made on the command line, by who can read the key.
 */
export async function publishDevelopmentKey(dataFolder: string): Promise<RunningIssuer> {
  const { published, file } = await developmentKey(dataFolder);
  const body = JSON.stringify(published);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, LOOPBACK, resolve);
  });
  server.unref();
  const { port } = server.address() as AddressInfo;
  return { name: DEVELOPMENT_ISSUER, jwksAddress: `http://${LOOPBACK}:${String(port)}/jwks`, keyFile: file };
}
