import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';

export const SUBGRAPH_NAMES = ['portfolio', 'actors', 'lifeevents'] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** A subgraph's reviewed contract. */
export function subgraphContract(name: SubgraphName): DocumentNode {
  return parse(readFileSync(join(PACKAGE_ROOT, 'subgraphs', name, 'schema.graphql'), 'utf8'));
}

export function supergraphText(): string {
  return readFileSync(join(PACKAGE_ROOT, 'gateway', 'supergraph.graphql'), 'utf8');
}

/** What clients see: the supergraph without federation and without what is inaccessible. */
export function publicSchema(): GraphQLSchema {
  return buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphText())), { assumeValidSDL: true });
}
