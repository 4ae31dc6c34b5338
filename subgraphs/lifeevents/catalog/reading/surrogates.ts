import { fileFault } from './file-fault';

const BACKSLASH = '\\';
const HEX_DIGITS = 4;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Finds half characters that are written as escapes in JSON (a high surrogate without its low one, or the other way
 * round) before the parser replaces them by a question mark in silence. Turtle and XML do not let them through.
 */
export class SurrogateWatch {
  /** The escape that is being read, from its backslash; empty outside of one. */
  private escape = '';
  private isHalf = false;

  look(text: string, line: number): void {
    let i = 0;
    while (i < text.length) {
      if (this.escape === '' && !this.isHalf) {
        i = text.indexOf(BACKSLASH, i);
        if (i < 0) return;
      }
      this.take(text.charAt(i), line);
      i += 1;
    }
  }

  private take(character: string, line: number): void {
    if (this.escape === '') {
      if (character === BACKSLASH) this.escape = BACKSLASH;
      else if (this.isHalf) this.refuse(line);
      return;
    }
    this.escape += character;
    if (!this.escape.startsWith('\\u')) this.finish(null, line);
    else if (this.escape.length === 2 + HEX_DIGITS) this.finish(Number.parseInt(this.escape.slice(2), 16), line);
  }

  private finish(unit: number | null, line: number): void {
    this.escape = '';
    if (this.isHalf !== (unit !== null && isLow(unit))) this.refuse(line);
    this.isHalf = unit !== null && isHigh(unit);
  }

  private refuse(line: number): never {
    throw fileFault('TEXT_NOT_UNICODE', { where: `line ${String(line)}` }, line);
  }
}
