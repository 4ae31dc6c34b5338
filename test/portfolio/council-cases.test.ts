import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDay } from '../../subgraphs/shared/context';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { anInitiative, openPortfolio, type PortfolioHouse } from './builders';
import { nb } from '../support/writing';
import { aCouncil, aDraft, actor, as, codes, done, HUB, messages, NUMBERS, send, thoroughGroundwork, walk } from './council-desk';

let house: PortfolioHouse;
let portfolioCouncil: string;
let advisoryCouncil: string;
beforeAll(async () => {
  house = await openPortfolio();
  portfolioCouncil = await aCouncil(house, 'PORTFOLIO');
  advisoryCouncil = await aCouncil(house, 'ADVISORY');
});
afterAll(() => house.close());

const day = (days: number): string => toDay(new Date(Date.now() + days * 86_400_000));
const inAYear = (from: string): string => `${String(Number(from.slice(0, 4)) + 1)}${from.slice(4)}`;

/** The whole of a case, with everything that its steps leave behind. */
async function caseOf(id: string, caller = as('lead')) {
  const { data } = await house.ask<{ councilCase: Record<string, unknown> | null }>(/* GraphQL */ `
    query ($id: ID!) { councilCase(id: $id) {
      state isDraft decision decisionLevel deadline followUpDue archiveReference nextStates initiative { title } amount { amount currency }
      steps { ordinal from to takenOn by { id } note } conditions { id version ordinal text dueOn isMet metOn }
      advice { id text learnFrom { id } learnFromInitiatives { title } followUp { isFollowed whyNot note } }
    } }`, { id }, caller);
  return data.councilCase;
}

