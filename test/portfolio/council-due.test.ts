import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDay } from '../../subgraphs/shared/context';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openPortfolio, type PortfolioHouse } from './builders';
import { nb } from '../support/writing';
import { aCouncil, aDraft, as, codes, done, HUB, NUMBERS, send, walk } from './council-desk';

let house: PortfolioHouse;
let council: string;
beforeAll(async () => {
  house = await openPortfolio();
  council = await aCouncil(house, 'PORTFOLIO');
});
afterAll(() => house.close());

const day = (days: number): string => toDay(new Date(Date.now() + days * 86_400_000));

interface Due {
  readonly kind: string;
  readonly dueOn: string;
  readonly case: { readonly id: string; readonly state: string };
  readonly condition: { readonly text: string } | null;
}

async function dueFor(caller: Caller, until: string, of: string = council, page: object = {}) {
  const query = 'query ($until: Date!, $council: ID, $first: Int! = 20, $after: String) { councilDueList(until: $until, council: $council, first: $first, after: $after) { totalCount nodes { kind dueOn case { id state } condition { text } } pageInfo { endCursor } } }';
  const { data, statements } = await house.ask<{ councilDueList: { totalCount: number; nodes: Due[]; pageInfo: { endCursor: string } } | null }>(query, { until, council: of, ...page }, caller);
  return { list: data.councilDueList, statements };
}
const plain = (nodes: readonly Due[] | undefined) => nodes?.map(({ kind, dueOn, condition }) => [kind, dueOn, condition?.text ?? null]);

