import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { ImportFileError } from '../../subgraphs/portfolio/register-import/import-fault';
import type { ImportReport, Outcome } from '../../subgraphs/portfolio/register-import/import-report';
import { readRegister, writeRegister, type WriteOptions } from '../../subgraphs/portfolio/register-import/import-register';
import { OPERATOR } from '../../subgraphs/shared/importing/importer';
import { parseProfile, profilesNamed } from '../../subgraphs/portfolio/register-import/profile/profile';
import type { SheetLimits } from '../../subgraphs/shared/sheet/reading/sheet-limits';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'portfolio');
export const HAS_REGISTERS = existsSync(FOLDER);
export const registerFile = (name: string): string => join(FOLDER, name);

export interface ImportOptions extends Partial<WriteOptions> {
  readonly profile?: string | object | null;
  readonly edition?: string | null;
  readonly limits?: SheetLimits;
}

/** Imports a file as the operator of the hub would. */
export async function importStream(db: PrismaClient, content: AsyncIterable<Uint8Array>, { profile = null, edition = null, limits, ...options }: ImportOptions = {}): Promise<ImportReport> {
  const own = typeof profile === 'object' && profile !== null ? parseProfile(JSON.stringify(profile), 'own.json') : null;
  const profiles = profilesNamed(typeof profile === 'string' ? profile : null, own);
  const read = await readRegister(content, { profiles, edition, ...(limits ? { limits } : {}) });
  return writeRegister(db, read, { fileName: 'sheet.csv', sourceUrl: null, importer: OPERATOR, portfolio: null, owner: null, isDryRun: false, force: false, answers: null, isNewWhereUnsure: false, ...options });
}

export function importRegister(db: PrismaClient, name: string, options: ImportOptions = {}): Promise<ImportReport> {
  return importStream(db, createReadStream(registerFile(name)), { fileName: name, ...options });
}

/** A sheet of text in pieces, as it would come over the network. */
// oxlint-disable-next-line typescript/require-await -- a stream
export async function* sheetOf(content: string | Uint8Array): AsyncIterable<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let i = 0; i < bytes.length || i === 0; i += 7) yield bytes.subarray(i, i + 7);
}

/** What stands against a file: code, row and column of each fault. */
export async function faultsOf(work: Promise<unknown>): Promise<{ code: string; row: number | null; column: string | null; reason: string }[]> {
  const error: unknown = await work.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof ImportFileError)) throw error instanceof Error ? error : new Error('The file was not refused.');
  return error.faults.map(({ code, row, column, reason }) => ({ code, row, column, reason }));
}

export function outcomesOf({ rows }: ImportReport): Partial<Record<Outcome, number>> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** How many versions of rows have ever been recorded. */
export const versionsIn = (db: PrismaClient): Promise<number> => db.rowVersion.count();
