import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openPortfolio, type PortfolioHouse } from './builders';
import { takeUp, WRITE } from './callers';
import { actorOf, mutate, mutated, nb, organisation, places, READ_RESTRICTED, secretariat, type Versioned } from '../support/writing';

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(() => house.close());

const LEAD = organisation('983544622', WRITE, READ_RESTRICTED);
/** Is named by others and asked for its answer. */
const CONCERNED = organisation('889640782', WRITE);
const PARTNER = organisation('974761076', WRITE, READ_RESTRICTED);
const STRANGER = organisation('915933149', WRITE, READ_RESTRICTED);
const OWNER = organisation('974760673', WRITE, READ_RESTRICTED);

const CONCERNED_REF = { organizationNumber: '889640782' };

interface Claim extends Versioned {
  readonly kind: string;
  readonly claimStatus: string;
  readonly answerReason: string | null;
  readonly claimedBy: { readonly id: string } | null;
  readonly initiative: { readonly id: string };
}
const CLAIM = 'id version kind claimStatus isRestricted claimedAt answeredAt answerReason claimedBy { id } actor { id } initiative { id } participation { role } fundingLine { planned { amount } } costLine { kind } benefit { title }';
const list = async (caller: Caller | undefined, variables: object = {}) => (await house.ask<{ portfolioClaims: { totalCount: number; pageInfo: { endCursor: string }; nodes: Claim[] } | null }>(
  `query ($filter: PortfolioClaimFilter, $first: Int = 100, $after: String) { portfolioClaims(filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor } nodes { ${CLAIM} } } }`, { ...variables }, caller));
const claimsOf = async (caller: Caller, initiative: string, statuses = ['CLAIMED', 'CONFIRMED', 'DISPUTED']) => (await list(caller, { filter: { statuses } })).data.portfolioClaims?.nodes.filter((claim) => claim.initiative.id === initiative) ?? [];
const confirm = (claim: Versioned, caller: Caller, expectedVersion = claim.version) => mutate<Claim | null>(house, 'confirmPortfolioClaim', `claim { ${CLAIM} }`, { id: claim.id, expectedVersion }, caller);
const dispute = (claim: Versioned, caller: Caller, expectedVersion = claim.version) => mutate<Claim | null>(house, 'disputePortfolioClaim', `claim { ${CLAIM} }`, { id: claim.id, expectedVersion, reasons: nb('Slik er det ikke') }, caller);

/** An initiative that says everything it can of the organisation concerned. */
async function namedInEveryWay(more: object = {}): Promise<string> {
  const { id: initiative } = await takeUp(house, secretariat(), { leadNumber: '889640782' });
  const portfolio = (await house.db.portfolio.create({ data: { ownerActorId: actorOf(LEAD), titles: { nb: 'P' }, sortKey: 'p', searchText: '' } })).id;
  await house.db.initiative.update({ where: { id: initiative }, data: { portfolioId: portfolio } });
  await mutated(house, 'addInitiativeParticipant', 'participant { id }', { initiative, actor: CONCERNED_REF, role: 'PARTNER', ...more }, LEAD);
  await mutated(house, 'addFundingLine', 'fundingLine { id }', { initiative, kind: 'JOINT', funder: CONCERNED_REF, planned: '8.50', ...more }, LEAD);
  await mutated(house, 'addCostLine', 'costLine { id }', { initiative, kind: 'COORDINATION', bearer: CONCERNED_REF, ...more }, LEAD);
  await mutated(house, 'addBenefit', 'benefit { id }', { initiative, titles: nb('Færre klager'), type: 'QUALITY_STATE', isPriced: false, beneficiary: CONCERNED_REF, owner: CONCERNED_REF, ...more }, LEAD);
  return initiative;
}

