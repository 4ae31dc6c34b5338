import { resolve } from 'node:path';
import type { ReadyPart } from './parts';

const NAME_WIDTH = 12;

/**
 * What a person needs once the hub is ready: where things are, where the data lives, who is believed, how it ends.
 * `developmentKey` is the file with the key of the development issuer; null when it is not trusted.
 */
export function banner(ready: readonly ReadyPart[], dataFolder: string, developmentKey: string | null, seconds: number): string {
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
    line('Tokens', `reading open data needs none; writing needs one${developmentKey === null ? '' : ', to try it: npm run token -- --help'} (README, "Identity")`),
    ...(developmentKey === null ? [] : [line('WARNING', `the development issuer is trusted: who can read ${resolve(developmentKey)} can speak for any organisation`)]),
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n');
}

const line = (name: string, text: string): string => `  ${name.padEnd(NAME_WIDTH)}${text}`;
