import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { createContext } from '../../subgraphs/shared/server';
import { ANONYMOUS, viewerId, type Caller } from '../../subgraphs/shared/viewer';
import { openHub, type Hub } from '../actors/support';
import { openLifeevents, type Asked } from '../lifeevents/ask';
import { organisation } from '../lifeevents/callers';

const DIGDIR = '991825827';
const HELSEDIREKTORATET = '983544622';
/** Not in the starter dataset of life events at all. */
const STRANGER = '910244132';

let actors: Hub;
let lifeevents: Asked;
beforeAll(async () => {
  [actors, lifeevents] = await Promise.all([openHub('starter'), openLifeevents('starter')]);
});
afterAll(() => Promise.all([actors.close(), lifeevents.close()]));

async function viewer(caller: Caller): Promise<unknown> {
  const source = '{ viewer { id isAnonymous summary(language: en) organizationNumber supplierNumber actor { name } scopes mayWrite { register reach scope why(language: nn) } } }';
  const { data, errors } = await graphql({ schema: actors.schema, source, contextValue: { ...createContext(actors.db), caller } });
  expect(errors).toBeUndefined();
  return (JSON.parse(JSON.stringify(data)) as { viewer: unknown }).viewer;
}

describe('the viewer', () => {
  test('without a token is told so, and that it may read and not write', async () => {
    expect(await viewer(ANONYMOUS)).toEqual({ id: viewerId(ANONYMOUS), isAnonymous: true, summary: 'You ask without a token: you may read all that is open, and write nothing.', organizationNumber: null, supplierNumber: null, actor: null, scopes: [], mayWrite: [] });
  });

  test('is the organisation of the token, with what it may write and why', async () => {
    const caller = { ...organisation(HELSEDIREKTORATET, 'samspill:restricted.read', 'samspill:lifeevents.write'), supplierNumber: DIGDIR };
    expect(await viewer(caller)).toMatchObject({
      isAnonymous: false,
      summary: 'You ask for 983544622, through 991825827, and may write in lifeevents.',
      organizationNumber: HELSEDIREKTORATET,
      supplierNumber: DIGDIR,
      actor: { name: 'Helsedirektoratet' },
      scopes: ['samspill:lifeevents.write', 'samspill:restricted.read'],
      mayWrite: [{ register: 'LIFEEVENTS', reach: 'OWN', scope: 'samspill:lifeevents.write', why: expect.stringContaining('livshendingane ho eig i dag') as string }],
    });
  });

  test('as the secretariat writes in every register, once each', async () => {
    const { mayWrite } = (await viewer(organisation(DIGDIR, 'samspill:secretariat', 'samspill:actors.write'))) as { mayWrite: { register: string; reach: string }[] };
    expect(mayWrite.map(({ register, reach }) => [register, reach])).toEqual([['ACTORS', 'ALL'], ['LIFEEVENTS', 'ALL'], ['PORTFOLIO', 'ALL']]);
  });

  test('that the register does not know is still told who it is', async () => {
    expect(await viewer(organisation(STRANGER))).toMatchObject({ organizationNumber: STRANGER, mayWrite: [] });
  });
});

describe('what lifeevents adds to the viewer', () => {
  const QUERY = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Viewer { lifeEvents(first: 5) { totalCount nodes { title ownership { owner { id } } } } services(first: 2) { totalCount nodes { owner { id } } } } } }';
  interface Entities { _entities: ({ lifeEvents: { totalCount: number; nodes: { ownership: { owner: { id: string } } }[] } | null; services: { totalCount: number; nodes: { owner: { id: string } }[] } | null } | null)[] }
  const added = (caller: Caller, id = viewerId(caller)) => lifeevents.ask<Entities>(QUERY, { r: [{ __typename: 'Viewer', id }] }, caller);

  test('is what its organisation answers for today, and nothing else', async () => {
    const { data, errors } = await added(organisation(DIGDIR, 'samspill:lifeevents.write'));
    expect(errors).toEqual([]);
    const [own] = data._entities;
    expect(own?.lifeEvents?.nodes).toMatchObject([{ title: 'Dødsfall og arv' }]);
    const owners = [...(own?.lifeEvents?.nodes.map((node) => node.ownership.owner.id) ?? []), ...(own?.services?.nodes.map((node) => node.owner.id) ?? [])];
    expect(new Set(owners)).toEqual(new Set([stableId('actor', DIGDIR)]));
  });

  test('is nothing without a token', async () => {
    expect(await added(ANONYMOUS)).toEqual({ data: { _entities: [{ lifeEvents: null, services: null }] }, errors: [] });
  });

  test('is kept from whoever makes up the key of another', async () => {
    for (const caller of [ANONYMOUS, organisation(HELSEDIREKTORATET, 'samspill:lifeevents.write')]) {
      const { data, errors } = await added(caller, viewerId(organisation(DIGDIR, 'samspill:lifeevents.write')));
      expect(data._entities).toEqual([null]);
      expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });
});

