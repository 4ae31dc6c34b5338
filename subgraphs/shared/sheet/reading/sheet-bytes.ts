import { createHash } from 'node:crypto';
import type { NotText, SheetRefusals } from './refusals';
import type { SheetLimits } from './sheet-limits';

const MIB = 1024 * 1024;
/** Enough for every head there is, and little enough to refuse nonsense at once. */
const HEAD_BYTES = 64 * 1024;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Characters below the blank that a sheet has: tab, line feed, form feed of old printers, carriage return. */
const UNREADABLE = /[\u0000-\u0008\u000b\u000e-\u001f]/;

/** What a file is that is no text, by its first bytes. */
const NOT_TEXT: readonly (readonly [readonly number[], NotText])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'WORKBOOK'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'OLD_WORKBOOK'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x1f, 0x8b], 'PACKED'],
];

/** The bytes of a sheet: its head as soon as it is there, then all of them, held once. */
export class SheetBytes {
  private readonly pieces: Uint8Array[] = [];
  private readonly source: AsyncIterator<Uint8Array>;
  private readonly checker = new TextDecoder('utf-8', { fatal: true });
  private readonly hash = createHash('sha256');
  private isUtf8 = true;
  private size = 0;

  constructor(content: AsyncIterable<Uint8Array>, private readonly limits: Pick<SheetLimits, 'size'>, private readonly refusals: SheetRefusals) {
    this.source = content[Symbol.asyncIterator]();
  }

  /** The beginning of the file as text. */
  async head(): Promise<string> {
    while (this.size < HEAD_BYTES && (await this.take()));
    if (this.size === 0) throw this.refusals.empty();
    const bytes = joined(this.pieces).subarray(0, HEAD_BYTES);
    const kind = NOT_TEXT.find(([first]) => first.every((byte, i) => bytes[i] === byte));
    if (kind) throw this.refusals.notText(kind[1]);
    const text = new TextDecoder(this.encoding()).decode(bytes);
    if (UNREADABLE.test(text)) throw this.refusals.notText('OTHER');
    return text;
  }

  /** Reads the rest. */
  async readAll(): Promise<void> {
    while (await this.take());
    try {
      if (this.isUtf8) this.checker.decode();
    } catch {
      this.isUtf8 = false;
    }
  }

  /** What tells whether it is the same file; asked once, when all of it has been read. */
  digest(): string {
    return this.hash.digest('hex');
  }

  /** By the mark at its beginning; else UTF-8 where all of it is, else what Windows calls its own. */
  encoding(): Encoding {
    const [first = 0, second = 0] = this.pieces[0] ?? [];
    if (first === 0xff && second === 0xfe) return 'utf-16le';
    if (first === 0xfe && second === 0xff) return 'utf-16be';
    return this.isUtf8 ? 'utf-8' : 'windows-1252';
  }

  /** The text, piece by piece; each piece is let go of when it has been read. */
  *text(): Iterable<string> {
    const decoder = new TextDecoder(this.encoding());
    for (let piece = this.pieces.shift(); piece; piece = this.pieces.shift()) yield this.readable(decoder.decode(piece, { stream: true }));
    yield this.readable(decoder.decode());
  }

  private readable(text: string): string {
    if (UNREADABLE.test(text)) throw this.refusals.unreadable();
    return text;
  }

  private async take(): Promise<boolean> {
    const next = await this.source.next();
    if (next.done === true) return false;
    const { value } = next;
    this.size += value.byteLength;
    if (this.size > this.limits.size * MIB) throw this.refusals.tooLarge(this.limits.size);
    this.pieces.push(value);
    this.hash.update(value);
    try {
      if (this.isUtf8) this.checker.decode(value, { stream: true });
    } catch {
      this.isUtf8 = false;
    }
    return true;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 && pieces[0] ? pieces[0] : new Uint8Array(Buffer.concat(pieces));
}