describe('a case before a portfolio council', () => {
  test('goes from draft to follow-up, and every step is in its log and in the history of the initiative', async () => {
    const draft = await aDraft(house, portfolioCouncil, { amount: '12000000.50' });
    const end = await walk(house, draft, ['submitCase', { takenOn: day(-40) }], ['startPreparation', { takenOn: day(-30) }], ['bringToCouncil', { takenOn: day(-20), notes: nb('Klar') }],
      ['recommendCase', { takenOn: day(-20), conditions: [{ texts: nb('Del med kommunene'), dueOn: day(100) }] }],
      ['decideCase', { level: 'POLITICAL_LEVEL', decision: 'APPROVED', takenOn: day(-10), conditions: [{ texts: nb('Mål nullpunktet') }] }], ['recordFollowUp', { notes: nb('Levert') }]);
    expect(end.state).toBe('FOLLOWED_UP');
    expect(await caseOf(draft.id)).toMatchObject({
      state: 'FOLLOWED_UP', isDraft: false, decision: 'APPROVED', decisionLevel: 'POLITICAL_LEVEL', followUpDue: inAYear(day(-10)), nextStates: [], initiative: { title: 'Tiltak med sak' }, amount: { amount: '12000000.50', currency: 'NOK' },
      steps: [
        { ordinal: 1, from: null, to: 'SUBMITTED', takenOn: day(-40), by: { id: actor('lead') }, note: null },
        { ordinal: 2, from: 'SUBMITTED', to: 'IN_PREPARATION', by: { id: actor('desk') } },
        { ordinal: 3, from: 'IN_PREPARATION', to: 'IN_COUNCIL', note: 'Klar' },
        { ordinal: 4, from: 'IN_COUNCIL', to: 'RECOMMENDED' },
        { ordinal: 5, from: 'RECOMMENDED', to: 'DECIDED', takenOn: day(-10) },
        { ordinal: 6, from: 'DECIDED', to: 'FOLLOWED_UP', takenOn: day(0), note: 'Levert' },
      ],
      conditions: [{ ordinal: 1, text: 'Del med kommunene', dueOn: day(100), isMet: null }, { ordinal: 2, text: 'Mål nullpunktet', dueOn: null, isMet: null }],
    });
    const CHANGES = 'changes(first: 100) { nodes { record cause organizationNumber } }';
    interface Changed { readonly changes: { readonly nodes: readonly { record: string; cause: string; organizationNumber: string }[] } }
    const { data } = await house.ask<{ initiative: Changed; councilCase: Changed }>(`query ($initiative: ID!, $case: ID!) { initiative(id: $initiative) { ${CHANGES} } councilCase(id: $case) { ${CHANGES} } }`, { initiative: draft.initiative, case: draft.id });
    for (const { changes } of [data.initiative, data.councilCase]) {
      const logged = changes.nodes.filter(({ record }) => record === 'CouncilCaseStep').map(({ cause, organizationNumber }) => [cause, organizationNumber]);
      expect(logged.reverse()).toEqual([['submitCase', NUMBERS.lead], ...['startPreparation', 'bringToCouncil', 'recommendCase', 'decideCase', 'recordFollowUp'].map((cause) => [cause, NUMBERS.desk])]);
    }
  });

  test('comes back when it is returned, with what was wanted, and can be changed meanwhile', async () => {
    const held = await walk(house, await aDraft(house, portfolioCouncil), ['submitCase'], ['startPreparation'], ['bringToCouncil'], ['returnCase', { notes: nb('Hvem betaler drift?'), deadline: day(30) }]);
    const changed = await done(house, 'updateCouncilCase', { id: held.id, expectedVersion: held.version, change: { amount: { amount: '750000' } } }, as('lead'));
    const again = await walk(house, changed, ['submitCase']);
    expect(await caseOf(again.id)).toMatchObject({ state: 'SUBMITTED', deadline: null, amount: { amount: '750000' }, steps: [{}, {}, {}, { to: 'RETURNED', note: 'Hvem betaler drift?' }, { from: 'RETURNED', to: 'SUBMITTED' }] });
    expect(codes(await send(house, 'updateCouncilCase', { id: again.id, expectedVersion: again.version, change: { amount: null } }, as('lead')))).toEqual(['STATE_WRONG']);
  });

  test('is submitted with the whole minimum, and each thing that is missing is named', async () => {
    const draft = await aDraft(house, portfolioCouncil, { groundwork: false });
    const refused = await send(house, 'submitCase', { id: draft.id, expectedVersion: draft.version }, as('lead'));
    expect(messages(refused)).toEqual([
      'There is no overview of the benefits. Record it with recordGroundwork, then submit the case.',
      'There is no estimate of cost and benefit. Record it with recordGroundwork, then submit the case.',
      'No responsible person is named. Record it with recordGroundwork, then submit the case.',
      'The leader of the sector has not been heard, or has not answered. Record it with recordGroundwork, then submit the case.',
    ]);
    expect(await caseOf(draft.id)).toMatchObject({ isDraft: true, steps: [] });
    await thoroughGroundwork(house, draft.initiative, { isRecommendedBySector: false });
    expect(messages(await send(house, 'submitCase', { id: draft.id, expectedVersion: draft.version }, as('lead')))).toEqual(['The leader of the sector does not recommend it. Record it with recordGroundwork, then submit the case.']);
  });

  test('comes to the council with the six questions answered in a depth that fits the size, and alternatives', async () => {
    const draft = await aDraft(house, portfolioCouncil, { groundwork: false, amount: '20000000' });
    await thoroughGroundwork(house, draft.initiative, { effects: {}, prerequisites: { nb: 'Penger og folk.' }, alternatives: { create: [{ ordinal: 1, titles: { nb: 'A' } }] } });
    const prepared = await walk(house, draft, ['submitCase'], ['startPreparation']);
    const refused = await send(house, 'bringToCouncil', { id: prepared.id, expectedVersion: prepared.version }, as('desk'));
    expect(messages(refused)).toEqual([
      '"What are the positive and negative effects of the measures, how lasting are they, and who is affected?" is not answered. Record it with recordGroundwork, then bring the case to the council.',
      'The answer to "What does a successful implementation presuppose?" has 3 words; for a case of this size 30 is the least. Record it with recordGroundwork, then bring the case to the council.',
      'There is no zero alternative: what happens if nothing is done. Record it with recordGroundwork, then bring the case to the council.',
      'There are 1 alternatives beside the zero alternative; 2 is the least. Record it with recordGroundwork, then bring the case to the council.',
    ]);
    expect(await caseOf(draft.id)).toMatchObject({ state: 'IN_PREPARATION' });
  });

  test('asks for little depth when it is small: better a little than nothing', async () => {
    const draft = await aDraft(house, portfolioCouncil, { groundwork: false, amount: '600000' });
    const short = { nb: 'Kort.' };
    await thoroughGroundwork(house, draft.initiative, { problems: short, relevantMeasures: short, questionsOfPrinciple: short, effects: short, recommendations: short, prerequisites: short });
    expect((await walk(house, draft, ['submitCase'], ['startPreparation'], ['bringToCouncil'])).state).toBe('IN_COUNCIL');
  });

  test('is decided by the secretariat below its limit, and above it goes to the council', async () => {
    const prepared = async (amount: string) => walk(house, await aDraft(house, portfolioCouncil, { amount }), ['submitCase'], ['startPreparation']);
    const small = await walk(house, await prepared('499999.99'), ['decideBySecretariat', { decision: 'DECLINED' }]);
    expect(await caseOf(small.id)).toMatchObject({ state: 'DECIDED', decision: 'DECLINED', decisionLevel: 'SECRETARIAT', followUpDue: null });
    const large = await prepared('500000');
    const refused = await send(house, 'decideBySecretariat', { id: large.id, expectedVersion: large.version, decision: 'APPROVED' }, as('desk'));
    expect(messages(refused)).toEqual(['The case asks for NOK 500,000, which is not below NOK 500,000, the limit of the secretariat. Bring it to the council.']);
  });

  test('is refused a step that is none, with what it can do instead', async () => {
    const submitted = await walk(house, await aDraft(house, portfolioCouncil), ['submitCase']);
    const refused = await send(house, 'decideCase', { id: submitted.id, expectedVersion: submitted.version, level: 'COUNCIL', decision: 'APPROVED' }, as('desk'));
    expect(refused.errors).toMatchObject([{ __typename: 'ConflictError', code: 'STEP_ILLEGAL', message: 'A case that is SUBMITTED can become IN_PREPARATION, not DECIDED.', path: ['input', 'id'] }]);
    expect(messages(await send(house, 'recordMeeting', { id: submitted.id, expectedVersion: submitted.version }, as('desk')))).toEqual(['MET is no state of a case before a portfolio council. A case that is SUBMITTED can become IN_PREPARATION.']);
  });

  test('takes its steps in their order of days, none in the future', async () => {
    const submitted = await walk(house, await aDraft(house, portfolioCouncil), ['submitCase', { takenOn: day(-5) }]);
    const prepare = (takenOn: string) => send(house, 'startPreparation', { id: submitted.id, expectedVersion: submitted.version, takenOn }, as('desk'));
    expect(codes(await prepare(day(-6)))).toEqual(['STEP_DAY_EARLY']);
    expect(codes(await prepare(day(1)))).toEqual(['STEP_DAY_LATE']);
    expect(codes(await prepare(day(-5)))).toEqual([]);
  });

  test('is filed under its reference in the archive, and its conditions are answered, by the council', async () => {
    const held = await walk(house, await aDraft(house, portfolioCouncil, { amount: '1' }), ['submitCase'], ['startPreparation'], ['decideBySecretariat', { decision: 'APPROVED', conditions: [{ texts: nb('Rapporter') }] }]);
    await done(house, 'fileCouncilCase', { id: held.id, expectedVersion: held.version, archiveReference: '26/1234-5' }, as('desk'));
    const before = await caseOf(held.id);
    expect(before).toMatchObject({ archiveReference: '26/1234-5' });
    const [condition] = before?.['conditions'] as { id: string; version: number }[];
    const answer = { id: condition?.id, expectedVersion: condition?.version, isMet: true };
    expect(codes(await send(house, 'answerCondition', answer, as('lead')))).toEqual(['NOT_ALLOWED']);
    expect(await done(house, 'answerCondition', answer, as('council'))).toMatchObject({ isMet: true, metOn: day(0) });
  });
});

