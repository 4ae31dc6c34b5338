import { GraphQLError, NoSchemaIntrospectionCustomRule, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema, type ValidationRule } from 'graphql';
import { hubError } from '../../subgraphs/shared/errors';
import { priceDocument, type PriceList } from './cost/cost';
import { DocumentCache } from './document-cache';
import type { DocumentLimits } from './limits';
import { limitFault } from './within-limits';

/** A document that can be run: within the limits, valid, and with its price. */
export interface ReadDocument {
  readonly document: DocumentNode;
  readonly prices: PriceList;
}

/** Why a document is not run; what could be read of it, for whoever tells of it. */
export interface RefusedDocument {
  readonly document: DocumentNode | null;
  readonly errors: readonly GraphQLError[];
}

export interface DocumentReaderOptions {
  readonly limits: DocumentLimits;
  /** Room for documents that are kept read, in bytes. */
  readonly cacheBytes: number;
  readonly introspection: boolean;
}

/** Faults that are told of one document; whoever mends them sees the rest. */
const FAULTS_TOLD = 20;

/** What a document takes when it is kept: its tree and its price, for each character of its text. Measured, and rounded up. */
const BYTES_PER_CHARACTER = 140;
const BYTES_PER_DOCUMENT = 2_000;

const TOO_MANY_TOKENS = /more tha[nt] \d+ tokens/;

/**
 * Reads documents for one schema, each text once: what was read is kept, what was refused is not. The limits come before
 * validation, whose time grows with the square of what it is given.
 */
export class DocumentReader {
  private readonly kept: DocumentCache<ReadDocument>;
  private readonly rules: readonly ValidationRule[];

  constructor(
    readonly schema: GraphQLSchema,
    private readonly options: DocumentReaderOptions,
  ) {
    this.kept = new DocumentCache(options.cacheBytes);
    this.rules = options.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  }

  /** `hash` is the sha256 of the text. */
  read(hash: string, text: string): ReadDocument | RefusedDocument {
    return this.kept.get(hash) ?? this.readAnew(hash, text);
  }

  private readAnew(hash: string, text: string): ReadDocument | RefusedDocument {
    const { limits, introspection } = this.options;
    let document: DocumentNode;
    try {
      document = parse(text, { maxLexicalTokens: limits.tokens });
    } catch (error) {
      return { document: null, errors: [parseFault(error, limits)] };
    }
    const fault = limitFault(document, limits);
    if (fault) return { document, errors: [fault] };
    const errors = validate(this.schema, document, this.rules, { maxErrors: FAULTS_TOLD, hideSuggestions: !introspection });
    if (errors.length > 0) return { document, errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
    const read = { document, prices: priceDocument(document, this.schema) };
    this.kept.set(hash, read, BYTES_PER_DOCUMENT + BYTES_PER_CHARACTER * text.length);
    return read;
  }
}

export function isRefused(read: ReadDocument | RefusedDocument): read is RefusedDocument {
  return 'errors' in read;
}

function parseFault(error: unknown, { tokens }: DocumentLimits): GraphQLError {
  if (!(error instanceof GraphQLError)) throw error;
  return TOO_MANY_TOKENS.test(error.message) ? hubError('OPERATION_TOO_LARGE', { most: tokens }) : withCode(error, 'GRAPHQL_PARSE_FAILED');
}

function withCode({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { ...(nodes ? { nodes } : {}), ...(source ? { source } : {}), ...(positions ? { positions } : {}), extensions: { code } });
}
