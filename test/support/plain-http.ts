import { request, type IncomingMessage } from 'node:http';

/** The body of a refusal, and of any answer in JSON. */
export interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** How a request was refused. */
export async function told(response: Response): Promise<{ status: number; code: string | undefined; message: string | undefined }> {
  const [error] = ((await response.json()) as Told).errors ?? [];
  return { status: response.status, code: error?.extensions.code, message: error?.message };
}

export interface PlainAnswer {
  readonly message: IncomingMessage;
  readonly bytes: Buffer;
}

/** Asks with exactly these headers, and leaves the answer packed: the fetch of Node adds some, and unpacks what comes. */
export function askPlainly(url: string, headers: Readonly<Record<string, string>>, body?: string): Promise<PlainAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: body === undefined ? 'GET' : 'POST', headers, agent: false }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => { resolve({ message, bytes: Buffer.concat(chunks) }); });
    });
    outgoing.on('error', reject).end(body);
  });
}
