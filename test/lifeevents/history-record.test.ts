import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Caller } from '../../subgraphs/shared/viewer';
import { pastIsWhole } from '../support/past-schema';
import { compareWithRecord, typesReachedFrom } from '../support/record-schema';
import { openLifeevents, type Asked } from './ask';
import { organisation, secretariat } from './callers';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const DEATH = stableId('life-event', 'dodsfall-og-arv');

const GAP = 'code why position reference ruleVersion sourceUrl service { id title } toService { id } output { id title } event { id } evidence { id title } dataset { id title } circle { id }';

/** What a life event of today and a record of the past both tell, in the same words. */
const OWN_ROWS = `
  id uri kind title titles { language text } description types { uri label } version updatedAt provenance { kind sourceUrl retrievedAt note }
  ownership { owner { id } ministry { id } validFrom validTo basis } ownershipHistory { owner { id } ministry { id } validFrom validTo basis provenance { kind } responsibilities { role actor { id } validFrom validTo basis version } }
  bodies { id title kind description validFrom validTo isCurrent members { id } memberships { id actor { id } isLeader validFrom validTo claimStatus } lifeEvents { id title } }
  services(first: 100) { totalCount pageInfo { endCursor } edges { cursor node { id } } nodes {
    id uri title description homepage version updatedAt owner { id } template { id title } instances { totalCount } lifeEvents { nodes { id title } } components { id } inheritedParts notInheritedParts
    participations { id actor { id } role description validFrom validTo claimStatus claimedAt inheritedFrom { id } } digitalFirst { promise isKept version inheritedFrom { id } provenance { kind } }
    catalogue { serviceClass keywords { text } contactPoints { uri emails } } textCoverage { missing { field } }
    requires { id title description origin inheritedFrom { id } datasets { id uri title description access landingPage holder { id } } outputs { id title } } outputs { id title description type endsJourney service { id } inheritedFrom { id } causes { id uri title owner { id } services { nodes { id } } } } } }
  journey { steps { position isEntry isLinked instanceCount service { id title } }
    handOvers { from { id } to { id } fromActor { id } toActor { id } output { id title } event { id uri title } dataExchange { state version dataset { id title } } }
    gaps { ${GAP} } openQuestions { ${GAP} } }
  needs { id text group } obstacles { id text kind paradox } indicators { id title unit measurements { year day value } } textCoverage { languages { language } missing { field } }`;


const now = async (id: string): Promise<unknown> => {
  const { data, errors } = await hub.ask<{ lifeEvent: unknown }>(`query ($id: ID!) { lifeEvent(by: { id: $id }) { ${OWN_ROWS} } }`, { id });
  expect(errors).toEqual([]);
  return data.lifeEvent;
};
const asOf = async (id: string, instant: Date, selection = OWN_ROWS): Promise<unknown> => {
  const { data, errors } = await hub.ask<{ lifeEventRecord: unknown }>(`query ($id: ID!, $asOf: DateTime!) { lifeEventRecord(by: { id: $id }, asOf: $asOf) { ${selection} } }`, { id, asOf: instant.toISOString() });
  expect(errors).toEqual([]);
  return data.lifeEventRecord;
};
/** When the newest change was recorded. */
const newest = async (): Promise<Date> => (await hub.db.rowVersion.findFirstOrThrow({ orderBy: { sequence: 'desc' } })).recordedFrom;

