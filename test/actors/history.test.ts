import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, mutated, nb, organisation, READ_RESTRICTED, secretariat } from '../support/writing';
import { fromDay } from '../../subgraphs/shared/context';
import type { Caller } from '../../subgraphs/shared/viewer';
import { pastIsWhole } from '../support/past-schema';
import { compareWithRecord, typesReachedFrom } from '../support/record-schema';
import { anActor, anOrganisation, aRelation, openActors, WRITE, type ActorsHouse, type Answer } from './house';

const NAV = organisation('889640782', WRITE, READ_RESTRICTED);
const HELSE = organisation('983544622', WRITE, READ_RESTRICTED);
const STRANGER = organisation('915933149', WRITE, READ_RESTRICTED);

let house: ActorsHouse;
let ministry: string;
let other: string;
beforeAll(async () => {
  house = await openActors();
  const { db } = house;
  for (const [caller, name] of [[NAV, 'Nav'], [HELSE, 'Helsedirektoratet'], [STRANGER, 'Fremmed']] as const) await anOrganisation(db, caller.organizationNumber ?? '', name);
  ministry = await anOrganisation(db, '983887457', 'Arbeids- og inkluderingsdepartementet', { kind: 'MINISTRY' });
  other = await anOrganisation(db, '983887406', 'Helse- og omsorgsdepartementet', { kind: 'MINISTRY' });
});
afterAll(() => house.close());

interface Told {
  readonly record: string;
  readonly operation: string;
  readonly subject: { readonly id: string };
  readonly fields: readonly { readonly field: string; readonly after: string | null }[];
}

interface Page {
  readonly actorChanges: { readonly nodes: readonly { readonly id: string }[]; readonly pageInfo: { readonly endCursor: string | null } };
}

const CHANGE = 'record operation subject { id } fields { field after }';

async function changesOf(id: string, caller?: Caller): Promise<Told[]> {
  const { data, errors } = await house.ask<{ actor: { changes: { nodes: Told[] } } }>(`query ($id: ID!) { actor(by: { id: $id }) { changes(first: 100) { nodes { ${CHANGE} } } } }`, { id }, caller);
  expect(errors).toBeUndefined();
  return data.actor.changes.nodes;
}

describe('the history of actors', () => {
  test('shows a link between two actors in the changes of both', async () => {
    const relation = await aRelation(house.db, actorOf(NAV), 'SUPPLIES_DATA_TO', actorOf(HELSE));
    const parent = await house.db.parentPeriod.create({ data: { actorId: actorOf(NAV), parentId: ministry, validFrom: fromDay('2024-01-01'), validTo: fromDay('2025-01-01') } });
    for (const [side, link] of [[actorOf(NAV), relation], [actorOf(HELSE), relation], [actorOf(NAV), parent.id], [ministry, parent.id]] as const) {
      expect((await changesOf(side)).map(({ subject }) => subject.id)).toContain(link);
    }
    expect((await changesOf(actorOf(STRANGER))).map(({ subject }) => subject.id)).not.toContain(relation);
  });

  test('does not tell others that something was said in confidence, till the other side has confirmed it', async () => {
    const relation = await aRelation(house.db, actorOf(NAV), 'DEPENDS_ON', actorOf(HELSE), { isRestricted: true, details: { nb: 'Hemmelig' } });
    const sees = async (caller?: Caller): Promise<boolean[]> => {
      const told = await Promise.all([actorOf(NAV), actorOf(HELSE)].map((side) => changesOf(side, caller)));
      return told.map((changes) => changes.some(({ record, operation, subject, fields }) => subject.id === relation && record === 'Relation' && operation === 'CREATED' && fields.some(({ after }) => after?.includes('Hemmelig'))));
    };
    const isTold = async (caller?: Caller): Promise<boolean> => JSON.stringify([await changesOf(actorOf(NAV), caller), await changesOf(actorOf(HELSE), caller)]).includes(relation);
    const others = [undefined, STRANGER, organisation('889640782', WRITE)];
    expect(await Promise.all(others.map(isTold))).toEqual([false, false, false]);
    expect(await Promise.all([NAV, HELSE, secretariat()].map(sees))).toEqual([[true, true], [true, true], [true, true]]);
    await house.db.relation.update({ where: { id: relation }, data: { claimStatus: 'CONFIRMED', fromClaimStatus: 'CONFIRMED', toClaimStatus: 'CONFIRMED' } });
    // What was kept back stays so; that it is confirmed is for everybody.
    const [newest, ...earlier] = (await changesOf(actorOf(NAV))).filter(({ subject }) => subject.id === relation);
    expect(newest).toMatchObject({ operation: 'UPDATED', fields: expect.arrayContaining([expect.objectContaining({ field: 'claimStatus', after: '"CONFIRMED"' })]) as unknown });
    expect(earlier).toEqual([]);
  });

  test('is followed from where one stopped, missing nothing and telling nothing twice', async () => {
    const since = new Date().toISOString();
    const seen: string[] = [];
    let after: string | null = null;
    for (let round = 0; round < 6; round += 1) {
      await mutated(house, 'addActorNeed', 'need { id version }', { actor: actorOf(NAV), type: 'NEED', texts: nb(`Behov ${String(round)}`) }, NAV);
      const { data, errors }: Answer<Page> = await house.ask<Page>('query ($since: DateTime, $after: String) { actorChanges(since: $since, first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }', { since, after });
      expect(errors).toBeUndefined();
      seen.push(...data.actorChanges.nodes.map(({ id }) => id));
      after = data.actorChanges.pageInfo.endCursor ?? after;
    }
    const written = await house.db.rowVersion.findMany({ where: { recordedFrom: { gte: new Date(since) } }, orderBy: { sequence: 'asc' }, select: { id: true } });
    expect(written).toHaveLength(6);
    expect(seen).toEqual(written.map(({ id }) => id));
  });
});

