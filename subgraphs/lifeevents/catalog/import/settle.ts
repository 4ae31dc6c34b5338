import type { Prisma } from '../../../../prisma/generated/lifeevents/client/client';
import type { CatalogRecord } from '../catalog';
import { addTo } from '../multimap';
import { rowUri } from '../row-uri';
import { readStored } from '../stored/read-stored';
import { findConfirmedByOthers } from '../../../shared/claim/taking-out.store';
import { deleteRows, inParts } from '../../../shared/database/bulk';
import { updateRows } from './bulk.store';
import { importingActor } from '../../../shared/importing/importer';
import type { ImportSession, WantedParts } from './import-session';
import { removeEvidence } from './write-evidence';
import { removeOutputs } from './write-outputs';
import { PART_FIELDS, placeParts, type Part, type PartKind } from './write-parts';

const NAMES = { select: { id: true, uri: true } } as const;
const KINDS = Object.keys(PART_FIELDS) as PartKind[];
const AT_ONCE = 500;

/**
 * Gives the services that were written exactly the parts they name: a row where the part is described, in the file or
 * in the register, and its name where nobody describes it.
 */
export async function settleParts(session: ImportSession): Promise<void> {
  for (const uris of inParts([...session.wantedParts.keys()], AT_ONCE)) {
    const services = await findParts(session, uris);
    await removeUnwanted(session, services);
    const isPlaced = await placeDescribed(session, services);
    await keepNames(session, isPlaced ? await findParts(session, uris) : services);
  }
}

async function findParts({ tx, wantedParts }: ImportSession, uris: readonly string[]) {
  const rows = await tx.service.findMany({ where: { uri: { in: [...uris] } }, select: { id: true, uri: true, details: true, outputs: NAMES, evidence: NAMES, participations: NAMES }, orderBy: { uri: 'asc' } });
  return rows.map((row) => ({ ...row, wanted: wantedParts.get(row.uri) ?? NOTHING }));
}

const NOTHING: WantedParts = { outputs: [], evidence: [], participations: [] };
type Parts = Awaited<ReturnType<typeof findParts>>[number];

async function removeUnwanted({ tx, importer }: ImportSession, services: readonly Parts[]): Promise<void> {
  const idsOf = (kind: PartKind) =>
    services.flatMap((service) => {
      const wanted = new Set(service.wanted[PART_FIELDS[kind]]);
      return service[PART_FIELDS[kind]].filter((row) => !wanted.has(rowUri(row))).map(({ id }) => id);
    });
  await removeOutputs(tx, idsOf('output'));
  await removeEvidence(tx, idsOf('evidence'));
  const unwanted = idsOf('participation');
  const confirmed = await findConfirmedByOthers(tx, 'ServiceParticipation', unwanted, importingActor(importer));
  await deleteRows(tx, 'ServiceParticipation', unwanted.filter((id) => !confirmed.has(id)));
}

/** The parts that a service names and has no row for. */
function missingOf(kind: PartKind, service: Parts): string[] {
  const had = new Set(service[PART_FIELDS[kind]].map(rowUri));
  return service.wanted[PART_FIELDS[kind]].filter((uri) => !had.has(uri));
}

/** Gives services the parts that the register describes; whether there were any. */
async function placeDescribed(session: ImportSession, services: readonly Parts[]): Promise<boolean> {
  const serviceIds = new Map<string, string[]>();
  for (const service of services) for (const uri of KINDS.flatMap((kind) => missingOf(kind, service))) addTo(serviceIds, uri, service.id);
  const known = await readStored(session.tx, [...serviceIds.keys()]);
  const described = [...known.values()].filter(isPart);
  for (const kind of KINDS) await placeParts(session, described.filter((record) => record.kind === kind).map((record) => ({ record, serviceIds: serviceIds.get(record.uri) ?? [], isAsStored: true })));
  return described.length > 0;
}

const isPart = (record: CatalogRecord): record is Part => (KINDS as string[]).includes(record.kind);

/** Keeps the names of parts that have no row. */
async function keepNames({ tx }: ImportSession, services: readonly Parts[]): Promise<void> {
  const changed = services.flatMap((service) => {
    const details = (service.details ?? {}) as Readonly<Record<string, unknown>>;
    const names = KINDS.map((kind) => [PART_FIELDS[kind], missingOf(kind, service).sort()] as const);
    const isKept = names.every(([field, uris]) => JSON.stringify([...((details[field] as string[] | undefined) ?? [])].sort()) === JSON.stringify(uris));
    const said = Object.entries({ ...details, ...Object.fromEntries(names) }).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
    return isKept ? [] : [{ id: service.id, details: Object.fromEntries(said) as Prisma.InputJsonObject }];
  });
  await updateRows(tx, 'Service', 'id', changed);
}
