import type { CatalogConcept, CatalogDataset, CatalogRecord, CatalogService } from '../catalog';
import type { CatalogDb } from '../stored/stored-rows.store';
import { textsOf } from '../../../shared/graphql/localized-text';
import { isNew, type Approved, type ImportSession } from './import-session';
import { datasetColumns, resourceColumns, serviceColumns } from './record-columns';
import { findAuthorities } from './permission.store';
import { saveResource } from './rows.store';

/** Records things that have no table of their own: contact points, channels, rules, what a catalogue calls an organisation. */
export async function writeResources({ tx, source }: ImportSession, items: readonly Approved[]): Promise<void> {
  const added = items.filter(isNew).map(({ record }) => ({ uri: record.uri, ...resourceColumns(record), ...source }));
  if (added.length > 0) await tx.catalogResource.createMany({ data: added });
  for (const { record } of items.filter((item) => !isNew(item))) await saveResource(tx, record, source);
  for (const { record } of items) if (record.kind === 'concept') await relabel(tx, record);
}

/** The events that are classified by a term call it by the same name. */
async function relabel(tx: CatalogDb, { uri, labels }: CatalogConcept): Promise<void> {
  const rows = await tx.lifeEventType.findMany({ where: { uri }, select: { id: true, labels: true } });
  const outdated = rows.filter((row) => JSON.stringify(Object.entries(textsOf(row.labels)).sort()) !== JSON.stringify(Object.entries(labels).sort()));
  for (const { id } of outdated) await tx.lifeEventType.update({ where: { id }, data: { labels } });
}

export async function writeDatasets({ tx, source }: ImportSession, items: readonly Approved<CatalogDataset>[]): Promise<void> {
  const added = items.filter(isNew).map(({ record }) => ({ uri: record.uri, ...datasetColumns(record), ...source }));
  if (added.length > 0) await tx.dataset.createMany({ data: added });
  for (const { record } of items.filter((item) => !isNew(item))) await tx.dataset.update({ where: { uri: record.uri }, data: { ...datasetColumns(record), ...source } });
  await resolveDatasets(tx, items.filter(isNew).map(({ record }) => record.uri));
}

/** Evidence that named a dataset before it was known leads to it now. */
async function resolveDatasets(tx: CatalogDb, uris: readonly string[]): Promise<void> {
  const dangling = uris.length === 0 ? [] : await tx.evidenceDataset.findMany({ where: { unresolvedReference: { in: [...uris] } } });
  const datasets = dangling.length === 0 ? [] : await tx.dataset.findMany({ where: { uri: { in: [...uris] } }, select: { id: true, uri: true } });
  const ids = new Map(datasets.map(({ id, uri }) => [uri, id]));
  for (const { id, unresolvedReference } of dangling) await tx.evidenceDataset.update({ where: { id }, data: { datasetId: ids.get(unresolvedReference ?? '') ?? null, unresolvedReference: null } });
}

/** Records services; their parts follow when those have been read. */
export async function writeServices(session: ImportSession, items: readonly Approved<CatalogService>[]): Promise<void> {
  const { tx, source } = session;
  const authorities = await findAuthorities(tx, items.map(({ record }) => record.uri));
  const columnsOf = (record: CatalogService) => ({ ...serviceColumns(withoutParts(session, record), authorities.get(record.uri) ?? null), ...source });
  const added = items.filter(isNew).map(({ record }) => ({ uri: record.uri, ...columnsOf(record) }));
  if (added.length > 0) await tx.service.createMany({ data: added });
  for (const { record } of items.filter((item) => !isNew(item))) await tx.service.update({ where: { uri: record.uri }, data: columnsOf(record) });
  for (const { record } of items) session.wantedParts.set(record.uri, { outputs: record.outputs, evidence: record.evidence, participations: record.participations });
  await resolveServices(tx, items.filter(isNew).map(({ record }) => record.uri));
}

/** Parts that the file describes get rows of their own; the names of others stay with the service. */
function withoutParts({ file }: ImportSession, record: CatalogService): CatalogService {
  const unknown = (uris: readonly string[], kind: CatalogRecord['kind']) => uris.filter((uri) => file.kindOf(uri) !== kind);
  return { ...record, outputs: unknown(record.outputs, 'output'), evidence: unknown(record.evidence, 'evidence'), participations: unknown(record.participations, 'participation') };
}

/** Events that named a service before it was known lead to it now. */
async function resolveServices(tx: CatalogDb, uris: readonly string[]): Promise<void> {
  if (uris.length === 0) return;
  const where = { unresolvedReference: { in: [...uris] } };
  const [ofLifeEvents, ofEvents] = [await tx.lifeEventService.findMany({ where }), await tx.eventService.findMany({ where })];
  if (ofLifeEvents.length + ofEvents.length === 0) return;
  const services = await tx.service.findMany({ where: { uri: { in: [...uris] } }, select: { id: true, uri: true } });
  const ids = new Map(services.map(({ id, uri }) => [uri, id]));
  const leads = (reference: string | null) => ({ serviceId: ids.get(reference ?? '') ?? null, unresolvedReference: null });
  for (const { id, unresolvedReference } of ofLifeEvents) await tx.lifeEventService.update({ where: { id }, data: leads(unresolvedReference) });
  for (const { id, unresolvedReference } of ofEvents) await tx.eventService.update({ where: { id }, data: leads(unresolvedReference) });
}

