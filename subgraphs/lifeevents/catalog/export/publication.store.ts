import { sql } from '../../../shared/database/page-query';
import { readingOnly } from '../../../shared/database/statements';
import type { Db, Tx } from '../../context';
import { catalogConfig, type CatalogConfig } from '../config';
import type { CatalogRecord } from '../catalog';
import { readAllStored } from '../stored/read-stored';
import { withHead } from './catalog-head';
import { withInherited } from './inherited';
import { publish, type Publication } from './publishable';

const READ_TIMEOUT_MS = 60_000;

/** How far the data has come: two documents made at the same state say the same. */
export interface CatalogState {
  readonly revision: bigint;
  /** When the last change was recorded. */
  readonly changedAt: Date;
}

export async function readState(db: Db | Tx): Promise<CatalogState> {
  const [row] = await db.$queryRaw<{ revision: bigint; changedAt: Date | null }[]>(sql`
    SELECT r."value" AS "revision", (SELECT v."recordedFrom" FROM "RowVersion" v ORDER BY v."sequence" DESC LIMIT 1) AS "changedAt" FROM "Revision" r WHERE r."id" = 1`);
  return { revision: BigInt(row?.revision ?? 0), changedAt: row?.changedAt ?? new Date(0) };
}

export interface PublishedState extends CatalogState {
  readonly publication: Publication;
}

const latest = new WeakMap<Db, { readonly config: CatalogConfig; readonly published: PublishedState }>();

/**
 * What can be published now, and what cannot and why. Everything is read as it was at one moment, and kept until the
 * data changes: it is the same for everybody, since nothing restricted is part of it.
 */
export async function readPublication(db: Db, config = catalogConfig()): Promise<PublishedState> {
  const state = await readState(db);
  const known = latest.get(db);
  if (known?.config === config && isSame(known.published, state)) return known.published;
  const published = (await readQuietly(db, state, config)) ?? (await readLocked(db, config));
  latest.set(db, { config, published });
  return published;
}

/** Reads without a transaction; null when something was changed meanwhile, which the revision tells. */
async function readQuietly(db: Db, state: CatalogState, config: CatalogConfig): Promise<PublishedState | null> {
  const records = await readRecords(db);
  return isSame(state, await readState(db)) ? { ...state, publication: publish(withHead(config, records)) } : null;
}

function readLocked(db: Db, config: CatalogConfig): Promise<PublishedState> {
  return readingOnly(() => db.$transaction(async (tx) => ({ ...(await readState(tx)), publication: publish(withHead(config, await readRecords(tx))) }), { isolationLevel: 'RepeatableRead', timeout: READ_TIMEOUT_MS, maxWait: READ_TIMEOUT_MS }));
}

async function readRecords(db: Db | Tx): Promise<CatalogRecord[]> {
  const instances = await db.service.findMany({ where: { templateId: { not: null } }, select: { uri: true, notInheritedParts: true, template: { select: { uri: true } } } });
  const templates = new Map(instances.map(({ uri, template }) => [uri, template?.uri ?? '']));
  return withInherited(await readAllStored(db), templates, new Map(instances.map(({ uri, notInheritedParts }) => [uri, notInheritedParts])));
}

const isSame = (a: CatalogState, b: CatalogState): boolean => a.revision === b.revision && a.changedAt.getTime() === b.changedAt.getTime();

/** The IRI of a record by its id; null when there is none. */
export async function findUri(db: Db, table: 'lifeEvent' | 'service', id: string): Promise<string | null> {
  const query = { where: { id }, select: { uri: true } } as const;
  return ((table === 'lifeEvent' ? await db.lifeEvent.findUnique(query) : await db.service.findUnique(query)) ?? { uri: null }).uri;
}

/** The ids of all life events and services, by their IRIs. */
export async function readIds(db: Db): Promise<ReadonlyMap<string, string>> {
  const select = { id: true, uri: true } as const;
  const rows = [...(await db.lifeEvent.findMany({ select })), ...(await db.service.findMany({ select }))];
  return new Map(rows.map(({ id, uri }) => [uri, id]));
}
