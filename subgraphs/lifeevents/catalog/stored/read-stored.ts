import type { CatalogRecord } from '../catalog';
import { addTo } from '../multimap';
import { organizationUri } from '../organization';
import { rowUri } from '../row-uri';
import { isEmptyValue } from '../catalog';
import { conceptRecord, datasetRecord, eventRecord, evidenceRecord, lifeEventRecord, outputRecord, participationRecord, resourceRecord, serviceRecord, type ActorUri } from './stored-records';
import { findActorNumbers, findCatalogRows, type CatalogDb, type CatalogRows, type ParticipationRow } from './stored-rows.store';

/** What the register says of these IRIs; those that it does not know are not among the answers. */
export async function readStored(db: CatalogDb, uris: readonly string[]): Promise<Map<string, CatalogRecord>> {
  return new Map(uris.length === 0 ? [] : (await recordsOf(db, await findCatalogRows(db, uris))).map((record) => [record.uri, record]));
}

/** Everything that the register can say in a catalogue, in the order of kind and IRI. */
export async function readAllStored(db: CatalogDb): Promise<CatalogRecord[]> {
  const records = await recordsOf(db, await findCatalogRows(db, 'all'));
  return records.sort((a, b) => compare(`${a.kind} ${a.uri}`, `${b.kind} ${b.uri}`));
}

/** Several rows may describe one IRI (an output of two services): the eldest speaks for all. */
async function recordsOf(db: CatalogDb, rows: CatalogRows): Promise<CatalogRecord[]> {
  const actorUri = await actorUris(db, rows);
  const records = [
    ...rows.lifeEvents.map(lifeEventRecord),
    ...rows.events.map(eventRecord),
    ...rows.services.map((row) => serviceRecord(row, actorUri)),
    ...rows.outputs.map(outputRecord),
    ...rows.evidence.map(evidenceRecord),
    ...rows.datasets.map((row) => datasetRecord(row, actorUri)),
    ...groupByUri(rows.participations).map(([uri, group]) => participationRecord(uri, group, actorUri)),
    ...rows.resources.map(resourceRecord),
    ...rows.concepts.map(conceptRecord).filter((record) => record.kind === 'concept' && !isEmptyValue(record.labels)),
  ];
  const first = new Map<string, CatalogRecord>();
  for (const record of records) if (!first.has(record.uri)) first.set(record.uri, record);
  return [...first.values()];
}

async function actorUris(db: CatalogDb, rows: CatalogRows): Promise<ActorUri> {
  const ids = [...rows.services.map((row) => row.ownerActorId), ...rows.datasets.map((row) => row.holderActorId), ...rows.participations.map((row) => row.actorId)];
  const numbers = await findActorNumbers(db, ids.filter((id) => id !== null));
  return (actorId) => {
    const number = numbers.get(actorId);
    return number === undefined ? `urn:uuid:${actorId}` : organizationUri(number);
  };
}

function groupByUri(rows: readonly ParticipationRow[]): [string, ParticipationRow[]][] {
  const groups = new Map<string, ParticipationRow[]>();
  for (const row of rows) addTo(groups, rowUri(row), row);
  return [...groups];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
