import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';

/** The federation directives that our subgraphs use. */
const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@tag"])
`;

/** @apollo/subgraph wants the directive declared in the text when an input uses it. */
const ONE_OF = 'directive @oneOf on INPUT_OBJECT\n';

/** A subgraph's schema as the text that composition reads and reviewers see. */
export function printFederatedSdl(schema: GraphQLSchema): string {
  const sdl = printSchemaWithDirectives(schema).replace(/^schema\s*\{[^}]*\}\s*/m, '').replace(/^directive @oneOf[^\n]*\n+/m, '');
  return `${LINK}\n${sdl.includes('@oneOf') ? `${ONE_OF}\n` : ''}${sdl.trim()}\n`;
}
