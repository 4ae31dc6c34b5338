import { importFault } from '../report/import-fault';
import { ALTINN } from './altinn';
import { BLUEPRINT } from './blueprint/blueprint';
import { ENHETSREGISTERET } from './enhetsregisteret';
import type { ActorSource } from './source';

/** The kinds of files that the register reads, by the names under which they are asked for. */
export const SOURCES: Readonly<Record<string, ActorSource>> = { brreg: ENHETSREGISTERET, altinn: ALTINN, blueprint: BLUEPRINT };

/** The source that is named, or the one that the file shows it is of. */
export function sourceOf(named: string | null, head: string): ActorSource {
  const source = named === null || named === 'auto' ? Object.values(SOURCES).find((one) => one.recognises(head)) : SOURCES[named];
  if (!source) throw importFault('SOURCE_UNKNOWN', { known: Object.keys(SOURCES).join(', ') });
  return source;
}