describe('a case before an advisory council', () => {
  test('is requested, met, advised with those to learn from, and followed up piece by piece', async () => {
    const teacher = await anInitiative(house.db, 'Forbilde');
    const draft = await aDraft(house, advisoryCouncil, { groundwork: false });
    const advised = await walk(house, draft, ['requestAdvice'], ['recordMeeting'], ['giveAdvice', { advice: [{ texts: nb('Begynn smått'), learnFrom: [{ organizationNumber: NUMBERS.stranger }], learnFromInitiatives: [teacher] }, { texts: nb('Mål først') }] }]);
    const [first, second] = (await caseOf(draft.id))?.['advice'] as { id: string }[];
    const follow = (advice: object[]) => send(house, 'recordFollowUp', { id: advised.id, expectedVersion: advised.version, advice }, as('desk'));
    expect(messages(await follow([{ advice: first?.id, isFollowed: true }]))).toEqual(['Advice number 2 is not told of. Say of each whether it was followed; leave isFollowed out where the conversation gave no answer.']);
    expect(codes(await follow([{ advice: first?.id, isFollowed: true, whyNot: 'NO_TIME' }, { advice: second?.id }]))).toEqual(['REASON_OUT_OF_PLACE']);
    expect(codes(await follow([{ advice: first?.id, isFollowed: false, whyNot: 'NO_TIME' }, { advice: second?.id, isFollowed: true, notes: nb('Målt') }]))).toEqual([]);
    expect(await caseOf(draft.id)).toMatchObject({
      state: 'FOLLOWED_UP', followUpDue: inAYear(day(0)),
      advice: [
        { text: 'Begynn smått', learnFrom: [{ id: actor('stranger') }], learnFromInitiatives: [{ title: 'Forbilde' }], followUp: { isFollowed: false, whyNot: 'NO_TIME' } },
        { text: 'Mål først', learnFrom: [], followUp: { isFollowed: true, whyNot: null, note: 'Målt' } },
      ],
    });
  });

  test('gives no advice without a text, nor points to an initiative that is not there', async () => {
    const met = await walk(house, await aDraft(house, advisoryCouncil, { groundwork: false }), ['requestAdvice'], ['recordMeeting']);
    const advise = (advice: object[]) => send(house, 'giveAdvice', { id: met.id, expectedVersion: met.version, advice }, as('desk'));
    expect(codes(await advise([]))).toEqual(['ADVICE_MISSING']);
    expect(codes(await advise([{ texts: nb('Lær'), learnFromInitiatives: [stableId('initiative', 'none')] }]))).toEqual(['RECORD_UNKNOWN']);
  });
});

