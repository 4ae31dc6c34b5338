/**
 * Prints the schema of one subgraph as the text that composition reads: `tsx scripts/print-sdl.ts actors`. One process
 * for each, since what the decorators of one subgraph declare would end up in the schema of the next.
 */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { buildFederatedSchema, type SubgraphParts } from '../subgraphs/shared/subgraph';

const name = process.argv[2] ?? '';
const module = (await import(pathToFileURL(join(import.meta.dirname, '..', 'subgraphs', name, 'subgraph.ts')).href)) as Record<string, SubgraphParts<unknown> | undefined>;
const parts = module[name];
if (!parts) throw new Error(`subgraphs/${name}/subgraph.ts exports no "${name}"`);
process.stdout.write((await buildFederatedSchema(parts)).sdl);
