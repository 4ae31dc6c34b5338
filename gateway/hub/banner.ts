import { resolve } from 'node:path';
import type { ReadyPart } from './parts';

const NAME_WIDTH = 12;

/** What a person needs once the hub is ready: where things are, where the data lives, how it ends. */
export function banner(ready: readonly ReadyPart[], dataFolder: string, seconds: number): string {
  const gateway = ready.find(({ part }) => part.name === 'gateway');
  const subgraphs = ready.filter(({ part }) => part.name !== 'gateway').sort((a, b) => a.part.name.localeCompare(b.part.name));
  const isEmbedded = subgraphs.some(({ detail }) => detail !== 'PostgreSQL');
  return [
    '',
    `Samspill is ready (${seconds.toFixed(1)} s)`,
    '',
    line('Playground', gateway ? new URL('/', gateway.url).href : ''),
    line('Gateway', gateway?.url ?? ''),
    ...subgraphs.map(({ part, url, detail }) => line(part.name, `${url}   ${detail ?? ''}`)),
    ...(isEmbedded ? [line('Data', `${resolve(dataFolder)}   (move it away to begin again with the starter dataset)`)] : []),
    line('Tokens', 'reading open data needs none; writing will ask for a Maskinporten token (README, "Identity")'),
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n');
}

const line = (name: string, text: string): string => `  ${name.padEnd(NAME_WIDTH)}${text}`;