/** What an actor of today and a record of the past tell in the same words. */
const OWN_ROWS = `
  id organizationNumber key shortName altinnCode organizationForm numberMissingReason name names { language text } kind level isSynthetic dissolvedOn version provenance { kind sourceUrl note }
  nameHistory { id name names { language text } validFrom validTo version actor { id } } functions { uri label }
  sector { id kind label labels { text } at ministry { id name } } then: sector(at: "2024-06-01") { label ministry { name } }
  parent { id name } parentHistory { id parent { id name } actor { id } validFrom validTo version provenance { kind } } children { totalCount nodes { id name } edges { cursor } }
  successors { kind effectiveOn predecessor { id } successor { id name } } predecessors { kind predecessor { name } }
  relations { totalCount nodes { id kind from { id name } to { id name } details context { kind } validFrom validTo claimStatus fromAnswer { status answerReason } toAnswer { status } claimedBy { id } isRestricted version provenance { kind } } }
  needs { id type text texts { text } context { kind } version } maturity { id generation assessedOn version } coordinationRoles { id role degree { code name } context { kind } validFrom validTo version }`;

const now = async (id: string): Promise<unknown> => {
  const { data, errors } = await house.ask<{ actor: unknown }>(`query ($id: ID!) { actor(by: { id: $id }) { ${OWN_ROWS} } }`, { id });
  expect(errors).toBeUndefined();
  return data.actor;
};
const asOf = async (id: string, instant: Date, selection = OWN_ROWS, caller?: Caller): Promise<unknown> => {
  const { data, errors } = await house.ask<{ actorRecord: unknown }>(`query ($id: ID!, $asOf: DateTime!) { actorRecord(by: { id: $id }, asOf: $asOf) { ${selection} } }`, { id, asOf: instant.toISOString() }, caller);
  expect(errors).toBeUndefined();
  return data.actorRecord;
};
/** When the newest change was recorded. */
const newest = async (): Promise<Date> => (await house.db.rowVersion.findFirstOrThrow({ orderBy: { sequence: 'desc' } })).recordedFrom;

