import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Whether there is a Redis server to start; where there is none, tests that need one are left out. */
export const HAS_REDIS = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis server of a test's own, which keeps nothing on disk and can be stopped and started again on its port. */
export class RedisServer {
  private process: ChildProcess | null = null;

  constructor(private readonly port: number) {}

  get url(): string {
    return `redis://127.0.0.1:${String(this.port)}`;
  }

  async start(): Promise<void> {
    const started = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'ignore'] });
    this.process = started;
    await new Promise<void>((resolve, reject) => {
      let text = '';
      started.once('exit', () => { reject(new Error(`The Redis server did not start:\n${text}`)); });
      started.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('Ready to accept connections')) resolve();
      });
    });
  }

  /** Halts it without closing its connections, as a machine that hangs does; `resume` wakes it. */
  halt(): Promise<void> {
    this.process?.kill('SIGSTOP');
    return Promise.resolve();
  }

  resume(): Promise<void> {
    this.process?.kill('SIGCONT');
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    const { process } = this;
    this.process = null;
    if (!process) return;
    const ended = once(process, 'exit');
    process.kill('SIGKILL');
    await ended;
  }
}
