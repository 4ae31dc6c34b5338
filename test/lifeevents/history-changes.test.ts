import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Cause } from '../../subgraphs/shared/history/cause';
import { setCause } from '../../subgraphs/shared/history/change.store';
import type { Caller } from '../../subgraphs/shared/viewer';
import type { Tx } from '../../subgraphs/lifeevents/context';
import { openLifeevents, type Asked } from './ask';
import { organisation, secretariat } from './callers';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const DEATH = stableId('life-event', 'dodsfall-og-arv');
const CHILD = stableId('life-event', 'fa-barn');
const DIGDIR = '991825827';

interface ChangeAnswer {
  id: string;
  operation: string;
  record: string;
  subject: { id: string; title: string | null };
  fields: { field: string; before: string | null; after: string | null }[];
  organizationNumber: string | null;
  supplierNumber: string | null;
  cause: string | null;
  correlation: string | null;
  credentials?: { client: string; token: string } | null;
}
const CHANGE = 'id operation record subject { id title } fields { field before after } organizationNumber supplierNumber cause correlation';

async function changesOf(kind: 'lifeEvent' | 'service', id: string, first = 5, more = '', caller?: Caller) {
  const { data, errors } = await hub.ask<{ it: { changes: { totalCount: number; nodes: ChangeAnswer[] } } }>(`query ($id: ID!, $first: Int!) { it: ${kind}(by: { id: $id }) { changes(first: $first) { totalCount nodes { ${CHANGE} ${more} } } } }`, { id, first }, caller);
  return { ...data.it.changes, errors };
}

const newestOf = async (kind: 'lifeEvent' | 'service', id: string): Promise<ChangeAnswer | undefined> => (await changesOf(kind, id, 1)).nodes[0];

const change = (work: (tx: Tx) => Promise<unknown>, cause: Cause = { operation: 'test' }): Promise<unknown> =>
  hub.db.$transaction(async (tx) => {
    await setCause(tx, cause);
    await work(tx);
  });

/** A service of the life event that requires evidence which a dataset can supply and whose output leads on. */
async function richService() {
  const link = await hub.db.lifeEventService.findFirstOrThrow({ where: { lifeEventId: DEATH, service: { evidence: { some: { datasets: { some: { datasetId: { not: null } } } } }, outputs: { some: { causes: { some: { eventId: { not: null } } } } } } }, orderBy: { position: 'asc' } });
  return hub.db.service.findUniqueOrThrow({ where: { id: link.serviceId ?? '' }, include: { evidence: { include: { datasets: { where: { datasetId: { not: null } } } } }, outputs: { include: { causes: { where: { eventId: { not: null } }, include: { event: { include: { triggers: true } } } } } }, participations: true } });
}

