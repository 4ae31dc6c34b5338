import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anInitiative, openPortfolio, type PortfolioHouse } from './builders';
import { nb, places } from '../support/writing';
import { aCouncil, aDraft, actor, as, codes, done, HUB, messages, NUMBERS, send, walk } from './council-desk';

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(() => house.close());

describe('the groundwork of an initiative', () => {
  const ANSWERS = ['PROBLEM_AND_GOAL', 'RELEVANT_MEASURES', 'PRINCIPLES', 'EFFECTS', 'RECOMMENDATION', 'PREREQUISITES'].map((question) => ({ question, answers: nb('Et svar.') }));
  const MINIMUM = { benefitOverviews: nb('Spart tid'), costBenefitEstimates: nb('10 mot 30'), responsiblePerson: 'Ola Nordmann', anchoring: { by: { organizationNumber: NUMBERS.lead }, on: '2026-01-15', isRecommended: true, notes: nb('Ja') } };
  const ALTERNATIVES = [{ titles: nb('Ingenting'), isZero: true }, { titles: nb('Kjøpe'), cost: { amount: '5000000' }, benefit: { amount: '7000000.50' }, isRecommended: true }, { titles: nb('Bygge') }];
  const GROUNDWORK = 'query ($id: ID!) { initiative(id: $id) { groundwork { id version benefitOverview costBenefitEstimate hasResponsiblePerson responsiblePerson anchoredBy { id } anchoredOn isRecommendedBySector anchoringNote questions { question answer } alternatives { ordinal title isZero isRecommended cost { amount currency } benefit { amount } } } } }';
  interface Read { readonly initiative: { readonly groundwork: Record<string, unknown> } }
  const initiativeOf = () => anInitiative(house.db, 'Utredes', { leadActorId: actor('lead') });

  test('is recorded in parts, and lets a case through to the council', async () => {
    const council = await aCouncil(house, 'PORTFOLIO');
    const draft = await aDraft(house, council, { groundwork: false });
    const first = await done(house, 'recordGroundwork', { initiative: draft.initiative, case: draft.id, ...MINIMUM }, as('lead'));
    const prepared = await walk(house, draft, ['submitCase'], ['startPreparation']);
    expect(codes(await send(house, 'bringToCouncil', { id: prepared.id, expectedVersion: prepared.version }, as('desk')))).toHaveLength(8);
    const second = await done(house, 'recordGroundwork', { initiative: draft.initiative, expectedVersion: first.version, answers: ANSWERS, alternatives: ALTERNATIVES }, as('lead'));
    expect((await walk(house, prepared, ['bringToCouncil'])).state).toBe('IN_COUNCIL');
    const { data } = await house.ask<Read>(GROUNDWORK, { id: draft.initiative }, as('lead'));
    expect(data.initiative.groundwork).toMatchObject({
      version: second.version, benefitOverview: 'Spart tid', costBenefitEstimate: '10 mot 30', hasResponsiblePerson: true, responsiblePerson: 'Ola Nordmann', anchoredBy: { id: actor('lead') }, anchoredOn: '2026-01-15', isRecommendedBySector: true, anchoringNote: 'Ja',
      alternatives: [{ ordinal: 1, isZero: true, cost: null }, { ordinal: 2, title: 'Kjøpe', isRecommended: true, cost: { amount: '5000000', currency: 'NOK' }, benefit: { amount: '7000000.50' } }, { ordinal: 3 }],
    });
  });

  test('changes what is given and nothing else, and an answer can be taken out', async () => {
    const initiative = await initiativeOf();
    const { version } = await done(house, 'recordGroundwork', { initiative, ...MINIMUM, answers: ANSWERS }, as('lead'));
    await done(house, 'recordGroundwork', { initiative, expectedVersion: version, answers: [{ question: 'EFFECTS', answers: [] }], anchoring: null }, as('lead'));
    const { data } = await house.ask<Read>(GROUNDWORK, { id: initiative }, as('lead'));
    expect(data.initiative.groundwork).toMatchObject({ benefitOverview: 'Spart tid', anchoredBy: null, isRecommendedBySector: null, questions: [{ answer: 'Et svar.' }, {}, {}, { question: 'EFFECTS', answer: null }, {}, { answer: 'Et svar.' }] });
  });

  test('is not overwritten by whoever has not seen it, also where only the alternatives were changed', async () => {
    const initiative = await initiativeOf();
    const { version } = await done(house, 'recordGroundwork', { initiative, alternatives: ALTERNATIVES }, as('lead'));
    expect(codes(await send(house, 'recordGroundwork', { initiative, alternatives: [] }, as('lead')))).toEqual(['VERSION_STALE']);
    await done(house, 'recordGroundwork', { initiative, expectedVersion: version, alternatives: ALTERNATIVES.slice(1) }, as('lead'));
    expect(codes(await send(house, 'recordGroundwork', { initiative, expectedVersion: version, alternatives: [] }, as('lead')))).toEqual(['VERSION_STALE']);
    expect(codes(await send(house, 'recordGroundwork', { initiative, expectedVersion: version + 1, alternatives: [] }, as('stranger')))).toEqual(['NOT_ALLOWED']);
  });

  test('is refused with every place that is wrong', async () => {
    const initiative = await initiativeOf();
    const other = await aDraft(house, await aCouncil(house, 'ADVISORY'), { groundwork: false });
    const refused = await send(house, 'recordGroundwork', {
      initiative, case: other.id,
      answers: [...ANSWERS.slice(0, 1), ...ANSWERS.slice(0, 1)],
      alternatives: [{ titles: nb('Null'), isZero: true, cost: { amount: '-1' } }, { titles: nb('Null igjen'), isZero: true, cost: { amount: '1' }, benefit: { amount: '1', currency: 'EUR' } }],
    }, as('lead'));
    expect(places(refused)).toEqual([
      'RECORD_UNKNOWN at input.case', 'ZERO_ALTERNATIVE_REPEATED at input.alternatives', 'AMOUNT_NEGATIVE at input.alternatives.0.cost.amount', 'VALUE_OUT_OF_RANGE at input.alternatives.1.benefit', 'REPEATED at input.answers.1.question',
    ]);
    expect(await house.db.groundwork.count({ where: { initiativeId: initiative } })).toBe(0);
  });

  test('names the responsible person to those inside only, and forgets the name for good', async () => {
    const initiative = await initiativeOf();
    const { id, version } = await done(house, 'recordGroundwork', { initiative, ...MINIMUM, responsiblePerson: 'Berit Uglemsmo' }, as('lead'));
    const read = async (caller?: ReturnType<typeof as>) => {
      const { data, codes: refused } = await house.ask<Read>(GROUNDWORK, { id: initiative }, caller);
      return [data.initiative.groundwork['hasResponsiblePerson'], data.initiative.groundwork['responsiblePerson'], ...refused];
    };
    expect(await read()).toEqual([true, null, 'FORBIDDEN']);
    expect(await read(as('stranger'))).toEqual([true, null, 'FORBIDDEN']);
    expect(await read(as('lead'))).toEqual([true, 'Berit Uglemsmo']);
    await done(house, 'eraseResponsiblePerson', { id, expectedVersion: version }, as('lead'));
    expect(await read(as('lead'))).toEqual([true, null]);
    expect(await house.db.person.count({ where: { name: 'Berit Uglemsmo' } })).toBe(0);
  });
});

