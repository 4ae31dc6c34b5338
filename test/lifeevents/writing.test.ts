import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation, secretariat } from './callers';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const ILL_CHILD = stableId('life-event', 'alvorlig-sykt-barn');
/** Owns "Seriously ill child". */
const HELSEDIREKTORATET = organisation('983544622', OWNER_SCOPE);
/** Owns another life event. */
const DIGDIR = organisation('991825827', OWNER_SCOPE);

const ERRORS = 'errors { __typename message code path ... on ConflictError { expectedVersion currentVersion changes { field before after } } }';
const ADD = `mutation ($input: AddUserNeedInput!) { addUserNeed(input: $input) { userNeed { id version text group provenance { kind sourceUrl } } ${ERRORS} } }`;
const UPDATE = `mutation ($input: UpdateUserNeedInput!) { updateUserNeed(input: $input) { userNeed { id version text } ${ERRORS} } }`;
const REMOVE = `mutation ($input: RemoveUserNeedInput!) { removeUserNeed(input: $input) { userNeed { id } ${ERRORS} } }`;

interface Written {
  readonly userNeed: { readonly id: string; readonly version: number; readonly text: string } | null;
  readonly errors: readonly { readonly __typename: string; readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

const need = (texts: { language: string; text: string }[], more: object = {}) => ({ input: { lifeEvent: ILL_CHILD, texts, ...more } });
const NB = [{ language: 'nb', text: 'Å slippe å fortelle det samme igjen' }];
const countNeeds = async (): Promise<number> => hub.db.userNeed.count();

async function add(variables: object, caller = HELSEDIREKTORATET): Promise<Written> {
  const { data, errors } = await hub.ask<{ addUserNeed: Written }>(ADD, variables as Record<string, unknown>, caller);
  expect(errors).toEqual([]);
  return data.addUserNeed;
}

describe('whoever owns a life event', () => {
  test('records a need in it, and the history says who did', async () => {
    const written = await add(need([...NB, { language: 'en', text: 'Not to tell the same thing again' }], { groups: [{ language: 'nb', text: 'Foreldre' }] }));
    expect(written).toMatchObject({ errors: [], userNeed: { version: 1, text: NB[0]?.text, group: 'Foreldre', provenance: { kind: 'REPORTED' } } });
    const { data } = await hub.ask('query ($id: ID!) { lifeEvent(by: { id: $id }) { changes(first: 1) { nodes { record operation organizationNumber cause } } } }', { id: ILL_CHILD });
    expect(data).toEqual({ lifeEvent: { changes: { nodes: [{ record: 'UserNeed', operation: 'CREATED', organizationNumber: '983544622', cause: 'addUserNeed' }] } } });
  });

  test('changes it and takes it out again; what it was stays in the history', async () => {
    const { userNeed } = await add(need(NB));
    const change = { texts: [{ language: 'nb', text: 'Én kontakt' }] };
    const { data } = await hub.ask<{ updateUserNeed: Written }>(UPDATE, { input: { id: userNeed?.id, expectedVersion: 1, change } }, HELSEDIREKTORATET);
    expect(data.updateUserNeed).toMatchObject({ errors: [], userNeed: { version: 2, text: 'Én kontakt' } });
    const removed = await hub.ask<{ removeUserNeed: Written }>(REMOVE, { input: { id: userNeed?.id, expectedVersion: 2 } }, HELSEDIREKTORATET);
    expect(removed.data.removeUserNeed).toMatchObject({ errors: [], userNeed: { id: userNeed?.id } });
    expect(await hub.db.rowVersion.count({ where: { rowId: userNeed?.id ?? '' } })).toBe(3);
  });

  test('is told of every fault of an input at once, each with its place, and nothing is written', async () => {
    const before = await countNeeds();
    const { errors } = await add(
      need([{ language: 'nb', text: ' ' }, { language: 'nb', text: 'x'.repeat(10_001) }, { language: 'en', text: 'half \ud83d a pair' }], { source: { kind: 'SOURCED', url: 'javascript:alert(1)' }, groups: [{ language: 'nn', text: 'bell\u0007' }, { language: 'en', text: 'of 13097248022' }] }),
    );
    expect(errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['TEXT_EMPTY', 'input.texts.0.text'],
      ['LANGUAGE_REPEATED', 'input.texts.1.language'],
      ['TEXT_TOO_LONG', 'input.texts.1.text'],
      ['TEXT_NOT_UNICODE', 'input.texts.2.text'],
      ['TEXT_HAS_CONTROL_CHARACTERS', 'input.groups.0.text'],
      ['TEXT_HAS_PERSON_NUMBER', 'input.groups.1.text'],
      ['LINK_NOT_WEB', 'input.source.url'],
    ]);
    expect(await countNeeds()).toBe(before);
  });

  test('repeats a call that it did not get an answer to, and gets what the first one created', async () => {
    const before = await countNeeds();
    const call = need(NB, { idempotencyKey: 'need-1' });
    const [first, second] = [await add(call), await add(call)];
    expect(second).toEqual(first);
    expect(await countNeeds()).toBe(before + 1);
    const { errors } = await add(need([{ language: 'nb', text: 'Noe annet' }], { idempotencyKey: 'need-1' }));
    expect(errors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('that writes what it saw an hour ago is shown what somebody else wrote since', async () => {
    const { userNeed } = await add(need(NB));
    const change = (text: string) => ({ input: { id: userNeed?.id, expectedVersion: 1, change: { texts: [{ language: 'nb', text }] } } });
    await hub.ask(UPDATE, change('Første'), HELSEDIREKTORATET);
    const { data } = await hub.ask<{ updateUserNeed: Written }>(UPDATE, change('Andre'), HELSEDIREKTORATET);
    expect(data.updateUserNeed).toMatchObject({
      userNeed: null,
      errors: [{ __typename: 'ConflictError', code: 'VERSION_STALE', path: ['input', 'expectedVersion'], expectedVersion: 1, currentVersion: 2, changes: [{ field: 'texts', before: JSON.stringify({ nb: NB[0]?.text }), after: JSON.stringify({ nb: 'Første' }) }] }],
    });
  });
});

describe('whoever does not own it', () => {
  const cases = [
    ['without a token', undefined, 'UNAUTHENTICATED'],
    ['without the scope', organisation('983544622', 'samspill:portfolio.write'), 'SCOPE_MISSING'],
    ['of another organisation', DIGDIR, 'NOT_ALLOWED'],
  ] as const;

  test.each(cases)('%s is refused, and nothing is written', async (_, caller, code) => {
    const before = await countNeeds();
    const { data } = await hub.ask<{ addUserNeed: Written }>(ADD, need(NB), caller);
    expect(data.addUserNeed.errors.map((error) => [error.__typename, error.code])).toEqual([['ForbiddenError', code]]);
    expect(await countNeeds()).toBe(before);
  });

  test('is not told by a conflict what a record holds', async () => {
    const { userNeed } = await add(need(NB));
    const { data } = await hub.ask<{ removeUserNeed: Written }>(REMOVE, { input: { id: userNeed?.id, expectedVersion: 7 } }, DIGDIR);
    expect(data.removeUserNeed.errors.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
  });

  test('may still be the secretariat, which writes for everybody', async () => {
    expect((await add(need(NB), secretariat())).errors).toEqual([]);
  });
});
