import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A list that is written once and read as a whole, front to back, as often as is wanted. */
export interface ReadList<Item> extends Iterable<Item> {
  readonly length: number;
}

const AT_ONCE = 1_000;

/**
 * A list of plain values that takes a fraction of the memory of an array: all but its end is kept compressed. A large
 * file has hundreds of thousands of records, and each is in its report.
 */
export class PackedList<Item> implements ReadList<Item> {
  private readonly packed: Buffer[] = [];
  private open: Item[] = [];

  get length(): number {
    return this.packed.length * AT_ONCE + this.open.length;
  }

  push(item: Item): void {
    this.open.push(item);
    if (this.open.length < AT_ONCE) return;
    this.packed.push(deflateRawSync(JSON.stringify(this.open), { level: 1 }));
    this.open = [];
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (const packed of this.packed) yield* JSON.parse(inflateRawSync(packed).toString('utf8')) as Item[];
    yield* this.open;
  }
}
