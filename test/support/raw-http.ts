import { connect, type Socket } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** A connection on which a test may write what no HTTP client would. */
export class RawConnection {
  /** Everything that came so far. */
  received = '';
  readonly closed: Promise<void>;
  private readonly socket: Socket;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.socket.on('data', (chunk: Buffer) => { this.received += chunk.toString('latin1'); });
    // A server that closes while a test still writes is what some tests are about.
    this.socket.on('error', () => undefined);
    this.closed = new Promise((done) => this.socket.once('close', () => { done(); }));
  }

  get isClosed(): boolean {
    return this.socket.destroyed;
  }

  write(...lines: readonly string[]): this {
    this.socket.write(lines.join('\r\n'), 'latin1');
    return this;
  }

  /** Reads nothing any more, as a client that hangs. */
  stopReading(): void {
    this.socket.pause();
  }

  readOn(): void {
    this.socket.resume();
  }

  /** Waits until something has come, or the server has closed. */
  async until(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.received) && !this.socket.destroyed) {
      await new Promise<void>((next) => {
        const go = (): void => {
          this.socket.off('data', go).off('close', go);
          next();
        };
        this.socket.once('data', go).once('close', go);
      });
    }
  }

  end(): void {
    this.socket.destroy();
  }
}

/** Writes lines on a connection of their own, and reads what comes until the server closes it. */
export async function askRaw(url: string, ...lines: readonly string[]): Promise<RawAnswer> {
  const connection = new RawConnection(url).write(...lines);
  await connection.closed;
  return parseRaw(connection.received);
}

/** The last answer in what came over the wire. */
export function parseRaw(text: string): RawAnswer {
  const last = text.slice(text.lastIndexOf('HTTP/1.1 '));
  const [head = '', body = ''] = last.split('\r\n\r\n');
  const [first = '', ...fields] = head.split('\r\n');
  const headers = Object.fromEntries(fields.map((field) => [field.slice(0, field.indexOf(':')).toLowerCase(), field.slice(field.indexOf(':') + 1).trim()]));
  const errors = body.startsWith('{') ? ((JSON.parse(body) as { errors?: RawAnswer['errors'] }).errors ?? []) : [];
  return { status: Number(first.split(' ')[1]), headers, body, errors };
}
