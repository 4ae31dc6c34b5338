import type { Prisma } from '../../../../prisma/generated/lifeevents/client/client';
import type { CatalogRecord } from '../catalog';
import { rowUri } from '../row-uri';
import { readStored } from '../stored/read-stored';
import type { ImportSession, WantedParts } from './import-session';
import { removeEvidence } from './write-evidence';
import { removeOutput } from './write-outputs';
import { PART_FIELDS, placeParts, type Part, type PartKind } from './write-parts';

const NAMES = { select: { id: true, uri: true } } as const;
const KINDS = Object.keys(PART_FIELDS) as PartKind[];
const AT_ONCE = 200;

/**
 * Gives the services that were written exactly the parts they name: a row where the part is described, in the file or
 * in the register, and its name where nobody describes it.
 */
export async function settleParts(session: ImportSession): Promise<void> {
  const uris = [...session.wantedParts.keys()];
  for (let i = 0; i < uris.length; i += AT_ONCE) {
    const services = await findParts(session, uris.slice(i, i + AT_ONCE));
    const known = await readStored(session.tx, services.flatMap((service) => missingParts(service, wantedBy(session, service))));
    for (const service of services) await settle(session, service, wantedBy(session, service), known);
  }
}

function findParts({ tx }: ImportSession, uris: readonly string[]) {
  return tx.service.findMany({ where: { uri: { in: [...uris] } }, select: { id: true, uri: true, details: true, outputs: NAMES, evidence: NAMES, participations: NAMES }, orderBy: { uri: 'asc' } });
}

type Parts = Awaited<ReturnType<typeof findParts>>[number];

function wantedBy(session: ImportSession, { uri }: Parts): WantedParts {
  return session.wantedParts.get(uri) ?? { outputs: [], evidence: [], participations: [] };
}

const missingOf = (kind: PartKind, service: Parts, wanted: WantedParts): string[] => wanted[PART_FIELDS[kind]].filter((uri) => !service[PART_FIELDS[kind]].some((row) => rowUri(row) === uri));
const missingParts = (service: Parts, wanted: WantedParts): string[] => KINDS.flatMap((kind) => missingOf(kind, service, wanted));

async function settle(session: ImportSession, service: Parts, wanted: WantedParts, known: ReadonlyMap<string, CatalogRecord>): Promise<void> {
  const { tx } = session;
  for (const row of service.outputs) if (!wanted.outputs.includes(rowUri(row))) await removeOutput(tx, row.id);
  for (const row of service.evidence) if (!wanted.evidence.includes(rowUri(row))) await removeEvidence(tx, row.id);
  for (const row of service.participations) if (!wanted.participations.includes(rowUri(row))) await tx.serviceParticipation.delete({ where: { id: row.id } });
  const missing = missingParts(service, wanted);
  const described = missing.flatMap((uri) => known.get(uri) ?? []).filter((record): record is Part => (KINDS as string[]).includes(record.kind));
  for (const record of described) await placeParts(session, [{ record, serviceIds: [service.id], isAsStored: true }]);
  const [now] = described.length > 0 ? await findParts(session, [service.uri]) : [service];
  if (now) await keepNames(session, now, wanted);
}

/** Keeps the names of parts that have no row. */
async function keepNames({ tx }: ImportSession, service: Parts, wanted: WantedParts): Promise<void> {
  const details = (service.details ?? {}) as Readonly<Record<string, unknown>>;
  const names = KINDS.map((kind) => [PART_FIELDS[kind], missingOf(kind, service, wanted).sort()] as const);
  const isKept = names.every(([field, uris]) => JSON.stringify([...((details[field] as string[] | undefined) ?? [])].sort()) === JSON.stringify(uris));
  if (isKept) return;
  const said = Object.entries({ ...details, ...Object.fromEntries(names) }).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  await tx.service.update({ where: { id: service.id }, data: { details: Object.fromEntries(said) as Prisma.InputJsonObject } });
}