describe('the contact persons of a life event', () => {
  const EVENT = stableId('life-event', 'dodsfall-og-arv');
  const READ = 'samspill:restricted.read';
  const contacts = async (caller?: Caller): Promise<unknown> => {
    const { data, errors } = await lifeevents.ask<{ lifeEvent: { title: string; contacts: unknown } }>('query ($id: ID!) { lifeEvent(by: { id: $id }) { title contacts { name } } }', { id: EVENT }, caller);
    expect(data.lifeEvent.title).toBe('Dødsfall og arv');
    if (data.lifeEvent.contacts === null) expect(errors).toMatchObject([{ code: 'FORBIDDEN', path: ['lifeEvent', 'contacts'] }]);
    else expect(errors).toEqual([]);
    return data.lifeEvent.contacts;
  };
  const SEEN = [{ name: 'Kari Nordmann' }];
  beforeAll(async () => {
    await lifeevents.db.lifeEventContact.create({ data: { lifeEventId: EVENT, function: 'project manager', name: 'Kari Nordmann' } });
  });

  test('are seen by the secretariat and by the owner, and by nobody without the right scope', async () => {
    expect(await contacts(organisation(HELSEDIREKTORATET, 'samspill:secretariat'))).toEqual(SEEN);
    expect(await contacts(organisation(DIGDIR, READ))).toEqual(SEEN);
    expect(await contacts(organisation(DIGDIR, 'samspill:lifeevents.write'))).toBeNull();
    expect(await contacts(organisation(HELSEDIREKTORATET, READ))).toBeNull();
    expect(await contacts()).toBeNull();
  });

  test('are not seen any more by who owned it before', async () => {
    expect(await contacts(organisation('972417858', READ))).toBeNull();
  });

  test('are seen by who takes part, from the day that it has confirmed it', async () => {
    const { id, actorId } = await lifeevents.db.serviceParticipation.findFirstOrThrow({ where: { service: { lifeEvents: { some: { lifeEventId: EVENT } } }, NOT: { actorId: stableId('actor', DIGDIR) } } });
    const seenWhen = async (claimStatus: 'CLAIMED' | 'CONFIRMED' | 'DISPUTED'): Promise<unknown> => {
      await lifeevents.db.serviceParticipation.update({ where: { id }, data: { actorId: stableId('actor', STRANGER), claimStatus } });
      return contacts(organisation(STRANGER, READ));
    };
    expect(await seenWhen('CLAIMED')).toBeNull();
    expect(await seenWhen('CONFIRMED')).toEqual(SEEN);
    expect(await seenWhen('DISPUTED')).toBeNull();
    await lifeevents.db.serviceParticipation.update({ where: { id }, data: { actorId } });
  });

  test('are seen by the member of a body that works on it, on the same terms', async () => {
    const body = { validTo: null, lifeEvents: { some: { lifeEventId: EVENT } } };
    const { id, actorId } = await lifeevents.db.bodyMember.findFirstOrThrow({ where: { validTo: null, body } });
    const seenWhen = async (claimStatus: 'CLAIMED' | 'CONFIRMED', validTo: Date | null = null): Promise<unknown> => {
      await lifeevents.db.bodyMember.update({ where: { id }, data: { actorId: stableId('actor', STRANGER), claimStatus, validTo } });
      return contacts(organisation(STRANGER, READ));
    };
    expect(await seenWhen('CLAIMED')).toBeNull();
    expect(await seenWhen('CONFIRMED')).toEqual(SEEN);
    expect(await seenWhen('CONFIRMED', new Date('2025-01-01'))).toBeNull();
    await lifeevents.db.bodyMember.update({ where: { id }, data: { actorId, validTo: null } });
  });
});