describe('an actor as it was recorded', () => {
  test('is what everybody read then, whatever was written, changed and removed since', async () => {
    const { db } = house;
    const nav = actorOf(NAV);
    const group = await anActor(db, 'Unge uføre');
    const ecosystem = await db.ecosystem.create({ data: { key: 'unge', names: { nb: 'Unge' }, sortKey: 'unge', searchText: 'unge' } });
    const need = await mutated(house, 'addActorNeed', 'need { id version }', { actor: nav, type: 'DEMAND', texts: nb('Ett sted å spørre'), context: { ecosystem: ecosystem.id } }, NAV);
    const scale = await house.ask<{ coordinationScale: { revision: string } }>('{ coordinationScale { revision } }');
    await mutated(house, 'setCoordinationScale', 'coordinationScale { revision }', { expectedRevision: scale.data.coordinationScale.revision, degrees: [{ code: 'lav', names: nb('Lav') }] }, secretariat());
    const role = await mutated(house, 'assignCoordinationRole', 'coordinationRole { id version }', { actor: nav, role: 'DRIVER', degree: 'lav', context: { ecosystem: ecosystem.id }, validFrom: '2024-01-01' }, NAV);
    const assessment = await mutated(house, 'reportMaturity', 'assessment { id version }', { actor: nav, generation: 3, assessedOn: '2025-03-01' }, NAV);
    await db.parentPeriod.create({ data: { actorId: nav, parentId: ministry, validFrom: fromDay('2025-01-01') } });
    const changes: (() => Promise<unknown>)[] = [
      async () => {
        await mutated(house, 'updateActorNeed', 'need { id version }', { id: need.id, expectedVersion: 1, change: { texts: nb('Én vei inn'), context: null } }, NAV);
        await mutated(house, 'correctMaturity', 'assessment { id version }', { id: assessment.id, expectedVersion: 1, change: { generation: 4 } }, NAV);
        await mutated(house, 'endCoordinationRole', 'coordinationRole { id version }', { id: role.id, expectedVersion: 1, validTo: '2026-01-01' }, NAV);
        await db.parentPeriod.updateMany({ where: { actorId: nav, validTo: null }, data: { parentId: other } });
      },
      async () => {
        await mutated(house, 'removeActorNeed', 'need { id }', { id: need.id, expectedVersion: 2 }, NAV);
        await mutated(house, 'removeMaturity', 'assessment { id }', { id: assessment.id, expectedVersion: 2 }, NAV);
        await mutated(house, 'removeCoordinationRole', 'coordinationRole { id }', { id: role.id, expectedVersion: 2 }, NAV);
        await db.actorName.updateMany({ where: { actorId: nav }, data: { names: { nb: 'NAV' }, validFrom: fromDay('2006-07-01') } });
        await db.actor.update({ where: { id: nav }, data: { shortName: 'NAV', kind: 'BODY', level: null } });
        await aRelation(db, nav, 'CONSULTS', group);
      },
      () => db.succession.create({ data: { predecessorId: actorOf(STRANGER), successorId: nav, kind: 'MERGED_INTO', effectiveOn: fromDay('2026-01-01') } }),
    ];
    const then: { instant: Date; answer: unknown }[] = [{ instant: await newest(), answer: await now(nav) }];
    for (const change of changes) {
      await change();
      then.push({ instant: await newest(), answer: await now(nav) });
    }
    for (const [i, { instant, answer }] of then.entries()) {
      expect(await asOf(nav, instant), `after change ${String(i)}`).toEqual(answer);
      if (i > 0) expect(answer).not.toEqual(then[i - 1]?.answer);
    }
    expect(await asOf(nav, then[0]?.instant ?? new Date(), 'needs { context { kind id name } } sector { label }')).toEqual({ needs: expect.arrayContaining([{ context: { kind: 'ECOSYSTEM', id: ecosystem.id, name: 'Unge' } }]) as unknown, sector: { label: 'Arbeids- og inkluderingsdepartementet' } });
  });

  test('takes the day of then for today', async () => {
    const [id, child] = [randomUUID(), randomUUID()];
    await house.db.$transaction(async (tx) => {
      // What the trigger takes for the instant of a transaction that has none yet.
      await tx.$queryRaw`SELECT set_config('samspill.recorded_at', '2020-05-05T12:00:00Z', true)`;
      await tx.actor.create({ data: { id, kind: 'MINISTRY', sortKey: '', searchText: '', names: { create: [{ names: { nb: 'Gammel' }, validTo: fromDay('2021-01-01') }, { names: { nb: 'Ny' }, validFrom: fromDay('2021-01-01') }] } } });
      await tx.actor.create({ data: { id: child, kind: 'AGENCY', sortKey: '', searchText: '', names: { create: { names: { nb: 'Under' } } }, parents: { create: [{ parentId: id, validTo: fromDay('2021-01-01') }, { parentId: other, validFrom: fromDay('2021-01-01') }] } } });
    });
    expect(await asOf(child, new Date('2020-06-01T00:00:00Z'), 'asOf sector { label at } parent { name later: name(at: "2022-01-01") children { totalCount } } parentHistory { parent { id } }')).toEqual({
      asOf: '2020-06-01T00:00:00.000Z', sector: { label: 'Gammel', at: '2020-06-01' }, parent: { name: 'Gammel', later: 'Ny', children: { totalCount: 1 } }, parentHistory: [{ parent: { id } }, { parent: null }],
    });
    expect(await asOf(child, new Date(), 'sector { label } parent { name }')).toEqual({ sector: { label: 'Helse- og omsorgsdepartementet' }, parent: { name: 'Helse- og omsorgsdepartementet' } });
    expect(await asOf(child, new Date('2020-05-05T11:59:59Z'), 'id')).toBeNull();
  });

  test('keeps what was said in confidence for the secretariat, though the other side has confirmed it since', async () => {
    const { db } = house;
    const id = await aRelation(db, actorOf(HELSE), 'FUNDS', actorOf(STRANGER), { isRestricted: true });
    const instant = await newest();
    await db.relation.update({ where: { id }, data: { claimStatus: 'CONFIRMED', fromClaimStatus: 'CONFIRMED', toClaimStatus: 'CONFIRMED' } });
    const seenBy = async (caller: Caller, at: Date): Promise<boolean> => JSON.stringify(await asOf(actorOf(HELSE), at, 'relations { nodes { id } }', caller)).includes(id);
    expect([await seenBy(HELSE, instant), await seenBy(STRANGER, instant), await seenBy(secretariat(), instant), await seenBy(STRANGER, await newest())]).toEqual([false, false, true, true]);
  });

  test('cannot be asked of the future, and is not there before it was recorded', async () => {
    const { data, codes } = await house.ask('query ($id: ID!) { before: actorRecord(by: { id: $id }, asOf: "2001-01-01T00:00:00Z") { id } actorRecord(by: { id: $id }, asOf: "2999-01-01T00:00:00Z") { id } }', { id: actorOf(NAV) });
    expect(data).toEqual({ before: null, actorRecord: null });
    expect(codes).toEqual(['ARGUMENT_OUT_OF_RANGE']);
  });

  test('takes no more statements for many actors than for those that have something of everything', async () => {
    const instant = (await newest()).toISOString();
    const count = async (ids: readonly string[]): Promise<number> => {
      const { errors, statements } = await house.ask(`query ($asOf: DateTime!) { ${ids.map((id, i) => `r${String(i)}: actorRecord(by: { id: "${id}" }, asOf: $asOf) { ${OWN_ROWS} }`).join(' ')} }`, { asOf: instant });
      expect(errors).toBeUndefined();
      return statements;
    };
    const full = [actorOf(NAV), ministry, other, actorOf(HELSE)];
    expect(await count((await house.db.actor.findMany({ select: { id: true } })).map(({ id }) => id))).toBeLessThanOrEqual(await count(full));
  });
});

