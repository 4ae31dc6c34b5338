import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLifeevents, type Asked } from './ask';
import { counts, HAS_REAL_FILES, importText, REAL_FILES, realFile } from './catalogue';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('blank'); }, 60_000);
afterAll(async () => { await hub.close(); });

const [EVENTS, SERVICES, ALL_CLASSES, EXPORT] = REAL_FILES;
const importFile = (name: string) => importText(hub.db, realFile(name) as Uint8Array, { fileName: name });

describe.skipIf(!HAS_REAL_FILES)('The public catalogue files', () => {
  test('of events are imported with every statement used', async () => {
    const report = await importFile(EVENTS);
    expect(report.statements).toEqual({ total: 47, used: 47 });
    expect(counts(report)).toEqual({ created: 8, updated: 0, unchanged: 0, skipped: 0, conflicts: 0 });
    expect(report.created.filter(({ kind }) => kind === 'event')).toHaveLength(5);
    expect(report.created.flatMap(({ remarks }) => remarks)).toContain('The identifier "1" is that of <http://testdirektoratet.no/events/0> too; the two are told apart by their IRIs.');
  });

  test('of services join the events that were imported before them', async () => {
    const report = await importFile(SERVICES);
    expect(report.statements).toEqual({ total: 51, used: 51 });
    expect(counts(report)).toEqual({ created: 8, updated: 0, unchanged: 0, skipped: 0, conflicts: 0 });
    // Service 8 came with the file of events and said that it belongs to this event, which nobody knew then.
    const { data } = await hub.ask<{ lifeEvent: { services: { nodes: { title: string }[] } } }>(
      '{ lifeEvent(by: { uri: "http://public-service-publisher.fellesdatakatalog.digdir.no/events/1" }) { services { nodes { title } } } }',
    );
    expect(data.lifeEvent.services.nodes.map(({ title }) => title).sort()).toEqual(['Ny næringsmiddelvirksomhet inkl. matkontaktmaterialer', 'Samordnet registermelding', 'Søknad om nasjonal grunnstøtte']);
  });

  test('with every class name each statement that they leave unused', async () => {
    const report = await importFile(ALL_CLASSES);
    expect(counts(report)).toEqual({ created: 48, updated: 1, unchanged: 0, skipped: 0, conflicts: 0 });
    expect(report.statements).toEqual({ total: 552, used: 528 });
    const reasons = report.notUnderstood.map(({ reason, count }) => ({ reason, count }));
    expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(24);
    // 21 placeholders (<>, <tbd>), and a period whose namespace is written "ttp://".
    expect(new Set(reasons.map(({ reason }) => reason))).toEqual(new Set(['PLACEHOLDER', 'UNKNOWN_CLASS']));
    expect(report.notUnderstood.filter(({ reason }) => reason === 'UNKNOWN_CLASS').map(({ predicate }) => predicate)).toEqual(['rdf:type', 'ttp://www.w3.org/2006/time#hasEnd', 'ttp://www.w3.org/2006/time#hasBeginning']);
  });

  test('of an older profile are imported with every statement used', async () => {
    const report = await importFile(EXPORT);
    expect(report.statements).toEqual({ total: 97, used: 97 });
    expect(counts(report)).toEqual({ created: 13, updated: 0, unchanged: 0, skipped: 0, conflicts: 0 });
  });

  test('change nothing when they are imported a second time', async () => {
    await importFile(SERVICES);
    const before = await hub.db.rowVersion.count();
    for (const name of [EVENTS, EXPORT, SERVICES]) {
      const report = await importFile(name);
      expect({ name, ...counts(report), unchanged: 0 }).toEqual({ name, created: 0, updated: 0, unchanged: 0, skipped: 0, conflicts: 0 });
    }
    expect(await hub.db.rowVersion.count()).toBe(before);
  });
});
