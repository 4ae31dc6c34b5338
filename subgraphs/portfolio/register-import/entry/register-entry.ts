import type { findRegisterEntries } from './register-entry.store';
import type { RegisterEntry } from './register-entry.type';

type Row = Awaited<ReturnType<typeof findRegisterEntries>>[number];

export function toRegisterEntry({ raw, ...entry }: Row): RegisterEntry {
  const cells = Object.entries(raw as Record<string, string>).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...entry, cells: cells.map(([column, text]) => ({ column, text })) };
}
