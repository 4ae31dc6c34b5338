import type { CatalogConcept, CatalogDataset, CatalogRecord, CatalogService } from '../catalog';
import { textsOf } from '../../../shared/graphql/localized-text';
import { insertRows, resolveLinks, updateRows } from './bulk.store';
import { isNew, type Approved, type ImportSession } from './import-session';
import { mayWriteAll } from '../../../shared/importing/importer';
import { datasetColumns, resourceColumns, serviceColumns } from './record-columns';
import { findAuthorities } from './permission.store';

/** Records things that have no table of their own: contact points, channels, rules, what a catalogue calls an organisation. */
export async function writeResources(session: ImportSession, items: readonly Approved[]): Promise<void> {
  const { tx, source } = session;
  const rowOf = ({ record }: Approved) => ({ uri: record.uri, ...resourceColumns(record), ...source });
  await insertRows(tx, 'CatalogResource', items.filter(isNew).map(rowOf));
  // A term that only life events know by its name is recorded as itself from now on.
  const known = items.filter((item) => !isNew(item));
  const rows = await tx.catalogResource.findMany({ where: { uri: { in: known.map(({ record }) => record.uri) } }, select: { uri: true } });
  const recorded = new Set(rows.map(({ uri }) => uri));
  await insertRows(tx, 'CatalogResource', known.filter(({ record }) => !recorded.has(record.uri)).map(rowOf));
  await updateRows(tx, 'CatalogResource', 'uri', known.filter(({ record }) => recorded.has(record.uri)).map(rowOf));
  await relabel(session, items.flatMap(({ record }) => (record.kind === 'concept' ? [record] : [])));
}

/** The events that are classified by a term call it by the same name. */
async function relabel({ tx }: ImportSession, concepts: readonly CatalogConcept[]): Promise<void> {
  if (concepts.length === 0) return;
  const labels = new Map(concepts.map(({ uri, labels: texts }) => [uri, texts]));
  const rows = await tx.lifeEventType.findMany({ where: { uri: { in: [...labels.keys()] } }, select: { id: true, uri: true, labels: true } });
  const inOrder = (texts: object) => JSON.stringify(Object.entries(texts).sort());
  const outdated = rows.filter((row) => inOrder(textsOf(row.labels)) !== inOrder(labels.get(row.uri) ?? {}));
  await updateRows(tx, 'LifeEventType', 'id', outdated.map(({ id, uri }) => ({ id, labels: labels.get(uri) ?? {} })));
}

export async function writeDatasets({ tx, source }: ImportSession, items: readonly Approved<CatalogDataset>[]): Promise<void> {
  const rowOf = ({ record }: Approved<CatalogDataset>) => ({ uri: record.uri, ...datasetColumns(record), ...source });
  await insertRows(tx, 'Dataset', items.filter(isNew).map(rowOf));
  await updateRows(tx, 'Dataset', 'uri', items.filter((item) => !isNew(item)).map(rowOf));
  // Evidence that named a dataset before it was known leads to it now.
  await resolveLinks(tx, 'EvidenceDataset', 'datasetId', 'Dataset', items.filter(isNew).map(({ record }) => record.uri));
}

/** Records services; their parts follow when those have been read. */
export async function writeServices(session: ImportSession, items: readonly Approved<CatalogService>[]): Promise<void> {
  const { tx, source } = session;
  const authorities = await findAuthorities(tx, items.map(({ record }) => record.uri));
  const rowOf = ({ record }: Approved<CatalogService>) => ({ uri: record.uri, ...serviceColumns(withoutParts(session, record), authorities.get(record.uri) ?? null, mayWriteAll(session.importer)), ...source });
  await insertRows(tx, 'Service', items.filter(isNew).map(rowOf));
  await updateRows(tx, 'Service', 'uri', items.filter((item) => !isNew(item)).map(rowOf));
  for (const { record } of items) session.wantedParts.set(record.uri, { outputs: shared(record.outputs), evidence: shared(record.evidence), participations: shared(record.participations) });
  // Events that named a service before it was known lead to it now.
  const added = items.filter(isNew).map(({ record }) => record.uri);
  await resolveLinks(tx, 'LifeEventService', 'serviceId', 'Service', added);
  await resolveLinks(tx, 'EventService', 'serviceId', 'Service', added);
}

const NONE: readonly string[] = [];
/** Most services have no parts of a kind, and all of them have the same empty list. */
const shared = (uris: readonly string[]): readonly string[] => (uris.length === 0 ? NONE : uris);

/** Parts that the file describes get rows of their own; the names of others stay with the service. */
function withoutParts({ file }: ImportSession, record: CatalogService): CatalogService {
  const unknown = (uris: readonly string[], kind: CatalogRecord['kind']) => uris.filter((uri) => file.kindOf(uri) !== kind);
  return { ...record, outputs: unknown(record.outputs, 'output'), evidence: unknown(record.evidence, 'evidence'), participations: unknown(record.participations, 'participation') };
}
