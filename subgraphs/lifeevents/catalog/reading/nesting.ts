import type { CatalogFormat } from './format';
import { fileFault } from './file-fault';

/**
 * Watches how deeply a file is nested while it is read, character by character, so that a file of nothing but opening
 * brackets is refused before a parser has kept a million of them.
 */
export interface NestingWatch {
  /** Looks at the next piece of the file; throws when it is nested too deeply. */
  look(text: string): void;
  /** Whether something is still open: at the end of the file, that is a fault. */
  isOpen(): boolean;
}

export function watchNesting(format: CatalogFormat, most: number, line: () => number): NestingWatch {
  if (format === 'RDF/XML') return new XmlNesting(most, line);
  return format === 'JSON-LD' ? new BracketNesting(most, line, JSON_QUOTES) : new BracketNesting(most, line, TURTLE_QUOTES);
}

/** What keeps brackets from meaning anything: from the opening to the closing text. */
type Quote = readonly [open: string, close: string];
const JSON_QUOTES: readonly Quote[] = [['"', '"']];
const TURTLE_QUOTES: readonly Quote[] = [['"""', '"""'], ["'''", "'''"], ['"', '"'], ["'", "'"], ['<', '>'], ['#', '\n']];
const LONGEST_OPENING = 3;
/** Lets the last characters be judged too: blanks mean nothing in any of the formats. */
const PADDING = ' '.repeat(9);

abstract class Nesting implements NestingWatch {
  private depth = 0;
  /** What the last piece ended with and cannot be judged without what follows. */
  private rest = '';

  constructor(private readonly most: number, private readonly line: () => number) {}

  look(text: string): void {
    const joined = this.rest + text;
    this.rest = joined.slice(this.walk(joined));
  }

  isOpen(): boolean {
    this.walk(this.rest + PADDING);
    return this.depth > 0;
  }

  /** Judges a piece; returns how far it came. */
  protected abstract walk(text: string): number;

  protected deeper(): void {
    this.depth += 1;
    if (this.depth > this.most) throw fileFault('TOO_DEEP', { most: this.most }, this.line());
  }

  protected shallower(): void {
    this.depth = Math.max(0, this.depth - 1);
  }

  protected refuseDtd(): never {
    throw fileFault('DTD_REFUSED', {}, this.line());
  }
}

class BracketNesting extends Nesting {
  private closing: string | null = null;

  constructor(most: number, line: () => number, private readonly quotes: readonly Quote[]) {
    super(most, line);
  }

  protected walk(text: string): number {
    let i = 0;
    while (i + LONGEST_OPENING <= text.length) i += this.closing === null ? this.plain(text, i) : this.quoted(text, i, this.closing);
    return i;
  }

  private plain(text: string, i: number): number {
    const character = text.charCodeAt(i);
    if (character === 0x5b || character === 0x7b || character === 0x28) this.deeper();
    else if (character === 0x5d || character === 0x7d || character === 0x29) this.shallower();
    else if (character === 0x5c) return 2;
    else {
      const quote = this.quotes.find(([open]) => text.startsWith(open, i));
      if (quote) {
        this.closing = quote[1];
        return quote[0].length;
      }
    }
    return 1;
  }

  private quoted(text: string, i: number, closing: string): number {
    if (text.charCodeAt(i) === 0x5c && closing !== '\n') return 2;
    if (!text.startsWith(closing, i)) return 1;
    this.closing = null;
    return closing.length;
  }
}

/** Longer than any opening that XmlNesting must recognise. */
const LONGEST_XML_OPENING = 9;
const XML_SKIPPED: readonly Quote[] = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']];

class XmlNesting extends Nesting {
  private closing: string | null = null;
  private quote: string | null = null;
  private isTag = false;

  protected walk(text: string): number {
    let i = 0;
    while (i + LONGEST_XML_OPENING <= text.length) i += this.step(text, i);
    return i;
  }

  private step(text: string, i: number): number {
    if (this.closing !== null) return this.skipped(text, i, this.closing);
    return this.isTag ? this.tag(text, i) : this.content(text, i);
  }

  private skipped(text: string, i: number, closing: string): number {
    if (!text.startsWith(closing, i)) return 1;
    this.closing = null;
    return closing.length;
  }

  private content(text: string, i: number): number {
    if (text[i] !== '<') return 1;
    const skipped = XML_SKIPPED.find(([open]) => text.startsWith(open, i));
    if (skipped) {
      this.closing = skipped[1];
      return skipped[0].length;
    }
    if (text[i + 1] === '!') return this.refuseDtd();
    if (text[i + 1] === '/') this.shallower();
    else {
      this.deeper();
      this.isTag = true;
    }
    return 2;
  }

  private tag(text: string, i: number): number {
    const character = text.charAt(i);
    if (this.quote !== null) {
      if (character === this.quote) this.quote = null;
    } else if (character === '"' || character === "'") this.quote = character;
    else if (character === '>') this.isTag = false;
    else if (character === '/' && text[i + 1] === '>') {
      this.shallower();
      this.isTag = false;
    }
    return 1;
  }
}
