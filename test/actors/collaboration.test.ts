import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { aBenefit, aFundingLine, anInitiative } from '../portfolio/builders';
import { anOrganisation, aRelation } from './house';
import { openThree, type ThreeSubgraphs } from './three-subgraphs';

/** The figures of one span of years, as all three subgraphs together tell them. */
interface Indicators {
  readonly from: number | null;
  readonly to: number | null;
  readonly initiatives: number;
  readonly initiativesAcrossSectors: number | null;
  readonly moneyAcrossSectors: { amount: string }[] | null;
  readonly benefitsAcrossSectors: { amount: string }[] | null;
  readonly confirmations: { given: number | null; outstanding: number | null; byRegister: { register: string; given: number; outstanding: number }[]; missingSources: string[] };
}

const OF_PORTFOLIO = 'id actorId from to initiatives initiativesWithPartners coverage { initiatives { reported total } answers { reported total } payments { reported total withheld } benefits { total } } portfolioConfirmations { given outstanding } partnerFacts { actorId initiativeId } exchangeFacts { fromActorId toActorId amount currency priceYear } benefitFacts { fromActorId toActorId amount currency priceYear }';
const OF_ACTORS = '... on CollaborationIndicators { from: id initiativesAcrossSectors moneyAcrossSectors { amount } benefitsAcrossSectors { amount } sectorCoverage { reported total } confirmations { given outstanding byRegister { register given outstanding } missingSources } }';

let three: ThreeSubgraphs;
let agency: string;
let other: string;
const on = (year: number): Date => new Date(Date.UTC(year, 5, 1));

beforeAll(async () => {
  three = await openThree('blank');
  const { actors, lifeevents, portfolio } = three;
  const ministry = await anOrganisation(actors.db, '983887406', 'Helse- og omsorgsdepartementet', { kind: 'MINISTRY' });
  const otherMinistry = await anOrganisation(actors.db, '983887457', 'Arbeids- og inkluderingsdepartementet', { kind: 'MINISTRY' });
  agency = await anOrganisation(actors.db, '983544622', 'Helsedirektoratet', { parents: { create: { parentId: ministry } } });
  other = await anOrganisation(actors.db, '889640782', 'Nav', { parents: { create: { parentId: otherMinistry } } });
  const third = stableId('actor', 'nobody in the register');
  const joint = await anInitiative(portfolio.db, 'Felles', { leadActorId: other, actualStart: on(2022), actualEnd: on(2023) });
  await portfolio.db.initiativeParticipation.createMany({ data: [
    { initiativeId: joint, actorId: agency, role: 'PARTNER', claimStatus: 'CONFIRMED', answeredAt: on(2022), claimedByActorId: other },
    { initiativeId: joint, actorId: third, role: 'PARTNER', claimedByActorId: other },
  ] });
  await aFundingLine(portfolio.db, joint, agency, '12.50', { year: 2022, claimedByActorId: other });
  await aFundingLine(portfolio.db, joint, agency, null, { year: 2023, claimStatus: 'CONFIRMED', claimedByActorId: agency });
  const paid = await anInitiative(portfolio.db, 'Betalt', { leadActorId: third, isFundingComplete: true });
  await aFundingLine(portfolio.db, paid, agency, '5', { year: 2022, claimedByActorId: agency });
  await aBenefit(portfolio.db, paid, other, { 2023: '40' });
  const service = await lifeevents.db.service.create({ data: { uri: 'https://example.org/s', titles: { nb: 'Tjeneste' }, descriptions: {}, sortKey: 's', searchText: 's' } });
  await lifeevents.db.serviceParticipation.createMany({ data: [
    { serviceId: service.id, actorId: agency, role: 'PARTNER', claimStatus: 'DISPUTED', claimedAt: on(2021), answeredAt: on(2023) },
    { serviceId: service.id, actorId: agency, role: 'DELIVERER', claimStatus: 'CONFIRMED', claimedAt: on(2023), answeredAt: on(2023) },
    { serviceId: service.id, actorId: agency, role: 'REGULATOR', isRestricted: true },
    { serviceId: service.id, actorId: agency, role: 'DATA_PROVIDER' },
  ] });
  await aRelation(actors.db, other, 'DEPENDS_ON', agency);
});
afterAll(() => three.close());

