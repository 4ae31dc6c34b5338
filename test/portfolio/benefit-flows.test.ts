import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBenefit, aFundingLine, anInitiative, inLifeEvent, openPortfolio, type PortfolioHouse } from './builders';

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(async () => { await house.close(); });

const REPORT = `
  id initiativeCount totals { amount currency priceYear } planned { amount } realised { amount } confirmed { amount }
  flows { from { id } to { id } isFunderUnknown fundingAmountsKnown fundingAmountsTotal amount { amount } initiatives { title } }
  coverage { reported total withheld } fundingCoverage { reported total }
  years { year totals { amount } }
  positions { actor { id } funded { amount } received { amount } net { amount } netWholeLife { amount } recordedBenefits { amount } coverage { reported total } }
  jointFundingCandidates { initiative { title } mainFunder { id } fundedPart receivedPart }
  flowFacts { fromActorId toActorId amount currency priceYear }`;

interface Report {
  id: string;
  flows: { from: { id: string } | null; to: { id: string } | null; amount: { amount: string } }[];
}

describe('the benefit flows of a life event', () => {
  const [lifeEvent, otherEvent, ministry, agency, citizens] = Array.from({ length: 5 }, () => randomUUID()) as [string, string, string, string, string];
  beforeAll(async () => {
    const known = await anInitiative(house.db, 'Kjent', { isFundingComplete: true });
    await aFundingLine(house.db, known, ministry, '200', { year: 2020, claimStatus: 'CONFIRMED' });
    await aFundingLine(house.db, known, agency, '100', { year: 2021, actual: '100' });
    await aBenefit(house.db, known, citizens, { 2023: '100', 2024: '100.01' }, { claimStatus: 'CONFIRMED' });
    const unknown = await anInitiative(house.db, 'Ukjent');
    await aFundingLine(house.db, unknown, ministry, '10');
    await aFundingLine(house.db, unknown, agency, null);
    await aBenefit(house.db, unknown, agency, { 2024: '50' });
    await house.db.benefit.create({ data: { initiativeId: unknown, titles: { nb: 'Uprissatt' }, sortKey: 'u', type: 'QUALITY_STATE', isPriced: false } });
    await aBenefit(house.db, unknown, citizens, { 2024: '9999' }, { isRestricted: true });
    await inLifeEvent(house.db, lifeEvent, known, unknown);
    await inLifeEvent(house.db, otherEvent, known);
  });

  const ofLifeEvent = async (years?: string): Promise<Report & Record<string, unknown>> => {
    const { data, errors } = await house.ask<{ _entities: [{ benefitFlows: Report & Record<string, unknown> }] }>(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on LifeEvent { benefitFlows${years ? `(years: ${years})` : ''} { ${REPORT} } } } }`,
      { r: [{ __typename: 'LifeEvent', id: lifeEvent }] },
    );
    expect(errors).toBeUndefined();
    return data._entities[0].benefitFlows;
  };

  test('run from who paid to who gains, and from nobody known where the funding is not complete', async () => {
    const report = await ofLifeEvent();
    expect(report).toMatchObject({
      initiativeCount: 2,
      totals: [{ amount: '250.01', currency: 'NOK', priceYear: null }],
      planned: [{ amount: '250.01' }],
      realised: [],
      confirmed: [{ amount: '133.35' }],
      coverage: { reported: 2, total: 3, withheld: 0 },
      fundingCoverage: { reported: 1, total: 2 },
      years: [{ year: 2023, totals: [{ amount: '100' }] }, { year: 2024, totals: [{ amount: '150.01' }] }],
    });
    // 2023: 66.66 + 33.33, the last øre to the larger share; 2024: 66.67 + 33.33, and again.
    expect(report.flows).toEqual([
      { from: { id: ministry }, to: { id: citizens }, isFunderUnknown: false, fundingAmountsKnown: null, fundingAmountsTotal: null, amount: { amount: '133.35' }, initiatives: [{ title: 'Kjent' }] },
      { from: { id: agency }, to: { id: citizens }, isFunderUnknown: false, fundingAmountsKnown: null, fundingAmountsTotal: null, amount: { amount: '66.66' }, initiatives: [{ title: 'Kjent' }] },
      { from: null, to: { id: agency }, isFunderUnknown: true, fundingAmountsKnown: 1, fundingAmountsTotal: 2, amount: { amount: '50' }, initiatives: [{ title: 'Ukjent' }] },
    ]);
    expect(report['flowFacts']).toContainEqual({ fromActorId: null, toActorId: agency, amount: '50', currency: 'NOK', priceYear: null });
  });

  test('give each actor its position only from what is wholly known, and name candidates for joint funding', async () => {
    const report = await ofLifeEvent();
    const positions = report['positions'] as { actor: { id: string } }[];
    expect(positions.find((one) => one.actor.id === ministry)).toMatchObject({ funded: [{ amount: '200' }], received: [], net: [{ amount: '-200' }], coverage: { reported: 1, total: 2 } });
    expect(positions.find((one) => one.actor.id === agency)).toMatchObject({ funded: [{ amount: '100' }], received: [], recordedBenefits: [{ amount: '50' }] });
    expect(report['jointFundingCandidates']).toEqual([{ initiative: { title: 'Kjent' }, mainFunder: { id: ministry }, fundedPart: 0.666666, receivedPart: 0 }]);
  });

  test('count only the years that are asked for, and shares over all of them', async () => {
    const report = await ofLifeEvent('{ from: 2024, to: 2024 }');
    expect(report).toMatchObject({ totals: [{ amount: '150.01' }], years: [{ year: 2024 }] });
    expect(report.flows[0]).toMatchObject({ from: { id: ministry }, amount: { amount: '66.68' } });
  });

  test('count an initiative once in a union of life events, and are the same whatever the order of the filter', async () => {
    const query = `query ($filter: BenefitFlowFilter!) { benefitFlows(filter: $filter) { ${REPORT} } }`;
    const one = await house.ask<{ benefitFlows: Report }>(query, { filter: { lifeEvents: [lifeEvent, otherEvent] } });
    const two = await house.ask<{ benefitFlows: Report }>(query, { filter: { lifeEvents: [otherEvent, lifeEvent, otherEvent], years: {} } });
    expect(one.data.benefitFlows).toMatchObject({ initiativeCount: 2, totals: [{ amount: '250.01' }] });
    expect(two.data).toEqual(one.data);
  });

  test('can be asked for by the actors that pay or gain, as far as the public may see', async () => {
    const query = 'query ($filter: BenefitFlowFilter!) { benefitFlows(filter: $filter) { initiativeCount totals { amount } } }';
    const of = async (filter: object): Promise<unknown> => (await house.ask<{ benefitFlows: unknown }>(query, { filter })).data.benefitFlows;
    expect(await of({ actors: [ministry] })).toEqual({ initiativeCount: 2, totals: [{ amount: '250.01' }] });
    // In the initiative whose funding is not known the citizens gain only by a claim that is restricted.
    expect(await of({ actors: [citizens] })).toEqual({ initiativeCount: 1, totals: [{ amount: '200.01' }] });
    expect(await of({ actors: [ministry], lifeEvents: [otherEvent] })).toEqual({ initiativeCount: 1, totals: [{ amount: '200.01' }] });
  });

  test('take as many statements for many life events as for one', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on LifeEvent { benefitFlows { totals { amount } coverage { reported } fundingCoverage { reported } flowFacts { amount } } } } }`;
    const ask = (...ids: string[]) => house.ask<{ _entities: unknown[] }>(query, { r: ids.map((id) => ({ __typename: 'LifeEvent', id })) });
    const [one, many] = [await ask(lifeEvent), await ask(lifeEvent, otherEvent, randomUUID(), randomUUID())];
    expect([one.statements, many.statements]).toEqual([4, 4]);
    expect(many.data._entities[0]).toEqual(one.data._entities[0]);
    expect(many.data._entities[3]).toMatchObject({ benefitFlows: { totals: [], coverage: { reported: 0 }, flowFacts: [] } });
  });

  test('are found again by the id of their report, until the ledger changes', async () => {
    const report = await ofLifeEvent();
    const again = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on BenefitFlowReport { ${REPORT} } } }`;
    const r = [{ __typename: 'BenefitFlowReport', id: report.id }];
    expect((await house.ask<{ _entities: unknown[] }>(again, { r })).data._entities).toEqual([report]);
    expect((await house.ask(again, { r: [{ __typename: 'BenefitFlowReport', id: 'none' }] })).codes).toEqual(['ID_MALFORMED']);
    await anInitiative(house.db, 'Noe nytt');
    expect((await house.ask(again, { r })).codes).toEqual(['NOT_FOUND']);
  });

  test.each([
    ['filter: { lifeEvents: ["x"] }', 'ID_MALFORMED'],
    ['filter: { years: { from: 2025, to: 2024 } }', 'ARGUMENT_OUT_OF_RANGE'],
    ['filter: { years: { from: -1 } }', 'ARGUMENT_OUT_OF_RANGE'],
  ])('refuse %s in words', async (filter, code) => {
    expect((await house.ask(`{ benefitFlows(${filter}) { id } }`)).codes).toEqual([code]);
  });

  test('of a selection that nothing is in are empty, and that is no error', async () => {
    const { data, errors } = await house.ask('query ($filter: BenefitFlowFilter!) { benefitFlows(filter: $filter) { totals { amount } flows { amount { amount } } coverage { reported total } } }', { filter: { initiatives: [randomUUID()] } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ benefitFlows: { totals: [], flows: [], coverage: { reported: 0, total: 0 } } });
  });
});

describe('what an actor pays, gains and does together with others', () => {
  const [lead, partner, funder] = Array.from({ length: 3 }, () => randomUUID()) as [string, string, string];
  beforeAll(async () => {
    const id = await anInitiative(house.db, 'Samarbeid', { leadActorId: lead, isFundingComplete: true, plannedStart: new Date('2021-01-01'), plannedEnd: new Date('2023-12-31') });
    await house.db.initiativeParticipation.create({ data: { initiativeId: id, actorId: partner, role: 'PARTNER', claimStatus: 'CONFIRMED', answeredAt: new Date('2022-05-01') } });
    await aFundingLine(house.db, id, funder, '40', { year: 2022 });
    await aBenefit(house.db, id, partner, { 2024: '100' });
    const council = await house.db.council.create({ data: { kind: 'ADVISORY', names: { nb: 'Rådet' }, sortKey: 'radet' } });
    const matter = await house.db.councilCase.create({ data: { councilId: council.id, initiativeId: id, titles: { nb: 'Sak' }, state: 'FOLLOWED_UP' } });
    for (const [ordinal, isFollowed] of [[1, true], [2, false]] as const) {
      const advice = await house.db.councilAdvice.create({ data: { caseId: matter.id, ordinal, texts: { nb: 'Råd' } } });
      await house.db.adviceFollowUp.create({ data: { adviceId: advice.id, isFollowed } });
    }
  });

  const ACTOR = `query ($r: [_Any!]!, $years: YearRange) { _entities(representations: $r) { ... on Actor {
    benefitPosition(years: $years) { funded { amount } received { amount } net { amount } withdrawn { amount } coverage { reported total } }
    collaboration(years: $years) { id initiatives initiativesWithPartners adviceGiven adviceFollowed confirmationsGiven confirmationsOutstanding partnerFacts { actorId } exchangeFacts { fromActorId toActorId amount } } } } }`;
  const actors = (...ids: string[]) => ids.map((id) => ({ __typename: 'Actor', id }));

  test('is counted from the ledger', async () => {
    const { data, errors } = await house.ask<{ _entities: unknown[] }>(ACTOR, { r: actors(lead, partner, funder) });
    expect(errors).toBeUndefined();
    expect(data._entities).toMatchObject([
      { benefitPosition: { funded: [], received: [] }, collaboration: { initiatives: 1, initiativesWithPartners: 1, adviceGiven: 2, adviceFollowed: 1, confirmationsGiven: 0, partnerFacts: [{ actorId: partner }], exchangeFacts: [{ fromActorId: funder, toActorId: lead, amount: '40' }] } },
      { benefitPosition: { received: [{ amount: '100' }], net: [{ amount: '100' }] }, collaboration: { confirmationsGiven: 1, confirmationsOutstanding: 1, partnerFacts: [{ actorId: lead }], exchangeFacts: [{ fromActorId: funder, toActorId: partner, amount: '100' }] } },
      { benefitPosition: { funded: [{ amount: '40' }], net: [{ amount: '-40' }] }, collaboration: { initiatives: 0, confirmationsOutstanding: 1 } },
    ]);
  });

  test('is counted for the years that are asked for', async () => {
    const { data } = await house.ask<{ _entities: unknown[] }>(ACTOR, { r: actors(partner), years: { from: 2024 } });
    expect(data._entities).toMatchObject([{ benefitPosition: { received: [{ amount: '100' }] }, collaboration: { initiatives: 0, confirmationsGiven: 0, confirmationsOutstanding: 1 } }]);
  });

  test('is zero for an actor that nobody has recorded anything about', async () => {
    const { data, errors } = await house.ask<{ _entities: unknown[] }>(ACTOR, { r: actors(randomUUID()) });
    expect(errors).toBeUndefined();
    expect(data._entities).toMatchObject([{ benefitPosition: { funded: [], received: [], net: [], coverage: { reported: 0, total: 0 } }, collaboration: { initiatives: 0, confirmationsOutstanding: 0 } }]);
  });

  test('is found again by the id of the indicators', async () => {
    const { data } = await house.ask<{ _entities: [{ collaboration: { id: string } }] }>(ACTOR, { r: actors(lead) });
    const again = await house.ask<{ _entities: unknown[] }>('query ($r: [_Any!]!) { _entities(representations: $r) { ... on CollaborationIndicators { actorId initiatives } } }', { r: [{ __typename: 'CollaborationIndicators', id: data._entities[0].collaboration.id }] });
    expect(again.data._entities).toEqual([{ actorId: lead, initiatives: 1 }]);
  });
});