describe('who may do what', () => {
  test('each side takes its own steps, and nobody else any', async () => {
    const draft = await aDraft(house, portfolioCouncil);
    const on = (held: { id: string; version: number }) => ({ id: held.id, expectedVersion: held.version });
    for (const who of ['desk', 'council', 'stranger'] as const) expect(codes(await send(house, 'submitCase', on(draft), as(who)))).toEqual(['NOT_ALLOWED']);
    const submitted = await walk(house, draft, ['submitCase']);
    for (const who of ['lead', 'stranger'] as const) expect(codes(await send(house, 'startPreparation', on(submitted), as(who)))).toEqual(['NOT_ALLOWED']);
    expect(codes(await send(house, 'startPreparation', on(submitted), as('desk', ['samspill:restricted.read'])))).toEqual(['SCOPE_MISSING']);
    expect(codes(await send(house, 'startPreparation', on(submitted), HUB))).toEqual([]);
  });

  test('a secretariat takes steps only while it holds its seat', async () => {
    const council = await aCouncil(house, 'PORTFOLIO');
    const submitted = await walk(house, await aDraft(house, council), ['submitCase']);
    const { id, version } = await house.db.councilMember.findFirstOrThrow({ where: { councilId: council } });
    await done(house, 'updateCouncilMember', { id, expectedVersion: version, change: { validTo: day(-1) } }, as('council'));
    const step = { id: submitted.id, expectedVersion: submitted.version };
    expect(codes(await send(house, 'startPreparation', step, as('desk')))).toEqual(['NOT_ALLOWED']);
    expect(codes(await send(house, 'startPreparation', step, as('council')))).toEqual([]);
  });

  test('a council says from whom it takes cases', async () => {
    const submit = async (rule: object) => {
      const draft = await aDraft(house, await aCouncil(house, 'PORTFOLIO', rule));
      return messages(await send(house, 'submitCase', { id: draft.id, expectedVersion: draft.version }, as('lead')));
    };
    expect(await submit({ submissionRule: 'MEMBERS' })).toEqual(['The council takes cases from its members only. Ask one of them to submit it, or the council to change its rule.']);
    expect(await submit({ submissionRule: 'LISTED', submitters: [{ organizationNumber: NUMBERS.stranger }] })).toEqual(['The council takes cases from the organisations it has listed only. Ask one of them to submit it, or the council to change its rule.']);
    expect(await submit({ submissionRule: 'LISTED', submitters: [{ organizationNumber: NUMBERS.lead }] })).toEqual([]);
  });

  test('a draft is seen by those who keep or join the initiative, by the council and by the secretariat of the hub', async () => {
    const draft = await aDraft(house, portfolioCouncil);
    expect(await caseOf(draft.id, as('lead'))).toMatchObject({ isDraft: true });
    expect(await caseOf(draft.id, as('desk'))).not.toBeNull();
    expect(await caseOf(draft.id, HUB)).not.toBeNull();
    expect(await caseOf(draft.id, as('lead', ['samspill:portfolio.write']))).toBeNull();
    expect(await caseOf(draft.id, as('stranger'))).toBeNull();
    const { data } = await house.ask('query ($id: ID!) { initiative(id: $id) { councilCases { title } changes { nodes { subject { title } fields { field after } } } } }', { id: draft.initiative }, as('stranger'));
    expect(JSON.stringify(data)).not.toContain('Saken');
    const claim = await house.db.initiativeParticipation.create({ data: { initiativeId: draft.initiative, actorId: actor('stranger'), role: 'PARTNER' } });
    expect(await caseOf(draft.id, as('stranger'))).toBeNull();
    await house.db.initiativeParticipation.update({ where: { id: claim.id }, data: { claimStatus: 'CONFIRMED' } });
    expect(await caseOf(draft.id, as('stranger'))).not.toBeNull();
  });

  test('a draft is given up by those who made it; what was submitted is the council\'s to answer', async () => {
    const draft = await aDraft(house, portfolioCouncil);
    expect(codes(await send(house, 'discardCouncilCase', { id: draft.id, expectedVersion: draft.version }, as('stranger')))).toEqual(['NOT_ALLOWED']);
    await done(house, 'discardCouncilCase', { id: draft.id, expectedVersion: draft.version }, as('lead'));
    expect(await caseOf(draft.id)).toBeNull();
    const submitted = await walk(house, await aDraft(house, portfolioCouncil), ['submitCase']);
    expect(codes(await send(house, 'discardCouncilCase', { id: submitted.id, expectedVersion: submitted.version }, as('lead')))).toEqual(['STATE_WRONG']);
  });
});

describe('the same words twice', () => {
  test('make one draft', async () => {
    const initiative = await anInitiative(house.db, 'Gjentatt', { leadActorId: actor('lead') });
    const input = { council: portfolioCouncil, initiative, titles: nb('Saken'), idempotencyKey: 'draft-1' };
    const [first, second] = [await done(house, 'draftCouncilCase', input, as('lead')), await done(house, 'draftCouncilCase', input, as('lead'))];
    expect(second.id).toBe(first.id);
  });
});
