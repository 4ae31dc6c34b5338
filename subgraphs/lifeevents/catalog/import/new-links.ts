import type { CatalogEvent, CatalogRecord, CatalogService } from '../catalog';
import { addTo } from '../multimap';
import { readStored } from '../stored/read-stored';
import { findLastImports, noteImports } from './bookkeeping.store';
import { inParts } from '../../../shared/database/bulk';
import { differencesOf } from './compare';
import { withServices, type ImportRun } from './import-records';
import { skipFor } from './import-report';
import { forbidden } from './permission';
import { linkEvents } from './write-events';

const AT_ONCE = 500;

interface KnownEvents {
  readonly events: readonly CatalogEvent[];
  readonly imported: Awaited<ReturnType<typeof findLastImports>>;
  /** Those that the importer may not write. */
  readonly refused: ReadonlySet<string>;
}

/** The events of the register among these, and whether the importer may write them. */
async function findEvents({ session, today }: ImportRun, uris: readonly string[]): Promise<KnownEvents> {
  const events = [...(await readStored(session.tx, uris)).values()].filter((record) => record.kind === 'event');
  const imported = await findLastImports(session.tx, events.map(({ uri }) => uri));
  const refusals = await forbidden(session, events.map((record) => ({ record, here: record, importedBy: imported.get(record.uri)?.importedBy ?? null })), today);
  return { events, imported, refused: new Set(refusals.keys()) };
}

/** A service of the file that is to be written, and what the last import wrote of it. */
interface LinkingService {
  readonly service: CatalogService;
  readonly imported: CatalogRecord | undefined;
}

/**
 * Notes the services that newly say that they belong to events which the file does not describe. Tells what is to be said
 * of those whose link another organisation decides on, by their IRIs.
 */
export async function collectLinks(run: ImportRun, services: readonly LinkingService[]): Promise<Map<string, string[]>> {
  const links = services.flatMap(({ service, imported }) => {
    const before = new Set(imported?.kind === 'service' ? imported.groupedBy : []);
    return service.groupedBy.filter((event) => !before.has(event) && run.session.file.kindOf(event) === null).map((event) => ({ event, service: service.uri }));
  });
  const { events, refused } = await findEvents(run, [...new Set(links.map(({ event }) => event))]);
  const known = new Map(events.map((event) => [event.uri, new Set(event.services)]));
  const remarks = new Map<string, string[]>();
  for (const { event, service } of links) {
    if (!refused.has(event)) addTo(run.newLinks, event, service);
    else if (!known.get(event)?.has(service)) addTo(remarks, service, `<${event}>: ${skipFor('OTHERS_LINK', {}).why}`);
  }
  return remarks;
}

/** Links services to the events of the register that they newly say they belong to. */
export async function linkToKnownEvents(run: ImportRun): Promise<void> {
  const { session, report, newLinks, fileName } = run;
  for (const uris of inParts([...newLinks.keys()], AT_ONCE)) {
    const { events, imported } = await findEvents(run, uris);
    const linked = events.flatMap((event) => {
      const has = new Set(event.services);
      const added = (newLinks.get(event.uri) ?? []).filter((uri) => !has.has(uri));
      return added.length === 0 ? [] : [{ event, added, record: withServices(event, added) }];
    });
    await linkEvents(session, linked.map(({ record }) => record));
    for (const { event, record } of linked) report.decided(record, { kind: 'update', differences: differencesOf({ file: record, here: event, imported: imported.get(event.uri)?.record }) }, []);
    const noted = linked.flatMap(({ event, added }) => {
      const last = imported.get(event.uri)?.record;
      return last?.kind === 'event' ? [withServices(last, added)] : [];
    });
    await noteImports(session.tx, noted, imported, { fileName, importer: session.importer });
  }
}