/** What a client gets of an actor's collaboration: portfolio's part, then the others', as the gateway carries it. */
async function collaborationOf(years: string, without: object = {}): Promise<{ whole: Indicators; byYear: Indicators[] }> {
  const [answer] = await three.portfolio.entities<{ collaboration: { byYear: object[] } }>([{ __typename: 'Actor', id: agency }], `... on Actor { collaboration${years} { ${OF_PORTFOLIO} byYear { ${OF_PORTFOLIO} } } }`);
  const { byYear = [], ...whole } = answer?.collaboration ?? {};
  const rows = [whole, ...byYear].map((row) => ({ __typename: 'CollaborationIndicators', ...row }));
  const confirmations = await three.lifeevents.entities<object>(rows, '... on CollaborationIndicators { lifeEventConfirmations { given outstanding } }');
  const known = rows.map((row, i) => ({ ...row, ...confirmations[i], ...without }));
  const added = await three.actors.entities<object>(known, OF_ACTORS.replace('from: id ', ''));
  const [first, ...others] = known.map((row, i) => ({ ...row, ...added[i] })) as unknown as Indicators[];
  return { whole: first as Indicators, byYear: others };
}

describe('how an actor works together with others', () => {
  it('is counted over all registers, for the whole and for each year by itself, with what it rests on', async () => {
    const { whole, byYear } = await collaborationOf('(years: { from: 2021, to: 2024 })');
    expect(whole).toMatchObject({
      from: 2021, to: 2024, initiatives: 1, initiativesWithPartners: 1, initiativesAcrossSectors: 1, moneyAcrossSectors: [{ amount: '52.50' }], benefitsAcrossSectors: [{ amount: '40' }], sectorCoverage: { reported: 1, total: 2 },
      coverage: { initiatives: { reported: 1, total: 1 }, answers: { reported: 1, total: 1 }, payments: { reported: 2, total: 3, withheld: 0 }, benefits: { total: 1 } },
      confirmations: { given: 2, outstanding: 3, byRegister: [{ register: 'ACTORS', given: 0, outstanding: 1 }, { register: 'LIFEEVENTS', given: 1, outstanding: 1 }, { register: 'PORTFOLIO', given: 1, outstanding: 1 }], missingSources: [] },
    });
    expect(byYear.map((row) => [row.from, row.to, row.initiatives, row.initiativesAcrossSectors, row.moneyAcrossSectors?.[0]?.amount ?? null, row.confirmations.given])).toEqual([
      [2021, 2021, 0, 0, null, 0], [2022, 2022, 1, 1, '12.50', 1], [2023, 2023, 1, 1, '40', 1], [2024, 2024, 0, 0, null, 0],
    ]);
  });

  it('begins with the first year that anything is known of, and ends this year', async () => {
    const { byYear } = await collaborationOf('');
    expect(byYear.map((row) => row.from)).toEqual(Array.from({ length: new Date().getUTCFullYear() - 2021 }, (_, i) => 2022 + i));
  });

  it('gives no sum of confirmations when a register is away, and says which', async () => {
    const { whole } = await collaborationOf('', { lifeEventConfirmations: null });
    expect(whole.confirmations).toMatchObject({ given: null, outstanding: null, missingSources: ['LIFEEVENTS'] });
    expect(whole.confirmations.byRegister.map((one) => one.register)).toEqual(['ACTORS', 'PORTFOLIO']);
  });

  it('refuses more years than it has rows for, in words', async () => {
    await expect(collaborationOf('(years: { from: 1950, to: 2024 })')).rejects.toThrow('are 75 years; at most 50 get a row each');
  });

  it('takes a number of SQL statements that grows neither with the actors nor with the years', async () => {
    const count = (ids: readonly string[], years: string) => three.portfolio.statementsOf(ids.map((id) => ({ __typename: 'Actor', id })), `... on Actor { collaboration(years: ${years}) { ${OF_PORTFOLIO} byYear { ${OF_PORTFOLIO} } } }`);
    const few = await count([agency], '{ from: 2022, to: 2023 }');
    expect(await count([agency, other], '{ from: 2005, to: 2024 }')).toBe(few);
    expect(few).toBeLessThanOrEqual(14);
  });
});
