import { readFile } from 'node:fs/promises';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { Kind, buildASTSchema, parse, type DocumentNode, type GraphQLError } from 'graphql';
import { CommandFault } from '../../../subgraphs/shared/cli/command-fault';
import { costOf } from '../cost/cost';
import { DocumentReader, isRefused } from '../document-reader';
import type { DocumentConfig } from '../settings';
import { hashOf, type TrustedDocument } from '../trusted/trusted-document';
import type { SourceDocument } from './document-source';

/** A document that the gateway would answer, and what each of its operations costs without variables. */
export interface CheckedDocument {
  readonly document: TrustedDocument;
  readonly costs: readonly number[];
}

/** Checks documents as the gateway will, against the supergraph of a file and the same limits. */
export class DocumentDesk {
  private constructor(private readonly reader: DocumentReader) {}

  static async open(supergraph: string, { limits }: DocumentConfig): Promise<DocumentDesk> {
    const sdl = await readFile(supergraph, 'utf8').catch(() => { throw new CommandFault(`The supergraph file ${supergraph} cannot be read. Set SUPERGRAPH to the one that the gateway serves.`, 2); });
    const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(sdl, { noLocation: true })), { assumeValidSDL: true });
    return new DocumentDesk(new DocumentReader(schema, { limits, cacheBytes: 0, introspection: true }));
  }

  /** The document, or what is wrong with it, a line each. */
  check({ place, text }: SourceDocument): CheckedDocument | readonly string[] {
    const hash = hashOf(text);
    const read = this.reader.read(hash, text);
    if (isRefused(read)) return read.errors.map((error) => `${place}${positionOf(error)}: ${error.message}`);
    const document = { hash, name: operationNames(read.document) || place, text, clients: null, registeredAt: new Date().toISOString() };
    return { document, costs: [...read.prices.values()].map((price) => costOf(price, {})) };
  }
}

function positionOf({ locations }: GraphQLError): string {
  const [first] = locations ?? [];
  return first ? `:${String(first.line)}:${String(first.column)}` : '';
}

function operationNames({ definitions }: DocumentNode): string {
  return definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION && definition.name ? definition.name.value : [])).join(', ');
}