describe('the changes of a life event', () => {
  test('cover what belongs to it at any depth: measurements, members of bodies, and everything of its services', async () => {
    const measurement = await hub.db.indicatorMeasurement.findFirstOrThrow({ where: { indicator: { lifeEventId: DEATH } } });
    const member = await hub.db.bodyMember.findFirstOrThrow({ where: { body: { lifeEvents: { some: { lifeEventId: DEATH } } } } });
    const service = await richService();
    const evidence = service.evidence.find(({ datasets }) => datasets.length > 0);
    const output = service.outputs.find(({ causes }) => causes.length > 0);
    const datasetId = evidence?.datasets[0]?.datasetId ?? '';
    const eventId = output?.causes[0]?.eventId ?? '';
    const trigger = output?.causes[0]?.event?.triggers[0];
    const note = { provenanceNote: 'Looked at again.' };
    const steps: [string, string, (tx: Tx) => Promise<unknown>][] = [
      ['IndicatorMeasurement', measurement.id, (tx) => tx.indicatorMeasurement.update({ where: { id: measurement.id }, data: { value: '12.5' } })],
      ['BodyMember', member.id, (tx) => tx.bodyMember.update({ where: { id: member.id }, data: note })],
      ['Service', service.id, (tx) => tx.service.update({ where: { id: service.id }, data: note })],
      ['EvidenceDataset', evidence?.datasets[0]?.id ?? '', (tx) => tx.evidenceDataset.update({ where: { id: evidence?.datasets[0]?.id ?? '' }, data: note })],
      ['Dataset', datasetId, (tx) => tx.dataset.update({ where: { id: datasetId }, data: note })],
      ['OutputEvent', output?.causes[0]?.id ?? '', (tx) => tx.outputEvent.update({ where: { id: output?.causes[0]?.id ?? '' }, data: note })],
      ['Event', eventId, (tx) => tx.event.update({ where: { id: eventId }, data: note })],
      ['EventService', trigger?.id ?? '', (tx) => tx.eventService.update({ where: { id: trigger?.id ?? '' }, data: note })],
    ];
    const isOfService = steps.findIndex(([record]) => record === 'Service');
    for (const [i, [record, id, step]] of steps.entries()) {
      await change(step);
      expect(await newestOf('lifeEvent', DEATH), record).toMatchObject({ record, subject: { id } });
      if (i >= isOfService) expect(await newestOf('service', service.id), record).toMatchObject({ record, subject: { id } });
    }
    expect((await newestOf('service', trigger?.serviceId ?? ''))?.record).toBe('EventService');
    expect((await newestOf('lifeEvent', stableId('life-event', 'ny-i-norge')))?.cause).toBe('starter dataset');
  });

  test('have those of a service as long as it is linked, and keep what was changed meanwhile', async () => {
    const service = await richService();
    const position = { lifeEventId: CHILD, serviceId: service.id, position: 77 };
    await change((tx) => tx.lifeEventService.create({ data: position }));
    const edit = (note: string) => change((tx) => tx.service.update({ where: { id: service.id }, data: { provenanceNote: note } }));
    await edit('While linked.');
    await change((tx) => tx.lifeEventService.deleteMany({ where: position }));
    await edit('Afterwards.');
    const { nodes } = await changesOf('lifeEvent', CHILD, 3);
    expect(nodes.map(({ record, operation }) => [record, operation])).toEqual([['LifeEventService', 'REMOVED'], ['Service', 'UPDATED'], ['LifeEventService', 'CREATED']]);
    expect(nodes[1]?.fields).toContainEqual({ field: 'provenanceNote', before: expect.anything() as unknown, after: '"While linked."' });
    expect((await changesOf('service', service.id, 2)).nodes.map(({ record }) => record)).toEqual(['Service', 'LifeEventService']);
  });

  test('tell where a record that moved came from and where it went', async () => {
    const need = await hub.db.userNeed.create({ data: { lifeEventId: CHILD, texts: { nb: 'Oversikt' }, groups: {}, position: 90 } });
    await change((tx) => tx.userNeed.update({ where: { id: need.id }, data: { lifeEventId: DEATH } }));
    for (const id of [CHILD, DEATH]) expect(await newestOf('lifeEvent', id)).toMatchObject({ record: 'UserNeed', operation: 'UPDATED', subject: { id: need.id, title: 'Oversikt' }, fields: [{ field: 'lifeEventId', before: JSON.stringify(CHILD), after: JSON.stringify(DEATH) }] });
  });

  test('count on when a record is removed and written again', async () => {
    const data = { id: stableId('need', 'written twice'), lifeEventId: CHILD, texts: { nb: 'To ganger' }, groups: {}, position: 91 };
    await change((tx) => tx.userNeed.create({ data }));
    await change((tx) => tx.userNeed.delete({ where: { id: data.id } }));
    await change((tx) => tx.userNeed.create({ data }));
    const { nodes } = await changesOf('lifeEvent', CHILD, 3);
    expect(nodes.map(({ operation }) => operation)).toEqual(['CREATED', 'REMOVED', 'CREATED']);
    expect(nodes.map(({ fields }) => fields.find(({ field }) => field === 'texts'))).toEqual([{ field: 'texts', before: null, after: '{"nb":"To ganger"}' }, { field: 'texts', before: '{"nb":"To ganger"}', after: null }, { field: 'texts', before: null, after: '{"nb":"To ganger"}' }]);
    expect((await hub.db.userNeed.findUniqueOrThrow({ where: { id: data.id } })).version).toBe(3);
  });
});