describe('the due list of councils', () => {
  test('has what the council and those who submitted are waited for, earliest first, until it is done', async () => {
    const approved = await walk(house, await aDraft(house, council, { amount: '1' }), ['submitCase'], ['startPreparation'], ['decideBySecretariat', { decision: 'APPROVED', followUpDue: day(200), conditions: [{ texts: nb('Mål nullpunktet'), dueOn: day(20) }, { texts: nb('Uten dag') }] }]);
    const returned = await walk(house, await aDraft(house, council), ['submitCase'], ['startPreparation'], ['bringToCouncil'], ['returnCase', { notes: nb('Mer'), deadline: day(10) }]);
    await walk(house, await aDraft(house, council, { amount: '1' }), ['submitCase'], ['startPreparation'], ['decideBySecretariat', { decision: 'DECLINED', conditions: [{ texts: nb('Uansett'), dueOn: day(1) }] }]);
    await aDraft(house, council);
    const all = [['RESUBMISSION', day(10), null], ['CONDITION', day(20), 'Mål nullpunktet'], ['FOLLOW_UP', day(200), null]];
    for (const caller of [as('desk'), as('council'), as('lead'), HUB]) expect(plain((await dueFor(caller, day(365))).list?.nodes)).toEqual(all);
    expect(plain((await dueFor(as('desk'), day(20))).list?.nodes)).toEqual(all.slice(0, 2));

    await walk(house, returned, ['submitCase']);
    const { id, version } = await house.db.councilCondition.findFirstOrThrow({ where: { caseId: approved.id, ordinal: 1 } });
    await done(house, 'answerCondition', { id, expectedVersion: version, isMet: true }, as('desk'));
    await walk(house, approved, ['recordFollowUp']);
    expect((await dueFor(as('desk'), day(365))).list).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('asks for the follow-up of advice a year later, also where nobody has set a day', async () => {
    const advisory = await aCouncil(house, 'ADVISORY');
    const advised = await walk(house, await aDraft(house, advisory, { groundwork: false }), ['requestAdvice', { takenOn: '2024-01-08' }], ['recordMeeting', { takenOn: '2024-01-09' }], ['giveAdvice', { takenOn: '2024-02-01', advice: [{ texts: nb('Lær') }] }]);
    await house.db.councilCase.update({ where: { id: advised.id }, data: { followUpDue: null } });
    expect(plain((await dueFor(as('desk'), '2025-02-01', advisory)).list?.nodes)).toEqual([['FOLLOW_UP', '2025-02-01', null]]);
    expect((await dueFor(as('desk'), '2025-01-31', advisory)).list?.totalCount).toBe(0);
  });

  test('is an organisation\'s own: a stranger\'s is empty, and nobody without a token has one', async () => {
    const mine = await aCouncil(house, 'PORTFOLIO');
    for (let n = 0; n < 3; n += 1) await walk(house, await aDraft(house, mine), ['submitCase'], ['startPreparation'], ['bringToCouncil'], ['returnCase', { notes: nb('Mer') }]);
    expect((await dueFor(as('stranger'), day(365), mine)).list?.totalCount).toBe(0);
    expect((await house.ask('{ councilDueList(until: "2030-01-01") { totalCount } }')).codes).toEqual(['FORBIDDEN']);
    const first = await dueFor(as('desk'), day(365), mine, { first: 2 });
    const rest = await dueFor(as('desk'), day(365), mine, { first: 2, after: first.list?.pageInfo.endCursor });
    expect(new Set([...(first.list?.nodes ?? []), ...(rest.list?.nodes ?? [])].map((due) => due.case.id)).size).toBe(3);
    expect((await dueFor(as('desk'), day(365), mine, { first: 1 })).statements).toBe((await dueFor(as('desk'), day(365), mine)).statements);
  });
});

describe('a council', () => {
  const COUNCIL = 'query ($id: ID!) { council(id: $id) { name version secretariatLimit { amount } submissionRule submitters { id } members { id version role field name } cases(states: [RETURNED]) { totalCount } } }';

  test('is changed by the organisation that keeps it only', async () => {
    const input = { id: council, expectedVersion: 1, change: { names: nb('Digitaliseringsutvalget'), secretariatLimit: { amount: '1000000' } } };
    expect(codes(await send(house, 'updateCouncil', input, as('desk')))).toEqual(['NOT_ALLOWED']);
    await done(house, 'updateCouncil', input, as('council'));
    const { data } = await house.ask<{ council: unknown }>('query ($id: ID!) { council(id: $id) { name secretariatLimit { amount currency } } }', { id: council });
    expect(data.council).toEqual({ name: 'Digitaliseringsutvalget', secretariatLimit: { amount: '1000000', currency: 'NOK' } });
    expect(codes(await send(house, 'updateCouncil', { ...input, expectedVersion: 2, change: { submissionRule: 'LISTED' } }, as('council')))).toEqual(['SUBMITTERS_NOT_LISTED']);
    expect(codes(await send(house, 'createCouncil', { kind: 'ADVISORY', names: nb('Råd'), secretariatLimit: { amount: '-1' } }, as('council')))).toEqual(['COUNCIL_WITHOUT_LIMIT', 'AMOUNT_NEGATIVE']);
  });

  test('keeps the names of its members apart: shown to few, in no history, and erased for good', async () => {
    const { id, version } = await done<{ id: string; version: number }>(house, 'addCouncilMember', { council, role: 'LEADER', name: 'Kari Nordmann', fields: nb('Jus'), idempotencyKey: 'leader' }, as('council'));
    const named = async (caller?: Caller) => {
      const { data, codes: refused } = await house.ask<{ council: { members: { id: string; name: string | null }[] } }>(COUNCIL, { id: council }, caller);
      return { name: data.council.members.find((member) => member.id === id)?.name, refused: [...new Set(refused)] };
    };
    expect(await named()).toEqual({ name: null, refused: ['FORBIDDEN'] });
    expect(await named(as('stranger'))).toEqual({ name: null, refused: ['FORBIDDEN'] });
    expect(await named(as('desk'))).toEqual({ name: 'Kari Nordmann', refused: [] });
    expect(JSON.stringify(await house.db.rowVersion.findMany({ where: { rowId: id } }), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('Nordmann');
    await done(house, 'eraseCouncilMemberName', { id, expectedVersion: version }, as('council'));
    expect(await named(as('desk'))).toEqual({ name: null, refused: [] });
    expect(await house.db.person.count({ where: { name: { contains: 'Nordmann' } } })).toBe(0);
    expect((await house.db.idempotentCall.findFirstOrThrow({ where: { resultId: id } })).inputHash).toBe('');
  });

  test('lists its cases page by page, drafts left out', async () => {
    const mine = await aCouncil(house, 'PORTFOLIO');
    for (let n = 0; n < 3; n += 1) await walk(house, await aDraft(house, mine), ['submitCase']);
    await aDraft(house, mine);
    const page = async (after: string | null) => {
      const { data } = await house.ask<{ council: { cases: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string } } } }>('query ($id: ID!, $after: String) { council(id: $id) { cases(first: 2, after: $after, states: [SUBMITTED]) { totalCount nodes { id } pageInfo { endCursor } } } }', { id: mine, after }, as('council'));
      return data.council.cases;
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([first.totalCount, new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size]).toEqual([3, 3]);
  });

  test('gives no seat to nobody, and takes out one that was a mistake', async () => {
    expect(codes(await send(house, 'addCouncilMember', { council, role: 'MEMBER' }, as('council')))).toEqual(['VALUE_OUT_OF_RANGE']);
    const { id, version } = await done<{ id: string; version: number }>(house, 'addCouncilMember', { council, role: 'MEMBER', actor: { organizationNumber: NUMBERS.stranger }, validFrom: '2020-01-01' }, as('council'));
    expect(codes(await send(house, 'updateCouncilMember', { id, expectedVersion: version, change: { validTo: '2019-01-01' } }, as('council')))).toEqual(['PERIOD_BACKWARDS']);
    await done(house, 'removeCouncilMember', { id, expectedVersion: version }, as('council'));
    expect(await house.db.councilMember.count({ where: { id } })).toBe(0);
  });
});