describe('claims', () => {
  test('lists everything that initiatives say of my organisation, the oldest first, with who said it', async () => {
    const initiative = await namedInEveryWay();
    const claims = await claimsOf(CONCERNED, initiative);
    expect(claims.map(({ kind }) => kind)).toEqual(['LEAD', 'PARTICIPATION', 'FUNDING', 'COST', 'BENEFIT', 'BENEFIT_OWNER'].sort((a, b) => claims.findIndex(({ kind }) => kind === a) - claims.findIndex(({ kind }) => kind === b)));
    expect(new Set(claims.map(({ id }) => id)).size).toBe(6);
    expect(claims.map(({ kind, claimedBy }) => [kind, claimedBy?.id === actorOf(kind === 'LEAD' ? secretariat() : LEAD)])).toEqual(claims.map(({ kind }) => [kind, true]));
    const byKind = Object.fromEntries(claims.map((claim) => [claim.kind, claim]));
    expect(byKind).toMatchObject({ PARTICIPATION: { participation: { role: 'PARTNER' } }, FUNDING: { fundingLine: { planned: { amount: '8.50' } } }, COST: { costLine: { kind: 'COORDINATION' } }, BENEFIT: { benefit: { title: 'Færre klager' } }, BENEFIT_OWNER: { benefit: { title: 'Færre klager' } } });
    expect(await claimsOf(STRANGER, initiative)).toEqual([]);
  });

  test('come a page at a time, by kind and by answer', async () => {
    const all = (await list(CONCERNED)).data.portfolioClaims?.nodes ?? [];
    const first = (await list(CONCERNED, { first: 4 })).data.portfolioClaims;
    const rest = (await list(CONCERNED, { after: first?.pageInfo.endCursor })).data.portfolioClaims;
    expect([...(first?.nodes ?? []), ...(rest?.nodes ?? [])]).toEqual(all);
    expect((await list(CONCERNED, { filter: { kinds: ['BENEFIT_OWNER'] } })).data.portfolioClaims?.nodes.every(({ kind }) => kind === 'BENEFIT_OWNER')).toBe(true);
    expect((await list(CONCERNED, { filter: { statuses: ['DISPUTED'] } })).data.portfolioClaims).toMatchObject({ totalCount: 0 });
  });

  test('take the same number of statements however many there are', async () => {
    const few = (await list(CONCERNED, { first: 1 })).statements;
    expect((await list(CONCERNED, { first: 100 })).statements).toBe(few);
  });

  test('are forbidden in words to whoever asks for no organisation', async () => {
    const { data, codes } = await list(undefined);
    expect([data, codes]).toEqual([{ portfolioClaims: null }, ['FORBIDDEN']]);
  });
});

describe('a claim', () => {
  test('of each kind is confirmed, or disputed with a reason, by the organisation that it is about, and may be answered anew', async () => {
    const initiative = await namedInEveryWay();
    for (const { kind } of await claimsOf(CONCERNED, initiative)) {
      const claimNow = async () => (await claimsOf(CONCERNED, initiative)).find((claim) => claim.kind === kind) as Claim;
      expect((await confirm(await claimNow(), CONCERNED)).record).toMatchObject({ kind, claimStatus: 'CONFIRMED', answerReason: null });
      expect((await dispute(await claimNow(), CONCERNED)).record).toMatchObject({ kind, claimStatus: 'DISPUTED', answerReason: 'Slik er det ikke' });
    }
    expect(await claimsOf(CONCERNED, initiative, ['CLAIMED'])).toEqual([]);
    const { data } = await house.ask<{ initiative: object }>('query ($id: ID!) { initiative(id: $id) { leadClaim leadAnswerReason participants { claim { status answerReason } } funding { totals { confirmed { amount } disputed { amount } } } benefits { nodes { ownerClaim ownerAnswerReason claim { answerReason } } } } }', { id: initiative });
    expect(data.initiative).toEqual({
      leadClaim: 'DISPUTED', leadAnswerReason: 'Slik er det ikke', participants: [{ claim: { status: 'DISPUTED', answerReason: 'Slik er det ikke' } }], funding: { totals: [{ confirmed: { amount: '0' }, disputed: { amount: '8.50' } }] },
      benefits: { nodes: [{ ownerClaim: 'DISPUTED', ownerAnswerReason: 'Slik er det ikke', claim: { answerReason: 'Slik er det ikke' } }] },
    });
  });

  test.each([
    ['whoever recorded it', LEAD, ['NOT_ALLOWED at input.id']],
    ['the secretariat', secretariat(), ['NOT_ALLOWED at input.id']],
    ['anybody else', STRANGER, ['NOT_ALLOWED at input.id']],
    ['the organisation itself without the scope to write', organisation('889640782'), ['SCOPE_MISSING at ']],
  ])('is not answered by %s', async (_, caller, refused) => {
    const [claim] = (await list(CONCERNED)).data.portfolioClaims?.nodes as [Claim];
    expect(places(await confirm(claim, caller))).toEqual(refused);
    expect(places(await dispute(claim, caller))).toEqual(refused);
  });

  test('that was answered at the same moment from two screens has one answer, and the other is told', async () => {
    const [claim] = (await list(CONCERNED)).data.portfolioClaims?.nodes as [Claim];
    const answers = await Promise.all([confirm(claim, CONCERNED), dispute(claim, CONCERNED)]);
    expect(answers.flatMap(places)).toEqual(['VERSION_STALE at input.expectedVersion']);
  });
});

