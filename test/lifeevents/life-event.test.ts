import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const DEATH = stableId('life-event', 'dodsfall-og-arv');
const id = (key: string): string => stableId('actor', key);

describe('a life event', () => {
  test('says who it is, in every language it is described in', async () => {
    const { data, errors } = await hub.ask(`{ lifeEvent(by: { uri: "https://data.samspill.no/life-events/ny-i-norge" }) { id uri kind title english: title(language: en) nynorsk: title(language: nn) titles { language text } description version updatedAt provenance { kind sourceUrl retrievedAt } } }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      lifeEvent: {
        id: stableId('life-event', 'ny-i-norge'),
        kind: 'LIFE',
        title: 'Ny i Norge',
        english: 'New in Norway',
        nynorsk: 'Ny i Norge',
        titles: [{ language: 'nb', text: 'Ny i Norge' }, { language: 'en', text: 'New in Norway' }],
        version: 1,
        provenance: { kind: 'SOURCED', retrievedAt: '2026-11-21T00:00:00.000Z' },
      },
    });
  });

  test('tells who owned it and which ministry was responsible, over time', async () => {
    const { data, errors } = await hub.ask(
      `query ($id: ID!) { lifeEvent(by: { id: $id }) { now: ownership { owner { id } ministry { id } validFrom validTo basis(language: en) provenance { kind } } then: ownership(at: "2019-12-31") { owner { id } ministry { id } } never: ownership(at: "1999-01-01") { validFrom } ownershipHistory { validFrom validTo owner { id } ministry { id } responsibilities { role basis provenance { kind } } } } }`,
      { id: DEATH },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      lifeEvent: {
        now: { owner: { id: id('991825827') }, ministry: { id: id('932384469') }, validFrom: '2024-01-01', validTo: null },
        then: { owner: { id: id('972417858') }, ministry: { id: id('972417858') } },
        never: null,
        ownershipHistory: [
          { validFrom: '2019-06-11', validTo: '2020-01-01' },
          { validFrom: '2020-01-01', validTo: '2024-01-01', owner: { id: id('991825827') }, ministry: { id: id('972417858') } },
          { validFrom: '2024-01-01', validTo: null },
        ],
      },
    });
  });

  test('has bodies, needs, obstacles, indicators and types, each with its source', async () => {
    const { data, errors } = await hub.ask<{ lifeEvents: { nodes: Record<string, unknown[]>[] } }>(`{ lifeEvents { nodes {
      title bodies { title kind isCurrent validFrom validTo members { id } memberships { actor { id } isLeader claimStatus } lifeEvents { id } provenance { kind } }
      needs { text group provenance { sourceUrl } } obstacles { text kind paradox provenance { sourceUrl } } indicators { title unit measurements { year day value provenance { sourceUrl } } } types { uri label } } } }`);
    expect(errors).toEqual([]);
    expect(data.lifeEvents.nodes).toHaveLength(7);
    for (const node of data.lifeEvents.nodes) for (const part of ['bodies', 'needs', 'obstacles', 'indicators']) expect(node[part], `${String(node['title'])} ${part}`).not.toHaveLength(0);
  });

  test('shows the members of a body that has ended as they were at the end', async () => {
    const { data } = await hub.ask(`query ($id: ID!) { lifeEvent(by: { id: $id }) { bodies { title isCurrent members { id } } } }`, { id: stableId('life-event', 'alvorlig-sykt-barn') });
    const bodies = (data as { lifeEvent: { bodies: { title: string; isCurrent: boolean; members: unknown[] }[] } }).lifeEvent.bodies;
    expect(bodies.find((body) => body.title === '0–24-samarbeidet')).toMatchObject({ isCurrent: false, members: expect.arrayContaining([{ id: id('872417842') }]) as unknown });
    expect(bodies.map((body) => body.isCurrent)).toEqual([...bodies.map((body) => body.isCurrent)].sort((a, b) => Number(b) - Number(a)));
  });

  test('keeps what was changed in it, with where the change came from', async () => {
    const { data, errors } = await hub.ask<{ lifeEvent: { changes: { totalCount: number; nodes: { record: string; operation: string; cause: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } }>(
      `query ($id: ID!) { lifeEvent(by: { id: $id }) { changes(first: 3) { totalCount nodes { record operation cause recordedAt fields { field after } } pageInfo { hasNextPage endCursor } } } }`,
      { id: DEATH },
    );
    expect(errors).toEqual([]);
    expect(data.lifeEvent.changes.nodes.every((change) => change.operation === 'CREATED' && change.cause === 'starter dataset')).toBe(true);
    expect(data.lifeEvent.changes.totalCount).toBeGreaterThan(20);
  });

  test('knows everybody who takes part, for the actor map', async () => {
    const { data, errors } = await hub.ask<{ lifeEvent: { lifeEventInvolvements: { actorId: string; role: string; throughKind: string | null; isAtTable: boolean }[] } }>(
      `query ($id: ID!) { lifeEvent(by: { id: $id }) { lifeEventInvolvements { actorId role throughKind throughId isAtTable isConfirmed } } }`,
      { id: DEATH },
    );
    expect(errors).toEqual([]);
    const involvements = data.lifeEvent.lifeEventInvolvements;
    expect(involvements.filter((entry) => entry.role === 'OWNER')).toMatchObject([{ actorId: id('991825827'), isAtTable: true }]);
    expect(new Set(involvements.map((entry) => entry.role))).toEqual(new Set(['OWNER', 'MINISTRY', 'BODY_MEMBER', 'SERVICE_OWNER', 'SERVICE_PARTNER', 'SERVICE_DATA_PROVIDER', 'DATASET_HOLDER']));
  });

  test('keeps its contacts from everybody but the secretariat, without losing the rest of the answer', async () => {
    const query = `query ($id: ID!) { lifeEvent(by: { id: $id }) { title contacts { name } } }`;
    const closed = await hub.ask(query, { id: DEATH });
    expect(closed.data).toEqual({ lifeEvent: { title: 'Dødsfall og arv', contacts: null } });
    expect(closed.errors).toMatchObject([{ code: 'FORBIDDEN', path: ['lifeEvent', 'contacts'] }]);
    const open = await hub.ask(query, { id: DEATH }, { organizationNumber: '991825827', supplierNumber: null, clientId: null, tokenId: null, scopes: new Set(['samspill:secretariat']) });
    expect(open).toMatchObject({ errors: [], data: { lifeEvent: { contacts: [] } } });
  });
});

describe('the list of life events', () => {
  const titles = async (argumentsText: string): Promise<string[]> => {
    const { data, errors } = await hub.ask<{ lifeEvents: { nodes: { title: string }[] } }>(`{ lifeEvents(${argumentsText}) { nodes { title } } }`);
    expect(errors).toEqual([]);
    return data.lifeEvents.nodes.map((node) => node.title);
  };

  test('is ordered by title unless asked otherwise, and both ways', async () => {
    const ascending = await titles('orderBy: TITLE_ASC');
    expect(ascending[0]).toBe('Alvorlig sykt barn');
    expect(await titles('orderBy: TITLE_DESC')).toEqual([...ascending].reverse());
    expect(await titles('orderBy: UPDATED_AT_DESC')).toHaveLength(7);
  });

  test.each([
    ['search: "DØDSFALL arv"', ['Dødsfall og arv']],
    ['search: "100%_"', []],
    ['kinds: [BUSINESS]', ['Starte og drive en bedrift', 'Starte og drive en frivillig organisasjon']],
    ['kinds: []', []],
    [`ownerId: "${id('991825827')}"`, ['Dødsfall og arv']],
    [`ministryId: "${id('872417842')}"`, []],
    [`serviceId: "${stableId('service', 'pleiepenger-sykt-barn')}"`, ['Alvorlig sykt barn', 'Få barn']],
    [`bodyId: "${stableId('body', 'dsop')}"`, ['Dødsfall og arv', 'Starte og drive en bedrift']],
    ['typeUri: "https://data.norge.no/vocabulary/life-event-type#having-a-child"', ['Få barn']],
  ])('filters by %s', async (filter, expected) => {
    expect(await titles(`filter: { ${filter} }`)).toEqual(expected);
  });

  test.each(['TITLE_ASC', 'TITLE_DESC', 'UPDATED_AT_ASC', 'UPDATED_AT_DESC'])('is walked by cursors without repeating or skipping any, by %s', async (orderBy) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors }: { data: { lifeEvents: { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }; errors: readonly unknown[] } = await hub.ask(
        `query ($after: String) { lifeEvents(first: 2, after: $after, orderBy: ${orderBy}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      expect(data.lifeEvents.totalCount).toBe(7);
      seen.push(...data.lifeEvents.nodes.map((node) => node.id));
      after = data.lifeEvents.pageInfo.hasNextPage ? data.lifeEvents.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });
});
