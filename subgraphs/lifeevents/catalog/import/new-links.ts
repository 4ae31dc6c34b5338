import type { CatalogEvent } from '../catalog';
import { readStored } from '../stored/read-stored';
import { findLastImports, noteImports } from './bookkeeping.store';
import { differencesOf } from './compare';
import { withServices, type ImportRun } from './import-records';
import { SKIPS } from './import-report';
import { forbidden } from './permission';
import { addServices } from './write-events';

/**
 * Links services to the events of the register that they newly say they belong to. Only where the importer may write
 * the event: its owner decides which services belong to it.
 */
export async function linkToKnownEvents({ session, report, newLinks, fileName, today }: ImportRun): Promise<void> {
  const stored = await readStored(session.tx, [...newLinks.keys()]);
  const events = [...stored.values()].filter((record): record is CatalogEvent => record.kind === 'event');
  const last = await findLastImports(session.tx, events.map(({ uri }) => uri));
  const refusals = await forbidden(session, events.map((record) => ({ record, here: record, importedBy: last.get(record.uri)?.importedBy ?? null })), today);
  for (const event of events) {
    const added = (newLinks.get(event.uri) ?? []).filter((uri) => !event.services.includes(uri));
    if (added.length === 0) continue;
    if (refusals.has(event.uri)) {
      for (const uri of added) report.remark(uri, `<${event.uri}>: ${SKIPS.OTHERS_LINK}`);
      continue;
    }
    const linked = withServices(event, added) as CatalogEvent;
    await addServices(session, linked);
    report.decided(linked, { kind: 'update', differences: differencesOf({ file: linked, here: event, imported: last.get(event.uri)?.record }) }, []);
    const imported = last.get(event.uri)?.record;
    if (imported?.kind === 'event') await noteImports(session.tx, [withServices(imported, added)], last, { fileName, importer: session.importer });
  }
}