const SEEN = 'title participants { actor { id } } costs { lines { id } } funding { lines { id } } benefits { totalCount nodes { title } } risks { details }';
interface Seen {
  readonly participants: readonly unknown[];
  readonly costs: { readonly lines: readonly unknown[] };
  readonly funding: { readonly lines: readonly unknown[] };
  readonly benefits: { readonly totalCount: number; readonly nodes: readonly unknown[] };
}
/** How many restricted participations, cost lines, funding lines and benefits a caller sees, and whether it sees the details of a risk: directly and through the gateway's door. */
async function seenBy(caller: Caller | undefined, id: string) {
  const direct = await house.ask<{ initiative: Seen }>(`query ($id: ID!) { initiative(id: $id) { ${SEEN} } }`, { id }, caller);
  const entities = await house.ask<{ _entities: [Seen] }>(`query ($id: ID!) { _entities(representations: [{ __typename: "Initiative", id: $id }]) { ... on Initiative { ${SEEN} } } }`, { id }, caller);
  const counts = ({ participants, costs, funding, benefits }: Seen) => [participants.length, costs.lines.length, funding.lines.length, benefits.totalCount].join(' ');
  expect(counts(entities.data._entities[0])).toBe(counts(direct.data.initiative));
  expect(entities.codes).toEqual(direct.codes);
  return `${counts(direct.data.initiative)} ${direct.codes.length === 0 ? 'details' : direct.codes.join()}`;
}