describe('mandates', () => {
  const LETTER = { letter: 'Tildelingsbrev 2026', letterUrl: 'https://example.org/brev' };
  const task = (more: object) => ({ titles: nb('Felles oppdrag'), tasks: nb('Gjør det sammen'), year: 2026, ...more });

  test('are recorded by those who give or have them, and what is said of others shows its letter', async () => {
    const agencies = [{ organizationNumber: NUMBERS.lead }, { organizationNumber: NUMBERS.desk }];
    expect(codes(await send(house, 'createMandate', task({ agencies, ...LETTER }), as('stranger')))).toEqual(['NOT_ALLOWED']);
    expect(codes(await send(house, 'createMandate', task({ agencies }), as('lead')))).toEqual(['LETTER_NOT_PUBLIC']);
    expect(codes(await send(house, 'createMandate', task({ agencies, ...LETTER }), as('lead')))).toEqual([]);
    expect(codes(await send(house, 'createMandate', task({ agencies: agencies.slice(0, 1) }), as('lead')))).toEqual([]);
    expect(codes(await send(house, 'createMandate', task({ agencies, issuer: { organizationNumber: NUMBERS.council }, ...LETTER }), as('council')))).toEqual([]);
    expect(codes(await send(house, 'createMandate', task({ agencies }), HUB))).toEqual([]);
    expect(codes(await send(house, 'createMandate', task({ agencies: [], year: 12 }), HUB))).toEqual(['VALUE_OUT_OF_RANGE', 'MANDATE_WITHOUT_AGENCY']);
  });

  test('are linked by those who keep the initiative, and the finding is gone once every partner has one', async () => {
    const initiative = await anInitiative(house.db, 'Felles løft', { leadActorId: actor('lead'), phase: 'EXECUTION' });
    await house.db.initiativeParticipation.create({ data: { initiativeId: initiative, actorId: actor('desk'), role: 'PARTNER' } });
    const year = new Date().getUTCFullYear();
    const finding = async () => {
      const representation = { __typename: 'Initiative', id: initiative, lead: { levelFact: { actorId: actor('lead'), level: 'STATE' } }, participants: [{ actor: { levelFact: { actorId: actor('desk'), level: 'STATE' } } }] };
      const { data } = await house.ask<{ _entities: { findings: { code: string; outcome: string; why: string }[] }[] }>('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Initiative { findings { code outcome why(language: en) } } } }', { r: [representation] });
      return data._entities[0]?.findings.find(({ code }) => code === 'MANDATE_MISSING');
    };
    expect(await finding()).toMatchObject({ outcome: 'FAIL', why: `2 of 2 state bodies have no registered mandate for ${String(year)}.` });
    for (const who of ['lead', 'desk'] as const) {
      const mandate = await done(house, 'createMandate', task({ year, agencies: [{ organizationNumber: NUMBERS[who] }] }), as(who));
      const link = { mandate: mandate.id, initiative };
      expect(codes(await send(house, 'linkMandate', link, as('stranger')))).toEqual(['NOT_ALLOWED']);
      await done(house, 'linkMandate', link, as('lead'));
      expect(codes(await send(house, 'linkMandate', link, as('lead')))).toEqual(['ALREADY_RECORDED']);
    }
    expect(await finding()).toMatchObject({ outcome: 'PASS' });
    const { data } = await house.ask<{ mandates: { totalCount: number; nodes: { id: string; version: number; initiatives: { title: string }[] }[] } }>('query ($agency: ID, $year: Int) { mandates(agency: $agency, year: $year) { totalCount nodes { id version initiatives { title } } } }', { agency: actor('desk'), year });
    const linked = data.mandates.nodes.find(({ initiatives }) => initiatives.length > 0);
    expect(linked?.initiatives).toEqual([{ title: 'Felles løft' }]);
    expect(messages(await send(house, 'removeMandate', { id: linked?.id, expectedVersion: linked?.version }, as('desk')))).toEqual(['The mandate is still used by 1 initiatives, whose keepers can unlink it. Remove that first.']);
    await done(house, 'unlinkMandate', { mandate: linked?.id, initiative }, as('lead'));
    expect(await finding()).toMatchObject({ outcome: 'FAIL', why: `1 of 2 state bodies have no registered mandate for ${String(year)}.` });
    await done(house, 'removeMandate', { id: linked?.id, expectedVersion: linked?.version }, as('desk'));
  });

  test('are changed by those who give or have them, each change once', async () => {
    const mandate = await done(house, 'createMandate', task({ agencies: [{ organizationNumber: NUMBERS.lead }], ...LETTER }), as('lead'));
    const add = { id: mandate.id, expectedVersion: mandate.version, change: { agencies: [{ organizationNumber: NUMBERS.lead }, { organizationNumber: NUMBERS.desk }] } };
    expect(codes(await send(house, 'updateMandate', add, as('desk')))).toEqual(['NOT_ALLOWED']);
    await done(house, 'updateMandate', add, as('lead'));
    expect(codes(await send(house, 'updateMandate', add, as('lead')))).toEqual(['VERSION_STALE']);
    expect(codes(await send(house, 'updateMandate', { ...add, expectedVersion: mandate.version + 1, change: { letterUrl: null } }, as('desk')))).toEqual(['LETTER_NOT_PUBLIC']);
  });
});
