interface Kept<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/**
 * Keeps values within so many bytes. What was asked for lately is in the newer of two generations; when that one is full
 * it becomes the older, and what is in the older and was not asked for since goes. So a value that is found costs one
 * look-up and no bookkeeping.
 */
export class DocumentCache<Value> {
  private newer = new Map<string, Kept<Value>>();
  private older = new Map<string, Kept<Value>>();
  private newerBytes = 0;
  private readonly generationBytes: number;

  constructor(most: number) {
    this.generationBytes = most / 2;
  }

  get(key: string): Value | undefined {
    const found = this.newer.get(key);
    if (found) return found.value;
    const aged = this.older.get(key);
    if (!aged) return undefined;
    this.older.delete(key);
    this.keep(key, aged);
    return aged.value;
  }

  /** What takes more than half of all the room is not kept. */
  set(key: string, value: Value, bytes: number): void {
    if (bytes <= this.generationBytes) this.keep(key, { value, bytes });
  }

  private keep(key: string, kept: Kept<Value>): void {
    if (this.newerBytes + kept.bytes > this.generationBytes) {
      this.older = this.newer;
      this.newer = new Map();
      this.newerBytes = 0;
    }
    this.newer.set(key, kept);
    this.newerBytes += kept.bytes;
  }
}
