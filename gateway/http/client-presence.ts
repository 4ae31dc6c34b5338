import type { ServerResponse } from 'node:http';
import type { ClientPresence } from '../context';

/**
 * Whether the client of a request is still there, told by the connection that its answer goes out on. Its own listeners
 * instead of an AbortSignal, which takes longer to make than all else that is made for a request.
 */
export class ConnectedClient implements ClientPresence {
  private readonly listeners = new Set<() => void>();
  private isWatching = false;

  constructor(private readonly response: ServerResponse) {}

  get isGone(): boolean {
    return this.response.destroyed && !this.response.writableFinished;
  }

  whenGone(listener: () => void): void {
    this.listeners.add(listener);
    if (this.isWatching) return;
    this.isWatching = true;
    this.response.once('close', () => { if (this.isGone) for (const told of this.listeners) told(); });
  }

  forget(listener: () => void): void {
    this.listeners.delete(listener);
  }
}
