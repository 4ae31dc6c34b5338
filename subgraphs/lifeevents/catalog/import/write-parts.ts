import type { CatalogEvidence, CatalogOutput, CatalogParticipation } from '../catalog';
import { addTo } from '../multimap';
import { rowIdOf, rowUri } from '../row-uri';
import type { CatalogDb } from '../stored/stored-rows.store';
import { findIds } from './bulk.store';
import { holdersOf, type Approved, type ImportSession } from './import-session';
import { deleteResources, findNamingServices, saveResources } from './rows.store';
import { writeEvidence } from './write-evidence';
import { writeOutputs } from './write-outputs';
import { writeParticipations } from './write-participation';

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
export interface PlacedPart<Record extends Part = Part> {
  readonly record: Record;
  readonly serviceIds: readonly string[];
  /** Whether the record says what its rows say already, so that only new rows are written. */
  readonly isAsStored?: boolean;
}

/** Records parts in the services that name them; a part that no service names is kept until one does. */
export async function writeParts(session: ImportSession, items: readonly Approved<Part>[]): Promise<void> {
  const [first] = items;
  if (!first) return;
  const uris = items.map(({ record }) => record.uri);
  const ids = await findIds(session.tx, 'Service', uris.flatMap((uri) => holdersOf(session, uri)));
  const naming = await findNamingServices(session.tx, PART_FIELDS[first.record.kind], uris);
  const serviceIdsOf = (uri: string) => [...new Set([...holdersOf(session, uri).flatMap((holder) => ids.get(holder) ?? []), ...(naming.get(uri) ?? []).map(({ id }) => id)])];
  await placeParts(session, items.map(({ record }) => ({ record, serviceIds: serviceIdsOf(record.uri) })));
  // Services of the register that named a part before it was known hold it as a row now.
  const others = [...new Set([...naming.values()].flat().map(({ uri }) => uri))].filter((uri) => !session.wantedParts.has(uri));
  for (const [uri, parts] of await partsNow(session.tx, others)) session.wantedParts.set(uri, parts);
}

/** Puts parts of one kind where they belong: rows in their services, or by themselves where no service has them. */
export async function placeParts(session: ImportSession, parts: readonly PlacedPart[]): Promise<void> {
  const { tx, source } = session;
  const isPlaced = parts[0]?.record.kind === 'participation' ? await writeParticipations(session, parts as PlacedPart<CatalogParticipation>[]) : await placeRows(session, parts);
  await deleteResources(tx, parts.map(({ record }) => record.uri).filter((uri) => isPlaced.has(uri)));
  await saveResources(tx, parts.map(({ record }) => record).filter(({ uri }) => !isPlaced.has(uri)), source);
}

async function placeRows(session: ImportSession, parts: readonly PlacedPart[]): Promise<Set<string>> {
  const [first] = parts;
  if (!first) return new Set();
  const rows = await findPartRows(session.tx, first.record.kind, parts.map(({ record }) => record.uri));
  const placements = parts.map(({ record, serviceIds, isAsStored = false }): Placement => {
    const own = rows.get(record.uri) ?? [];
    const holders = new Set(own.map(({ serviceId }) => serviceId));
    return { record, rows: isAsStored ? [] : own, serviceIds: serviceIds.filter((serviceId) => !holders.has(serviceId)) };
  });
  if (first.record.kind === 'output') await writeOutputs(session, placements as Placement<CatalogOutput>[]);
  else await writeEvidence(session, placements as Placement<CatalogEvidence>[]);
  return new Set(placements.filter(({ record, serviceIds }) => rows.has(record.uri) || serviceIds.length > 0).map(({ record }) => record.uri));
}

async function findPartRows(tx: CatalogDb, kind: PartKind, uris: readonly string[]): Promise<Map<string, { id: string; serviceId: string }[]>> {
  const where = { OR: [{ uri: { in: [...uris] } }, { uri: null, id: { in: uris.flatMap((uri) => rowIdOf(uri) ?? []) } }] };
  const select = { id: true, uri: true, serviceId: true } as const;
  const found = new Map<string, { id: string; serviceId: string }[]>();
  for (const row of kind === 'output' ? await tx.output.findMany({ where, select }) : await tx.evidence.findMany({ where, select })) addTo(found, rowUri(row), row);
  return found;
}

const NAMES = { select: { id: true, uri: true } } as const;

/** What services of the register have and name, which is what they shall have. */
async function partsNow(tx: CatalogDb, uris: readonly string[]): Promise<[uri: string, parts: { outputs: string[]; evidence: string[]; participations: string[] }][]> {
  const services = uris.length === 0 ? [] : await tx.service.findMany({ where: { uri: { in: [...uris] } }, select: { uri: true, details: true, outputs: NAMES, evidence: NAMES, participations: NAMES } });
  return services.map((service) => {
    const details = (service.details ?? {}) as Partial<Record<'outputs' | 'evidence' | 'participations', string[]>>;
    const all = (field: keyof typeof details) => [...service[field].map(rowUri), ...(details[field] ?? [])];
    return [service.uri, { outputs: all('outputs'), evidence: all('evidence'), participations: all('participations') }];
  });
}
