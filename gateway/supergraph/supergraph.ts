import { readFileSync } from 'node:fs';
import { Kind, buildASTSchema, parse, type ConstDirectiveNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import { StartupError } from '../../subgraphs/shared/errors';

/** A composed schema: its text, the subgraphs it is made of, and every type, those that clients never see included. */
export interface Supergraph {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
}

/** Reads a supergraph file, or says in one sentence why it cannot be served. */
export function readSupergraph(file: string): Supergraph {
  let sdl: string;
  try {
    sdl = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new StartupError(`The supergraph file ${file} cannot be read. Write it with npm run schema:update, or set SUPERGRAPH to another file.`, { cause });
  }
  try {
    return parseSupergraph(sdl);
  } catch (cause) {
    throw new StartupError(`The file ${file} is not a supergraph (${onOneLine(cause)}). Write it anew with npm run schema:update, or set SUPERGRAPH to another file.`, { cause });
  }
}

/** Reads a supergraph from its text. */
export function parseSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const subgraphs = subgraphsOf(document);
  if (subgraphs.length === 0) throw new Error('it names no subgraphs');
  return { sdl, subgraphs, schema: buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }) };
}

function subgraphsOf(document: DocumentNode): { name: string; url: string }[] {
  const graphs = document.definitions.find((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph');
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
  return (graphs.values ?? []).flatMap(({ directives, name }) => {
    const graph = directives?.find((directive) => directive.name.value === 'join__graph');
    return graph ? [{ name: textArgument(graph, 'name') ?? name.value, url: textArgument(graph, 'url') ?? '' }] : [];
  });
}

function textArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

const LONGEST_CAUSE = 200;

/** What a library says of a fault, on one line that an operator can read. */
export function onOneLine(cause: unknown): string {
  const text = (cause instanceof Error ? cause.message : String(cause)).replaceAll(/\s+/g, ' ').replaceAll(/[.\s]*Caused by: /g, ': ');
  return (text.length > LONGEST_CAUSE ? `${text.slice(0, LONGEST_CAUSE)}…` : text).replace(/[.\s]+$/, '');
}