describe('who made a change', () => {
  const cause: Cause = { operation: 'updateLifeEvent', organizationNumber: DIGDIR, supplierNumber: '983544622', clientId: 'client-1', tokenId: 'token-1', correlationId: '7f3d1c52-0001' };
  const rename = () => change((tx) => tx.lifeEvent.update({ where: { id: DEATH }, data: { provenanceNote: 'By somebody.' } }), cause);
  const credentialsFor = async (caller?: Caller) => {
    const { nodes, errors } = await changesOf('lifeEvent', DEATH, 1, 'credentials { client token }', caller);
    return { credentials: nodes[0]?.credentials, codes: errors.map(({ code }) => code) };
  };

  test('is told to everybody as organisation, supplier, operation and the number of the request', async () => {
    await rename();
    expect(await newestOf('lifeEvent', DEATH)).toMatchObject({ organizationNumber: DIGDIR, supplierNumber: '983544622', cause: 'updateLifeEvent', correlation: '7f3d1c52-0001', record: 'LifeEvent', subject: { id: DEATH, title: 'Dødsfall og arv' } });
  });

  test('is noted by every mutation, with the client and the token that it came with', async () => {
    const input = { lifeEvent: DEATH, texts: [{ language: 'nb', text: 'Å slippe å ringe rundt' }] };
    const { data } = await hub.ask('mutation ($input: AddUserNeedInput!) { addUserNeed(input: $input) { errors { code } } }', { input }, organisation(DIGDIR, 'samspill:lifeevents.write'));
    expect(data).toEqual({ addUserNeed: { errors: [] } });
    const { nodes } = await changesOf('lifeEvent', DEATH, 1, 'credentials { client token }', secretariat());
    expect(nodes).toMatchObject([{ record: 'UserNeed', operation: 'CREATED', organizationNumber: DIGDIR, supplierNumber: null, cause: 'addUserNeed', correlation: expect.any(String) as unknown, credentials: { client: 'test-client', token: 'test-token' } }]);
  });

  test('is told as client and token only to the owner of the record and the secretariat', async () => {
    await rename();
    const seen = { credentials: { client: 'client-1', token: 'token-1' }, codes: [] };
    const hidden = { credentials: null, codes: ['FORBIDDEN'] };
    expect(await credentialsFor(secretariat())).toEqual(seen);
    expect(await credentialsFor(organisation(DIGDIR, 'samspill:restricted.read'))).toEqual(seen);
    expect(await credentialsFor(organisation(DIGDIR, 'samspill:lifeevents.write'))).toEqual(hidden);
    expect(await credentialsFor(organisation('983544622', 'samspill:restricted.read'))).toEqual(hidden);
    expect(await credentialsFor()).toEqual(hidden);
  });

  test('is told of a service to its competent authority, not to the owner of the life event', async () => {
    const service = await richService();
    await change((tx) => tx.service.update({ where: { id: service.id }, data: { ownerActorId: stableId('actor', '889640782') } }), cause);
    expect((await credentialsFor(organisation('889640782', 'samspill:restricted.read'))).codes).toEqual([]);
    expect((await credentialsFor(organisation(DIGDIR, 'samspill:restricted.read'))).codes).toEqual(['FORBIDDEN']);
  });

  test('and what was changed are kept apart in a restricted claim: only its owner and the secretariat see whom it is about', async () => {
    const service = await hub.db.service.create({ data: { uri: 'https://data.samspill.no/services/restricted', titles: { nb: 'Tjeneste' }, descriptions: {}, ownerActorId: stableId('actor', DIGDIR), sortKey: '', searchText: '' } });
    await change((tx) => tx.serviceParticipation.create({ data: { serviceId: service.id, actorId: stableId('actor', '974761076'), role: 'PARTNER', isRestricted: true } }));
    const fieldsFor = async (caller?: Caller) => (await changesOf('service', service.id, 1, '', caller)).nodes[0]?.fields.map(({ field }) => field);
    expect(await fieldsFor()).toEqual([]);
    expect(await fieldsFor(organisation('974761076', 'samspill:restricted.read'))).toEqual([]);
    for (const caller of [secretariat(), organisation(DIGDIR, 'samspill:restricted.read')]) expect(await fieldsFor(caller)).toContain('actorId');
  });

  test('never holds a token or a national identity number, whatever the issuer calls its clients', async () => {
    await change((tx) => tx.lifeEvent.update({ where: { id: DEATH }, data: { provenanceNote: 'Again.' } }), { operation: 'test', organizationNumber: DIGDIR, clientId: 'client of 01010012356', tokenId: 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln', correlationId: 'abc' });
    const { cause: kept } = await hub.db.rowVersion.findFirstOrThrow({ where: { rowId: DEATH }, orderBy: { sequence: 'desc' } });
    expect(kept).toEqual({ operation: 'test', organizationNumber: DIGDIR, correlationId: 'abc' });
  });
});

describe('the history', () => {
  test('gives the record of today when its changes are replayed', async () => {
    const text = fc.dictionary(fc.constantFrom('nb', 'nn', 'en'), fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }));
    const update = fc.record({ texts: text, groups: text, position: fc.nat(500), provenanceNote: fc.option(fc.string({ maxLength: 5, unit: 'grapheme' })) }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.array(update, { minLength: 1, maxLength: 6 }), fc.boolean(), async (updates, isTogether) => {
        const { id } = await hub.db.userNeed.create({ data: { lifeEventId: CHILD, texts: {}, groups: {}, position: 1 } });
        const one = (tx: Tx, data: object) => tx.userNeed.update({ where: { id }, data });
        if (isTogether) await change(async (tx) => { for (const data of updates) await one(tx, data); });
        else for (const data of updates) await change((tx) => one(tx, data));
        const { nodes } = await changesOf('lifeEvent', CHILD, updates.length + 1);
        const replayed: Record<string, unknown> = {};
        for (const { fields } of nodes.filter(({ subject }) => subject.id === id).reverse()) {
          for (const { field, before, after } of fields) {
            expect(replayed[field] ?? null, field).toEqual(before === null ? null : (JSON.parse(before) as unknown));
            replayed[field] = after === null ? null : JSON.parse(after);
          }
        }
        const { texts, groups, position, provenanceNote } = await hub.db.userNeed.findUniqueOrThrow({ where: { id } });
        expect(replayed).toMatchObject({ texts, groups, position });
        expect(replayed['provenanceNote'] ?? null).toBe(provenanceNote);
      }),
      { numRuns: 25 },
    );
  });

  test('tells of everything that was changed together the same instant, and of what came later a later one', async () => {
    await change((tx) => tx.userNeed.updateMany({ where: { lifeEventId: CHILD }, data: { provenanceNote: 'x' } }));
    await change((tx) => tx.userNeed.updateMany({ where: { lifeEventId: CHILD }, data: { provenanceNote: 'y' } }));
    const disorder = await hub.db.$queryRaw`SELECT 1 FROM "RowVersion" a JOIN "RowVersion" b ON b."sequence" > a."sequence" AND b."recordedFrom" < a."recordedFrom" LIMIT 1`;
    const crossing = await hub.db.$queryRaw`SELECT 1 FROM "RowVersion" a JOIN "RowVersion" b ON a."tableName" = b."tableName" AND a."rowId" = b."rowId" AND b."version" = a."version" + 1 WHERE a."recordedTo" IS DISTINCT FROM b."recordedFrom" AND a."operation" <> 'DELETE' LIMIT 1`;
    expect([disorder, crossing]).toEqual([[], []]);
  });

  test.each([
    ['rewritten', `UPDATE "RowVersion" SET "data" = '{}' WHERE "recordedTo" IS NULL`],
    ['said to be somebody else’s', `UPDATE "RowVersion" SET "cause" = '{}'`],
    ['taken out of a record’s history', `UPDATE "RowVersion" SET "rootIds" = '{}'`],
    ['opened again', `UPDATE "RowVersion" SET "recordedTo" = NULL WHERE "recordedTo" IS NOT NULL`],
    ['removed', `DELETE FROM "RowVersion"`],
    ['emptied', `TRUNCATE "RowVersion"`],
    ['passed by with TRUNCATE of what it is about', `TRUNCATE "UserNeed"`],
  ])('cannot be %s', async (_, statement) => {
    await expect(hub.db.$executeRawUnsafe(statement)).rejects.toThrow(/append-only/);
  });
});
