import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('what is not there', () => {
  test.each(['lifeEvent', 'service'])('an unknown %s is null, not an error', async (field) => {
    const answer = await hub.ask(`{ byId: ${field}(by: { id: "${NOBODY}" }) { id } byUri: ${field}(by: { uri: "https://nobody.invalid/1" }) { id } }`);
    expect(answer).toEqual({ data: { byId: null, byUri: null }, errors: [] });
  });

  test('a reference to what is not there is an error at its path and leaves the rest standing', async () => {
    const known = stableId('life-event', 'fa-barn');
    const { data, errors } = await hub.ask(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on LifeEvent { title } } }`, { r: [{ __typename: 'LifeEvent', id: NOBODY }, { __typename: 'LifeEvent', id: known }] });
    expect(data).toEqual({ _entities: [null, { title: 'Få barn' }] });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['_entities', 0] }]);
  });
});

describe('what is asked wrongly', () => {
  test.each([
    ['a malformed id', '{ lifeEvent(by: { id: "1 OR 1=1" }) { id } }', 'ID_MALFORMED'],
    ['a malformed id of a service', '{ service(by: { id: "fa-barn" }) { id } }', 'ID_MALFORMED'],
    ['a malformed id in a filter', '{ services(filter: { ownerId: "983544622" }) { totalCount } }', 'ID_MALFORMED'],
    ['a page of more than a hundred', '{ lifeEvents(first: 101) { totalCount } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a page of more than a hundred inside another', '{ lifeEvents(first: 1) { nodes { services(first: 101) { totalCount } } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a page of fewer than none', '{ services(first: -1) { totalCount } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a cursor that nobody made', '{ services(after: "abc") { totalCount } }', 'CURSOR_MALFORMED'],
    ['a search longer than anybody types', `{ services(filter: { search: "${'x'.repeat(201)}" }) { totalCount } }`, 'ARGUMENT_OUT_OF_RANGE'],
  ])('%s is refused in words with a code', async (_, query, code) => {
    const { errors } = await hub.ask(query);
    expect(errors.map((error) => error.code)).toEqual([code]);
  });

  test.each([
    ['both keys', { id: NOBODY, uri: 'https://x.invalid/1' }],
    ['no key', {}],
    ['a null key', { id: null }],
  ])('an exactly-one input with %s is refused', async (_, by) => {
    const lifeEvent = await hub.ask('query ($by: LifeEventRef!) { lifeEvent(by: $by) { id } }', { by });
    const service = await hub.ask('query ($by: ServiceRef!) { service(by: $by) { id } }', { by });
    // graphql-js itself refuses what it can see; what slips through, such as a null from a variable, is ours.
    for (const { data, errors } of [lifeEvent, service]) {
      expect(errors).toHaveLength(1);
      expect(Object.values((data as Record<string, unknown> | null) ?? {})).not.toContainEqual(expect.anything());
    }
  });

  test('a null that slips in by a variable is refused too', async () => {
    const { errors } = await hub.ask('query ($id: ID) { lifeEvent(by: { id: $id }) { id } }', { id: null });
    expect(errors).toHaveLength(1);
  });

  test('a malformed day is refused', async () => {
    const { errors } = await hub.ask('{ lifeEvents { nodes { ownership(at: "2024-13-01") { validFrom } } } }');
    expect(errors).toHaveLength(1);
  });

  test('a malformed id in a reference is refused, not passed to the database', async () => {
    const { errors } = await hub.ask(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Actor { services { totalCount } } } }`, { r: [{ __typename: 'Actor', id: 'x' }] });
    expect(errors).toMatchObject([{ code: 'ID_MALFORMED' }]);
  });
});