describe('a life event as it was recorded', () => {
  test('is what everybody read then, whatever was changed, added and removed since', async () => {
    const { db } = hub;
    const link = await db.lifeEventService.findFirstOrThrow({ where: { lifeEventId: DEATH, serviceId: { not: null } }, orderBy: { position: 'desc' } });
    const serviceId = link.serviceId ?? '';
    const owner = await db.responsibility.findFirstOrThrow({ where: { lifeEventId: DEATH, role: 'OWNER', validTo: null } });
    const changes: (() => Promise<unknown>[])[] = [
      () => [
        db.lifeEvent.update({ where: { id: DEATH }, data: { titles: { nb: 'Når noen dør' }, descriptions: {}, uri: 'https://data.samspill.no/life-events/renamed' } }),
        db.service.update({ where: { id: serviceId }, data: { titles: { nb: 'En annen tjeneste' }, ownerActorId: null } }),
        db.dataset.updateMany({ data: { titles: { nb: 'Datasett' }, access: 'NON_PUBLIC' } }),
        db.$transaction([db.responsibility.update({ where: { id: owner.id }, data: { validTo: new Date('2026-01-01') } }), db.responsibility.create({ data: { lifeEventId: DEATH, role: 'OWNER', actorId: stableId('actor', '974761076'), validFrom: new Date('2026-01-01'), basis: { nb: 'Overtatt.' } } })]),
      ],
      () => [
        db.output.updateMany({ where: { service: { lifeEvents: { some: { lifeEventId: DEATH } } } }, data: { endsJourney: true } }),
        db.indicatorMeasurement.updateMany({ where: { indicator: { lifeEventId: DEATH } }, data: { value: '0.1234' } }),
        db.lifeEventBody.deleteMany({ where: { lifeEventId: DEATH } }),
        db.userNeed.deleteMany({ where: { lifeEventId: DEATH } }),
        db.lifeEventService.create({ data: { lifeEventId: DEATH, position: 99, unresolvedReference: 'https://data.norge.no/public-services/gone' } }),
        db.lifeEventService.delete({ where: { id: link.id } }),
      ],
    ];
    const then: { instant: Date; answer: unknown }[] = [{ instant: await newest(), answer: await now(DEATH) }];
    for (const change of changes) {
      await Promise.all(change());
      then.push({ instant: await newest(), answer: await now(DEATH) });
    }
    for (const [i, { instant, answer }] of then.entries()) {
      expect(await asOf(DEATH, instant), `after change ${String(i)}`).toEqual(answer);
      if (i > 0) expect(answer).not.toEqual(then[i - 1]?.answer);
    }
  });

  test('is found by the keys it had then, also when it is gone now', async () => {
    const uri = 'https://data.samspill.no/life-events/for-a-while';
    const { id } = await hub.db.lifeEvent.create({ data: { uri, kind: 'LIFE', titles: { nb: 'En stund' }, descriptions: {}, sortKey: '', searchText: '' } });
    const instant = await newest();
    await hub.db.lifeEvent.delete({ where: { id } });
    const { data } = await hub.ask('query ($uri: URL!, $asOf: DateTime!) { lifeEvent(by: { uri: $uri }) { id } lifeEventRecord(by: { uri: $uri }, asOf: $asOf) { id title asOf } before: lifeEventRecord(by: { uri: $uri }, asOf: "2001-01-01T00:00:00Z") { id } }', { uri, asOf: instant.toISOString() });
    expect(data).toEqual({ lifeEvent: null, before: null, lifeEventRecord: { id, title: 'En stund', asOf: instant.toISOString() } });
  });

  test('takes the day of then for today', async () => {
    const { id } = await hub.db.lifeEvent.create({ data: { uri: 'https://data.samspill.no/life-events/day', kind: 'LIFE', titles: { nb: 'Dag' }, descriptions: {}, sortKey: '', searchText: '' } });
    const instant = await newest();
    const tomorrow = new Date(instant.getTime() + 86_400_000);
    await hub.db.responsibility.create({ data: { lifeEventId: id, role: 'OWNER', actorId: stableId('actor', '974761076'), validFrom: tomorrow, basis: {} } });
    expect(await asOf(id, await newest(), `ownership { validFrom } tomorrow: ownership(at: "${tomorrow.toISOString().slice(0, 10)}") { owner { organizationNumber } } ownershipHistory { validFrom }`)).toMatchObject({ ownership: null, tomorrow: { owner: { organizationNumber: '974761076' } }, ownershipHistory: [{}] });
  });

  test('names organisations by id and number', async () => {
    expect(await asOf(stableId('life-event', 'ny-i-norge'), await newest(), 'ownership { owner { id organizationNumber } }')).toEqual({ ownership: { owner: { id: stableId('actor', '987879696'), organizationNumber: '987879696' } } });
  });

  test('keeps what was restricted to the secretariat, whoever owned it then', async () => {
    const link = await hub.db.lifeEventService.findFirstOrThrow({ where: { service: { ownerActorId: { not: null } } }, include: { service: true } });
    const { id } = await hub.db.serviceParticipation.create({ data: { serviceId: link.serviceId ?? '', actorId: stableId('actor', '974761076'), role: 'REGULATOR', isRestricted: true } });
    const owner = await hub.db.actorNumber.findUniqueOrThrow({ where: { actorId: link.service?.ownerActorId ?? '' } });
    const seenBy = async (caller: Caller): Promise<boolean> => {
      const { data } = await hub.ask('query ($id: ID!, $asOf: DateTime!) { lifeEventRecord(by: { id: $id }, asOf: $asOf) { services(first: 100) { nodes { participations { role actor { id } } } } } }', { id: link.lifeEventId, asOf: (await newest()).toISOString() }, caller);
      return JSON.stringify(data).includes(stableId('actor', '974761076'));
    };
    expect([await seenBy(organisation(owner.organizationNumber, 'samspill:restricted.read')), await seenBy(secretariat())]).toEqual([false, true]);
    await hub.db.serviceParticipation.delete({ where: { id } });
  });

  test('cannot be asked of the future', async () => {
    const { data, errors } = await hub.ask('query ($id: ID!) { lifeEventRecord(by: { id: $id }, asOf: "2999-01-01T00:00:00Z") { id } }', { id: DEATH });
    expect(data).toEqual({ lifeEventRecord: null });
    expect(errors).toMatchObject([{ code: 'ARGUMENT_OUT_OF_RANGE' }]);
  });

  test('takes no more statements for all life events of an instant than the fullest of them asks for', async () => {
    const instant = (await newest()).toISOString();
    const count = (ids: readonly string[]): Promise<number> =>
      tallyStatements(async () => {
        const { errors } = await hub.ask(`query ($asOf: DateTime!) { ${ids.map((id, i) => `r${String(i)}: lifeEventRecord(by: { id: "${id}" }, asOf: $asOf) { ${OWN_ROWS} }`).join(' ')} }`, { asOf: instant });
        expect(errors).toEqual([]);
        return statementsSoFar();
      });
    // What a life event has none of is not asked for further; two that have something of everything ask for all there is.
    const full = await count(['fa-barn', 'miste-og-finne-jobb'].map((key) => stableId('life-event', key)));
    expect(full).toBeGreaterThan(0);
    expect(await count((await hub.db.lifeEvent.findMany({ where: { services: { some: {} } } })).map(({ id }) => id))).toBeLessThanOrEqual(full);
  });
});

