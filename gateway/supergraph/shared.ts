export interface Closable {
  close(): Promise<void>;
}

/** Something at an address, under a name. */
export interface Place {
  readonly name: string;
  readonly url: string;
}

interface Entry<Value> {
  readonly value: Value;
  holders: number;
}

/** What one holder holds, by name. */
export interface Held<Value> extends Closable, Iterable<[string, Value]> {
  get(name: string): Value | undefined;
}

/**
 * What is made for places and shared by all who hold the same: by two supergraphs, while one takes over from the other. So
 * whatever belongs to a place that did not change (connections, what is known of how it fares) outlives the change. Each
 * is closed when its last holder lets go.
 */
export class Shared<Where extends Place, Value extends Closable> {
  private readonly entries = new Map<string, Entry<Value>>();

  constructor(private readonly make: (place: Where) => Value) {}

  hold(places: readonly Where[]): Held<Value> {
    const keys: string[] = [];
    const values = new Map<string, Value>();
    let isHeld = true;
    const close = async (): Promise<void> => {
      if (!isHeld) return;
      isHeld = false;
      await Promise.all(keys.map((key) => this.letGo(key)));
    };
    try {
      for (const place of places) {
        values.set(place.name, this.take(place));
        keys.push(keyOf(place));
      }
    } catch (error) {
      void close();
      throw error;
    }
    return {
      get: (name) => values.get(name),
      [Symbol.iterator]: () => values.entries(),
      close,
    };
  }

  private take(place: Where): Value {
    const known = this.entries.get(keyOf(place));
    const entry = known ?? { value: this.make(place), holders: 0 };
    if (!known) this.entries.set(keyOf(place), entry);
    entry.holders += 1;
    return entry.value;
  }

  private async letGo(key: string): Promise<void> {
    const entry = this.entries.get(key);
    if (!entry) return;
    entry.holders -= 1;
    if (entry.holders > 0) return;
    this.entries.delete(key);
    await entry.value.close();
  }
}

const keyOf = ({ name, url }: Place): string => `${name} ${url}`;
