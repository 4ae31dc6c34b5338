import { once } from 'node:events';
import type * as RDF from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Lexer, Parser as TurtleParser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { CatalogFileError, fileFault } from './file-fault';
import type { CatalogFormat } from './format';
import { NO_BASE } from './term';

/** A parser that is fed a file piece by piece and hands over what it has understood. */
export interface QuadParser {
  write(text: string): Promise<void> | void;
  end(): Promise<void> | void;
}

type OnQuad = (quad: RDF.BaseQuad) => void;

/** `isWhole` tells that the file is small enough to be kept as a whole while it is read. */
export function openParser(format: CatalogFormat, isWhole: boolean, onQuad: OnQuad, line: () => number): QuadParser {
  if (format === 'Turtle') return openTurtle(onQuad, line);
  const parser = format === 'JSON-LD' ? jsonLdParser(isWhole) : new RdfXmlParser({ baseIRI: NO_BASE, trackPosition: true });
  return openStream(parser, format, onQuad, line);
}

/** What the file names stays where it is: nothing is fetched while reading. */
const REFUSE_CONTEXTS = { load: (url: string) => Promise.reject(fileFault('REMOTE_CONTEXT', { url })) };

/**
 * JSON-LD may explain its words behind them, so to be read in any order a document must be kept to its end. A large one
 * is read as it comes: then its @context must come first.
 */
function jsonLdParser(isWhole: boolean): JsonLdParser {
  const parser = new JsonLdParser({ baseIRI: NO_BASE, documentLoader: REFUSE_CONTEXTS, strictValues: true, streamingProfile: !isWhole, streamingProfileAllowOutOfOrderPlainType: true });
  handOnAtOnce(parser as unknown as ParserInside);
  forgetItems((parser as unknown as ParserInside).jsonParser);
  return parser;
}

/** The parts of the JSON-LD parser that keep a whole document to its end. */
interface ParserInside {
  readonly jsonParser: JsonReader;
  readonly util: { readonly dataFactory: { quad(subject: RDF.Term, predicate: RDF.Term, object: RDF.Term): RDF.BaseQuad } };
  readonly parsingContext: {
    getUnidentifiedGraphBufferSafe(depth: number): { push(statement: Record<'subject' | 'predicate' | 'object', RDF.Term>): void };
    emitQuad(depth: number, quad: RDF.BaseQuad): void;
  };
}

/**
 * What stands in the @graph of a document is in a graph that may be named by an @id behind it, so the parser would keep a
 * whole catalogue to the end of the file. The hub has no use for names of graphs, and takes each statement as it comes.
 */
function handOnAtOnce({ parsingContext, util }: ParserInside): void {
  parsingContext.getUnidentifiedGraphBufferSafe = (depth) => ({
    push: ({ subject, predicate, object }) => { parsingContext.emitQuad(depth, util.dataFactory.quad(subject, predicate, object)); },
  });
}

/** The reader of JSON below: it hands over each value when it ends, and keeps it in the value around it. */
interface JsonReader {
  value: unknown;
  key: string | number;
  readonly stack: readonly { readonly key?: string | number }[];
  onValue(value: unknown): void;
}

/** The items of a document, or of its @graph, are let go when they have been handed over. */
function forgetItems(reader: JsonReader): void {
  const handOver = reader.onValue.bind(reader);
  reader.onValue = (value) => {
    handOver(value);
    const isItem = reader.stack.length === 1 || (reader.stack.length === 2 && reader.stack[1]?.key === '@graph');
    if (isItem && Array.isArray(reader.value)) reader.value[Number(reader.key)] = undefined;
  };
}