describe('what is restricted', () => {
  test('is seen by the lead, the owner of the portfolio, confirmed participants, the organisation it is about and the secretariat, until it is confirmed', async () => {
    const portfolio = (await house.db.portfolio.create({ data: { ownerActorId: actorOf(OWNER), titles: { nb: 'P' }, sortKey: 'p', searchText: '' } })).id;
    const { id: initiative } = await takeUp(house, LEAD);
    await house.db.initiative.update({ where: { id: initiative }, data: { portfolioId: portfolio } });
    const hidden = { initiative, isRestricted: true };
    await mutated(house, 'addInitiativeParticipant', 'participant { id }', { ...hidden, actor: CONCERNED_REF, role: 'SUPPLIER' }, LEAD);
    await mutated(house, 'addCostLine', 'costLine { id }', { ...hidden, kind: 'OPERATION', bearer: CONCERNED_REF, planned: '1' }, LEAD);
    await mutated(house, 'addFundingLine', 'fundingLine { id }', { ...hidden, kind: 'JOINT', funder: CONCERNED_REF, planned: '1' }, LEAD);
    await mutated(house, 'addBenefit', 'benefit { id }', { ...hidden, titles: nb('Hemmelig gevinst'), type: 'OTHER_ACTORS', isPriced: true, beneficiary: CONCERNED_REF }, LEAD);
    await mutated(house, 'addRisk', 'risk { id }', { initiative, titles: nb('En risiko'), details: nb('Hemmelig') }, LEAD);
    await mutated(house, 'addInitiativeContact', 'contact { id name }', { initiative, role: 'RESPONSIBLE', name: 'Kari Nordmann' }, LEAD);
    const partner = await mutated(house, 'addInitiativeParticipant', 'participant { id version }', { initiative, actor: { organizationNumber: '974761076' }, role: 'PARTNER' }, LEAD);

    for (const caller of [undefined, STRANGER, PARTNER, organisation('983544622', WRITE)]) expect(await seenBy(caller, initiative)).toBe('1 0 0 0 FORBIDDEN');
    expect(await seenBy(CONCERNED, initiative)).toBe('2 1 1 1 FORBIDDEN');
    for (const caller of [LEAD, OWNER, secretariat()]) expect(await seenBy(caller, initiative)).toBe('2 1 1 1 details');
    await confirm(partner, PARTNER);
    expect(await seenBy(PARTNER, initiative)).toBe('2 1 1 1 details');
    await house.db.initiativeParticipation.update({ where: { id: partner.id }, data: { validTo: new Date('2020-01-01') } });
    expect(await seenBy(PARTNER, initiative)).toBe('1 0 0 0 FORBIDDEN');

    for (const claim of await claimsOf(CONCERNED, initiative)) await confirm(claim, CONCERNED);
    expect(await seenBy(undefined, initiative)).toBe('2 1 1 1 FORBIDDEN');
  });

  test('takes the same number of statements to leave out in one initiative as in ten', async () => {
    const make = async () => {
      const { id: initiative } = await takeUp(house, LEAD, { summaries: nb('likt antall') });
      await mutated(house, 'addFundingLine', 'fundingLine { id }', { initiative, kind: 'JOINT', funder: CONCERNED_REF, isRestricted: true }, LEAD);
      await mutated(house, 'addRisk', 'risk { id }', { initiative, titles: nb('Risiko') }, LEAD);
    };
    const ask = () => house.ask('{ initiatives(first: 100, filter: { search: "likt antall" }) { nodes { participants { role } funding { lines { id } } costs { lines { id } } risks { details } benefits { totalCount } changes(first: 5) { nodes { fields { field } } } } } }', {}, PARTNER);
    await make();
    const one = await ask();
    for (let i = 0; i < 3; i += 1) await make();
    expect((await ask()).statements).toBe(one.statements);
  });

  test('may not be answered, or known of, by somebody it is not about', async () => {
    const initiative = await namedInEveryWay({ isRestricted: true });
    for (const claim of (await claimsOf(CONCERNED, initiative)).filter(({ kind }) => kind !== 'LEAD')) expect(places(await confirm(claim, STRANGER)), claim.kind).toEqual(['RECORD_UNKNOWN at input.id']);
  });

  test('stays so in the history, with the years of a restricted benefit, but for whoever answers for it and the secretariat', async () => {
    const { id: initiative } = await takeUp(house, LEAD);
    const benefit = await mutated(house, 'addBenefit', 'benefit { id version }', { initiative, titles: nb('Hemmelig gevinst'), type: 'OTHER_ACTORS', isPriced: true, beneficiary: CONCERNED_REF, isRestricted: true }, LEAD);
    await mutated(house, 'setBenefitYear', 'benefitYear { id }', { benefit: benefit.id, year: 2025, planned: '123456' }, LEAD);
    await mutated(house, 'addFundingLine', 'fundingLine { id }', { initiative, kind: 'JOINT', funder: CONCERNED_REF, planned: '654321', isRestricted: true }, LEAD);
    const history = 'nodes { record subject { title } fields { field after } credentials { client } }';
    const told = async (caller?: Caller) => JSON.stringify((await house.ask(`query ($id: ID!) { initiative(id: $id) { changes(first: 100) { ${history} } } portfolioChanges(first: 100, since: "2026-01-01T00:00:00Z") { totalCount } }`, { id: initiative }, caller)).data);
    for (const caller of [undefined, STRANGER]) for (const secret of ['123456', '654321', 'Hemmelig']) expect(await told(caller)).not.toContain(secret);
    for (const caller of [LEAD, secretariat()]) for (const secret of ['123456', '654321', 'Hemmelig', 'test-client']) expect(await told(caller)).toContain(secret);
    const claims = await claimsOf(CONCERNED, initiative);
    for (const claim of claims) await confirm(claim, CONCERNED);
    expect(await told()).toContain('123456');
  });
});

describe('whoever follows the register', () => {
  test('reads every change once, in the order they were recorded, from where it stopped', async () => {
    const page = async (after: string | null) => (await house.ask<{ portfolioChanges: { nodes: { id: string; record: string }[]; pageInfo: { endCursor: string | null } } }>('query ($after: String) { portfolioChanges(first: 100, after: $after) { nodes { id record } pageInfo { endCursor } } }', { after })).data.portfolioChanges;
    let last: string | null = null;
    const seen: string[] = [];
    for (let read = await page(last); read.nodes.length > 0; read = await page(last)) {
      seen.push(...read.nodes.map(({ id }) => id));
      last = read.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await house.db.rowVersion.count());
    await takeUp(house, LEAD);
    expect((await page(last)).nodes.map(({ record }) => record)).toEqual(['Initiative']);
  });
});
