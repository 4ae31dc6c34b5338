import type { CatalogEvidence, CatalogOutput, CatalogParticipation } from '../catalog';
import { rowIdOf, rowUri } from '../row-uri';
import type { CatalogDb } from '../stored/stored-rows.store';
import type { Approved, ImportSession } from './import-session';
import { deleteResources, findServiceIds, saveResource } from './rows.store';
import { writeEvidence } from './write-evidence';
import { writeOutputs } from './write-outputs';
import { findServicesOfParticipation, writeParticipation } from './write-participation';

export type Part = CatalogOutput | CatalogEvidence | CatalogParticipation;
export type PartKind = Part['kind'];

/** The field of a service that names its parts of a kind. */
export const PART_FIELDS = { output: 'outputs', evidence: 'evidence', participation: 'participations' } as const;

/** A part with the rows that it has, and the services that shall have one too. */
export interface Placement<Record extends Part = Part> {
  readonly record: Record;
  readonly rows: readonly { readonly id: string }[];
  readonly serviceIds: readonly string[];
}

/** A part, and services that it belongs to. */
interface PlacedPart {
  readonly record: Part;
  readonly serviceIds: readonly string[];
  /** Whether the record says what its rows say already, so that only new rows are written. */
  readonly isAsStored?: boolean;
}

/** Records parts in the services that name them; a part that no service names is kept until one does. */
export async function writeParts(session: ImportSession, items: readonly Approved<Part>[]): Promise<void> {
  const [first] = items;
  if (!first) return;
  const uris = items.map(({ record }) => record.uri);
  const ids = await findServiceIds(session.tx, uris.flatMap((uri) => session.holders.get(uri) ?? []));
  const naming = await session.naming(PART_FIELDS[first.record.kind]);
  const namedBy = (uri: string) => naming.get(uri) ?? [];
  const holdersOf = (uri: string) => [...new Set([...(session.holders.get(uri) ?? []).flatMap((holder) => ids.get(holder) ?? []), ...namedBy(uri).map(({ id }) => id)])];
  await placeParts(session, items.map(({ record }) => ({ record, serviceIds: holdersOf(record.uri) })));
  // Services of the register that named a part before it was known hold it as a row now.
  for (const { uri } of uris.flatMap(namedBy)) if (!session.wantedParts.has(uri)) session.wantedParts.set(uri, await partsNow(session.tx, uri));
}

/** Puts parts of one kind where they belong: rows in their services, or by themselves where no service has them. */
export async function placeParts(session: ImportSession, parts: readonly PlacedPart[]): Promise<void> {
  const { tx, source } = session;
  const isPlaced = parts[0]?.record.kind === 'participation' ? await placeParticipations(session, parts) : await placeRows(session, parts);
  await deleteResources(tx, parts.map(({ record }) => record.uri).filter((uri) => isPlaced.has(uri)));
  for (const { record } of parts) if (!isPlaced.has(record.uri)) await saveResource(tx, record, source);
}

async function placeParticipations(session: ImportSession, parts: readonly PlacedPart[]): Promise<Set<string>> {
  const placed = new Set<string>();
  for (const { record, serviceIds } of parts) {
    if (record.kind !== 'participation') continue;
    const known = await findServicesOfParticipation(session.tx, record.uri, rowIdOf(record.uri));
    if (await writeParticipation(session, record, [...new Set([...known, ...serviceIds])])) placed.add(record.uri);
  }
  return placed;
}

async function placeRows(session: ImportSession, parts: readonly PlacedPart[]): Promise<Set<string>> {
  const [first] = parts;
  if (!first) return new Set();
  const rows = await findPartRows(session.tx, first.record.kind, parts.map(({ record }) => record.uri));
  const placements = parts.map(({ record, serviceIds, isAsStored = false }): Placement => {
    const own = rows.get(record.uri) ?? [];
    return { record, rows: isAsStored ? [] : own, serviceIds: serviceIds.filter((serviceId) => !own.some((row) => row.serviceId === serviceId)) };
  });
  if (first.record.kind === 'output') await writeOutputs(session, placements as Placement<CatalogOutput>[]);
  else await writeEvidence(session, placements as Placement<CatalogEvidence>[]);
  return new Set(placements.filter(({ record, serviceIds }) => rows.has(record.uri) || serviceIds.length > 0).map(({ record }) => record.uri));
}

async function findPartRows(tx: CatalogDb, kind: PartKind, uris: readonly string[]): Promise<Map<string, { id: string; serviceId: string }[]>> {
  const where = { OR: [{ uri: { in: [...uris] } }, { uri: null, id: { in: uris.flatMap((uri) => rowIdOf(uri) ?? []) } }] };
  const select = { id: true, uri: true, serviceId: true } as const;
  const found = new Map<string, { id: string; serviceId: string }[]>();
  for (const row of kind === 'output' ? await tx.output.findMany({ where, select }) : await tx.evidence.findMany({ where, select })) found.set(rowUri(row), [...(found.get(rowUri(row)) ?? []), row]);
  return found;
}

/** What a service of the register has and names, which is what it shall have. */
async function partsNow(tx: CatalogDb, uri: string): Promise<{ outputs: string[]; evidence: string[]; participations: string[] }> {
  const service = await tx.service.findUnique({ where: { uri }, select: { details: true, outputs: NAMES, evidence: NAMES, participations: NAMES } });
  const details = (service?.details ?? {}) as Partial<Record<'outputs' | 'evidence' | 'participations', string[]>>;
  const names = (rows: readonly { id: string; uri: string | null }[] = [], field: keyof typeof details) => [...rows.map((row) => row.uri ?? `urn:uuid:${row.id}`), ...(details[field] ?? [])];
  return { outputs: names(service?.outputs, 'outputs'), evidence: names(service?.evidence, 'evidence'), participations: names(service?.participations, 'participations') };
}

const NAMES = { select: { id: true, uri: true } } as const;
