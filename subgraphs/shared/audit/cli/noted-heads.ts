import { CommandFault } from '../../cli/command-fault';
import type { Head } from '../audit-log';

/** A head as it is told and noted: "part:number:hash", where the part is a register or a file of refused access. */
export const headText = (part: string, { number, hash }: Head): string => `${part}:${String(number)}:${hash}`;

const HEAD = /^(?:(.+):)?(\d{1,15}):([0-9a-f]{64})$/;

/** Heads that were noted elsewhere. Where only one part is looked at its name may be left out. */
export function readNotedHeads(texts: readonly string[], parts: readonly string[]): ReadonlyMap<string, readonly Head[]> {
  const heads = new Map<string, Head[]>();
  for (const text of texts) {
    const [, part = parts.length === 1 ? parts[0] : undefined, number, hash = ''] = HEAD.exec(text) ?? [];
    if (part === undefined || number === undefined) throw new CommandFault(`"${text}" is not a head such as lifeevents:1042:9f86…, as "audit head" prints it and the log of the hub tells it.`, 2);
    heads.set(part, [...(heads.get(part) ?? []), { number: Number(number), hash }]);
  }
  return heads;
}