function openTurtle(onQuad: OnQuad, line: () => number): QuadParser {
  let feed: (text: string) => void = () => undefined;
  let finish: () => void = () => undefined;
  const parser = new TurtleParser({ baseIRI: NO_BASE, format: 'text/turtle', lexer: organizationLexer() } as never);
  const input = {
    on: (event: string, listener: (text: string) => void) => {
      if (event === 'data') feed = listener;
      if (event === 'end') finish = () => { listener(''); };
    },
  };
  let failure: Error | null = null;
  const answer = (error: Error | null, quad: RDF.BaseQuad | null): void => {
    if (error) failure ??= error;
    else if (quad) onQuad(quad);
  };
  parser.parse(input as never, answer as never);
  const checked = (step: () => void) => {
    try {
      step();
    } catch (error) {
      failure ??= error as Error;
    }
    if (failure) throw syntaxFault('Turtle', failure, line());
  };
  return { write: (text) => { checked(() => { feed(text); }); }, end: () => { checked(finish); } };
}

interface Token {
  readonly type: string;
  readonly value?: string;
}

/**
 * Reads `<0192:974760673>` as the organisation that it names. No scheme begins with a digit, so Turtle has no such IRI;
 * catalogues have it all the same (ISO 6523).
 */
function organizationLexer(): { tokenize(input: unknown, listener: (error: Error | null, token: Token) => void): unknown } {
  const lexer = new Lexer();
  const mend = (token: Token): Token => (token.type === 'IRI' && isIso6523(token.value ?? '') ? Object.assign(token, { value: `${NO_BASE}${token.value ?? ''}` }) : token);
  return { tokenize: (input, listener) => (lexer.tokenize as (input: unknown, listener: unknown) => unknown)(input, (error: Error | null, token: Token) => { listener(error, error ? token : mend(token)); }) };
}

const isIso6523 = (iri: string): boolean => /^0192:\d{9}$/.test(iri);

interface ParserStream extends NodeJS.EventEmitter {
  write(text: string, done: () => void): boolean;
  end(): void;
}

function openStream(parser: JsonLdParser | RdfXmlParser, format: CatalogFormat, onQuad: OnQuad, line: () => number): QuadParser {
  const stream = parser as unknown as ParserStream;
  let failure: Error | null = null;
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => { stop = resolve; });
  const fail = (error: Error): void => {
    failure ??= error;
    stop();
  };
  stream.on('error', fail);
  stream.on('data', (quad: RDF.BaseQuad) => {
    try {
      if (failure === null) onQuad(quad);
    } catch (error) {
      fail(error as Error);
    }
  });
  // Each piece is waited for, so that a fault is found while its line is being read.
  const settled = async (step: Promise<unknown>): Promise<void> => {
    await Promise.race([step, stopped]);
    if (failure !== null) throw syntaxFault(format, failure, line());
  };
  return {
    write: (text) => settled(new Promise<void>((resolve) => { stream.write(text, resolve); })),
    end: () => {
      const ended = once(stream, 'end');
      ended.catch(() => undefined);
      stream.end();
      return settled(ended);
    },
  };
}

/** The parser's own words about a fault, with the line it names or else the one that was being read. */
function syntaxFault(format: CatalogFormat, error: Error, reading: number): CatalogFileError {
  if (error instanceof CatalogFileError) return error;
  if (/disable `streamingProfile`|support is not enabled/.test(error.message)) return fileFault('CONTEXT_LATE', {}, reading);
  const remote = /remote context (\S+?):?(?:\s|$)/.exec(error.message)?.[1];
  if (remote !== undefined) return fileFault('REMOTE_CONTEXT', { url: remote });
  const { line, column } = placeOfError(error, reading);
  const why = error.message.replace(/^(?:line )?\d+:\d+: /i, '').replace(/ on line \d+\.?$/, '').replace(/\.$/, '');
  return fileFault('SYNTAX', { format, why: `${why}${column === null ? '' : ` (column ${column})`}` }, line);
}

function placeOfError(error: Error, reading: number): { line: number; column: string | null } {
  const context = (error as { context?: { line?: number } }).context;
  if (typeof context?.line === 'number') return { line: context.line, column: null };
  const place = /(?:^|line )(\d+):(\d+)/i.exec(error.message);
  return place ? { line: Number(place[1]), column: place[2] ?? null } : { line: reading, column: null };
}
