import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrismaClient } from '../../prisma/generated/lifeevents/client/client';
import { importCatalog, type ImportOptions } from '../../subgraphs/lifeevents/catalog/import/import-catalog';
import type { ImportReport } from '../../subgraphs/lifeevents/catalog/import/import-report';
import { OPERATOR } from '../../subgraphs/shared/importing/importer';
import type { ReadList } from '../../subgraphs/shared/importing/packed-list';
import { PREFIXES } from '../../subgraphs/lifeevents/catalog/vocabulary';

/** The prefixes of every Turtle text below, and `ex:` for what it is about. */
export const PREFIX_LINES = [...Object.entries(PREFIXES), ['ex', 'https://example.no/'] as const].map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`).join('\n');

export const TODAY = '2026-11-21';

/** A file in pieces, as it comes over the network. */
export async function* pieces(content: string | Uint8Array, size = 1_000): AsyncIterable<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let i = 0; i < bytes.length || i === 0; i += size) yield await Promise.resolve(bytes.subarray(i, i + size));
}

/** A report with its lists as arrays. */
type WholeReport = { readonly [Part in keyof ImportReport]: ImportReport[Part] extends string ? ImportReport[Part] : ImportReport[Part] extends ReadList<infer Item> ? readonly Item[] : ImportReport[Part] };

/** Imports a text as the operator, unless told otherwise. */
export async function importText(db: PrismaClient, content: string | Uint8Array, options: Partial<ImportOptions> = {}): Promise<WholeReport> {
  const report = await importCatalog(db, pieces(content), { fileName: 'catalogue.ttl', importer: OPERATOR, today: TODAY, ...options });
  const { created, updated, unchanged, skipped, conflicts, notUnderstood } = report;
  return { ...report, created: [...created], updated: [...updated], unchanged: [...unchanged], skipped: [...skipped], conflicts: [...conflicts], notUnderstood: [...notUnderstood] };
}

export function importTurtle(db: PrismaClient, turtle: string, options: Partial<ImportOptions> = {}): Promise<WholeReport> {
  return importText(db, `${PREFIX_LINES}\n${turtle}`, options);
}

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'cpsv-ap-no');

/** The public files, which are not part of the project; null where they are not there. */
export function realFile(name: string): Uint8Array | null {
  const path = join(FOLDER, name);
  return existsSync(path) ? readFileSync(path) : null;
}

export const REAL_FILES = ['01_fdk-event-harvester_harvest_response_0.ttl', '02_fdk-publicservice-harvester_harvest_response_0.ttl', '03_cpsv-ap-no_exAlleKlasser2.ttl', '07_service-catalog_service_catalog.ttl'] as const;
export const HAS_REAL_FILES = realFile(REAL_FILES[0]) !== null;
if (!HAS_REAL_FILES) process.stdout.write(`The public catalogue files are not at ${FOLDER}, so the tests of their import are skipped.\n`);

/** How many records a report has in each of its lists. */
export function counts({ created, updated, unchanged, skipped, conflicts }: WholeReport) {
  return { created: created.length, updated: updated.length, unchanged: unchanged.length, skipped: skipped.length, conflicts: conflicts.length };
}
