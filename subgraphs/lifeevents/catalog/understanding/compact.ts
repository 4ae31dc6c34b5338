/** Whole numbers by their places, four bytes each; grows as numbers are added. */
export class NumberList {
  private numbers = new Int32Array(1_024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(number: number): number {
    if (this.count === this.numbers.length) {
      const larger = new Int32Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.count] = number;
    this.count += 1;
    return this.count - 1;
  }

  at(place: number): number {
    return this.numbers[place] ?? 0;
  }

  set(place: number, number: number): void {
    this.numbers[place] = number;
  }
}

const BLOCK_BYTES = 1024 * 1024;
const LENGTH_BYTES = 4;

/** Texts by the places where they begin, as bytes outside the heap of the program. */
export class TextStore {
  private readonly blocks: Buffer[] = [];
  /** Where the next text goes in the last block. */
  private end = BLOCK_BYTES;

  push(text: string): number {
    const length = Buffer.byteLength(text, 'utf8');
    if (length > BLOCK_BYTES - LENGTH_BYTES) throw new RangeError(`A text of ${String(length)} bytes is too long to be kept.`);
    if (this.end + LENGTH_BYTES + length > BLOCK_BYTES) {
      this.blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES));
      this.end = 0;
    }
    const block = this.blocks.at(-1) as Buffer;
    const place = (this.blocks.length - 1) * BLOCK_BYTES + this.end;
    block.writeUInt32LE(length, this.end);
    block.write(text, this.end + LENGTH_BYTES, 'utf8');
    this.end += LENGTH_BYTES + length;
    return place;
  }

  at(place: number): string {
    const block = this.blocks[Math.floor(place / BLOCK_BYTES)];
    if (!block) throw new RangeError(`No text begins at ${String(place)}.`);
    const start = (place % BLOCK_BYTES) + LENGTH_BYTES;
    return block.toString('utf8', start, start + block.readUInt32LE(start - LENGTH_BYTES));
  }
}