/** What an actor tells today and a record of the past does not, and why. */
const NOT_RECORDED: Readonly<Record<string, string>> = {
  'Actor.actorMap': 'is drawn from what all registers say today',
  'Actor.changes': 'the history is read from the record of today, for all times at once',
  'Actor.levelFact': 'is no field for clients: rules of another register are applied with it',
  'Actor.currentSuccessors': 'is about today by what it says; a record has the successions one by one',
  'ContextLink.lifeEvent': 'a record has its id',
  'ContextLink.initiative': 'a record has its id',
  'ContextLink.ecosystem': 'a record has its id and the name of then',
  'ContextLink.component': 'a record has its id and the name of then',
};

describe('the schema of records', () => {
  test('tells everything of then that an actor tells today, save what has a reason not to', () => {
    const { missing, unlike, compared } = compareWithRecord(house.sdl, 'Actor', 'RecordedActor', { Actor: 'RecordedActor' });
    expect(missing).toEqual(Object.keys(NOT_RECORDED).sort());
    expect(unlike).toEqual([]);
    expect(compared).toEqual(expect.arrayContaining(['ActorName', 'ParentPeriod', 'Succession', 'Sector', 'Relation', 'ActorNeed', 'CoordinationAssignment', 'ContextLink']));
  });

  test('leads to no entity, so that nothing of today can be joined to what was recorded then', () => {
    const { reached, entities } = typesReachedFrom(house.sdl, 'RecordedActor');
    expect(reached.size).toBeGreaterThan(12);
    expect(entities).toEqual([]);
  });
});

describe('the past of the database', () => {
  pastIsWhole(() => house.db);
});
