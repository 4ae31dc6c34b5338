import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { Connection, type PoolClient } from 'pg';

/** What of node-postgres is used to cancel; its types leave these out. */
interface CancelConnection extends EventEmitter {
  readonly stream: Socket;
  connect(portOrSocket: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processId: number, secretKey: number): void;
}
interface Cancellable {
  readonly processID: number | null;
  readonly secretKey: number;
  readonly sslNegotiation: string;
}

/** A server that has not taken note by then is not going to. */
const CANCEL_LIMIT_MS = 2_000;

/**
 * Asks the server to cancel what a connection is doing, with the number and the secret that it gave that connection: so
 * nobody else's work can be meant. The server answers nothing; it closes. What it did shows on the connection itself.
 */
export function sendCancelRequest(client: PoolClient): void {
  const { processID, secretKey, sslNegotiation } = client as unknown as Cancellable;
  if (processID === null) return;
  const connection = new Connection({ ssl: client.ssl, ...{ sslNegotiation } }) as unknown as CancelConnection;
  const late = setTimeout(() => { connection.stream.destroy(); }, CANCEL_LIMIT_MS);
  const send = (): void => { connection.cancel(processID, secretKey); };
  connection.once('connect', () => {
    if (!client.ssl) send();
    else if (sslNegotiation !== 'direct') connection.requestSsl();
  });
  connection.once('sslconnect', send);
  connection.once('end', () => { clearTimeout(late); });
  connection.on('error', () => { clearTimeout(late); });
  if (client.host.startsWith('/')) connection.connect(`${client.host}/.s.PGSQL.${String(client.port)}`);
  else connection.connect(client.port, client.host);
}
