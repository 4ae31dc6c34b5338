import type * as RDF from '@rdfjs/types';
import { fileFault } from './file-fault';
import { FILE_LIMITS, type FileLimits } from './file-limits';
import { formatOf, HEAD_CHARACTERS, WHOLE_CHARACTERS, type CatalogFormat } from './format';
import { watchNesting, type NestingWatch } from './nesting';
import { SurrogateWatch } from './surrogates';
import { openParser, type QuadParser } from './quad-parsers';

const MIB = 1024 * 1024;

export interface ReadOptions {
  readonly onQuad: (quad: RDF.BaseQuad) => void;
  readonly limits?: FileLimits;
  /** Told now and then how many bytes have been read. */
  readonly onProgress?: (bytes: number) => void;
}

/** Reads a catalogue file of any of the three formats, piece by piece; throws a CatalogFileError that says where it fails. */
export async function readCatalogFile(source: AsyncIterable<Uint8Array>, { onQuad, limits = FILE_LIMITS, onProgress }: ReadOptions): Promise<CatalogFormat> {
  const reader = new FileReader(onQuad, limits);
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.byteLength;
    if (bytes > limits.size * MIB) throw fileFault('FILE_TOO_LARGE', { most: limits.size });
    await reader.write(piece);
    onProgress?.(bytes);
  }
  return reader.end();
}

interface Opened {
  readonly format: CatalogFormat;
  readonly watch: NestingWatch;
  readonly parser: QuadParser;
}

/** An organisation by its number in ISO 6523: no scheme begins with a digit, but catalogues have such IRIs all the same. */
const ISO_6523 = /(["'])(0192:\d{9})\1/g;
const DELIMITERS = ' \t\n\r,>[{(';

/** Where what may be the beginning of a name begins, at the end of a piece. */
function lastDelimiter(text: string): number {
  let end = text.length;
  while (end > 0 && !DELIMITERS.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Decodes, recognises the format, and feeds watch and parser. */
class FileReader {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly limits: FileLimits;
  private readonly onQuad: (quad: RDF.BaseQuad) => void;
  private readonly surrogates = new SurrogateWatch();
  private head = '';
  private line = 1;
  /** What may be the beginning of a name that the next piece ends. */
  private kept = '';
  private opened: Opened | null = null;

  constructor(onQuad: (quad: RDF.BaseQuad) => void, limits: FileLimits) {
    this.limits = limits;
    let statements = 0;
    this.onQuad = (quad) => {
      statements += 1;
      if (statements > limits.statements) throw fileFault('TOO_MANY_STATEMENTS', { most: limits.statements });
      onQuad(quad);
    };
  }

  async write(piece: Uint8Array): Promise<void> {
    await this.take(this.decode(piece));
  }

  async end(): Promise<CatalogFormat> {
    await this.take(this.decode());
    const opened = this.opened ?? (await this.open(true));
    await this.feed('', opened, true);
    const { format, parser, watch } = opened;
    await parser.end();
    if (watch.isOpen()) throw fileFault('SYNTAX', { format, why: 'the file ends before everything in it is closed' }, this.line);
    return format;
  }

  private decode(piece?: Uint8Array): string {
    try {
      return this.decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw fileFault('FILE_NOT_UTF8', {}, this.line);
    }
  }

  private async take(text: string): Promise<void> {
    if (this.opened) return this.feed(text, this.opened);
    this.head += text;
    const isTold = this.head.trimStart().length >= HEAD_CHARACTERS;
    if (isTold && (this.head.length >= WHOLE_CHARACTERS || formatOf(this.head) !== 'JSON-LD')) await this.open(false);
  }

  private async open(isWhole: boolean): Promise<Opened> {
    const format = formatOf(this.head);
    const line = () => this.line;
    const opened = { format, watch: watchNesting(format, this.limits.depth, line), parser: openParser(format, isWhole, this.onQuad, line) };
    this.opened = opened;
    const { head } = this;
    this.head = '';
    await this.feed(head, opened);
    return opened;
  }

  /**
   * Line by line where the parser does not count lines itself, so that a fault can be placed, and never cut within a
   * name, so that names can be mended.
   */
  private async feed(text: string, opened: Opened, isLast = false): Promise<void> {
    if (opened.format === 'Turtle') return this.hand(text, opened);
    const joined = this.kept + text;
    const cut = isLast || joined.length > this.limits.value ? joined.length : lastDelimiter(joined);
    this.kept = joined.slice(cut);
    for (const part of joined.slice(0, cut).replaceAll(ISO_6523, '$1urn:iso6523:$2$1').split(/(?<=\n)/)) await this.hand(part, opened);
  }

  private async hand(part: string, { format, watch, parser }: Opened): Promise<void> {
    if (part === '') return;
    watch.look(part);
    if (format === 'JSON-LD') this.surrogates.look(part, this.line);
    const waiting = parser.write(part);
    if (waiting) await waiting;
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) this.line += 1;
  }
}