/** What a life event, a service or a journey tells today and a record of the past does not, and why. */
const NOT_RECORDED: Readonly<Record<string, string>> = {
  'LifeEvent.contacts': 'names of persons have no history, so that they can be erased',
  'LifeEvent.changes': 'the history is read from the record of today, for all times at once',
  'Service.changes': 'the history is read from the record of today, for all times at once',
  'LifeEvent.publishability': 'is judged by the profile that harvesters ask for today',
  'Service.publishability': 'is judged by the profile that harvesters ask for today',
  'LifeEvent.lifeEventInvolvements': 'is no field for clients: the actor map of today is made from it',
  'LifeEvent.lifeEventPartnerSignals': 'is no field for clients: the suggestions of today are made from it',
};
/** Other registers' entities: a record has their ids. */
const BY_ID: Readonly<Record<string, string>> = { Actor: 'ActorRecord', SharedComponent: 'ComponentRecord' };

describe('the schema of records', () => {
  test('tells everything of then that a life event, its services and its journey tell today, save what has a reason not to', () => {
    const { missing, unlike, compared } = compareWithRecord(hub.sdl, 'LifeEvent', 'LifeEventRecord', BY_ID);
    expect(missing).toEqual(Object.keys(NOT_RECORDED).sort());
    expect(unlike).toEqual([]);
    expect(compared).toEqual(expect.arrayContaining(['Service', 'Journey', 'JourneyGap', 'CooperationBody', 'BodyMembership', 'DataExchange', 'Event', 'ServiceCatalogue']));
  });

  test('leads to no entity, so that nothing of today can be joined to what was recorded then', () => {
    const { reached, entities } = typesReachedFrom(hub.sdl, 'LifeEventRecord');
    expect(reached.size).toBeGreaterThan(15);
    expect(entities).toEqual([]);
  });
});

describe('the past of the database', () => {
  pastIsWhole(() => hub.db);
});
