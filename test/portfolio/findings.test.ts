import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortfolio, type AskedPortfolio } from './ask-portfolio';
import { addInitiative } from './records';

interface Finding {
  code: string;
  outcome: string;
  severity: string;
  why: string;
  ruleVersion: string;
}

let portfolio: AskedPortfolio;
beforeAll(async () => {
  portfolio = await openPortfolio('blank');
});
afterAll(() => portfolio.close());

const AS_GATEWAY = /* GraphQL */ `
  query ($representations: [_Any!]!, $language: LanguageCode = nb) {
    _entities(representations: $representations) { ... on Initiative { findings { code outcome severity why(language: $language) ruleVersion } } }
  }
`;

interface Levels {
  lead: { level: string | null } | null;
  /** The levels of participants, by id; the gateway leaves a participant null that it cannot find. */
  participants?: Record<string, string | null>;
}

/** Findings as the gateway asks for them: with what the register of actors said about those who take part. */
async function findingsOf(id: string, { lead, participants = {} }: Levels, language = 'nb'): Promise<Finding[]> {
  const representation = {
    __typename: 'Initiative',
    id,
    lead: lead && { levelFact: { actorId: randomUUID(), level: lead.level } },
    participants: [{ actor: null }, ...Object.entries(participants).map(([actorId, level]) => ({ actor: { levelFact: { actorId, level } } }))],
  };
  const { _entities } = await portfolio.ask<{ _entities: { findings: Finding[] }[] }>(AS_GATEWAY, { variables: { representations: [representation], language } });
  return _entities[0]?.findings ?? [];
}

const byCode = (findings: readonly Finding[], code: string): Finding | undefined => findings.find((finding) => finding.code === code);

describe('the findings of an initiative', () => {
  test('judge by the level that the register of actors gives', async () => {
    const id = await addInitiative(portfolio.db, 'Stor ordning', { isCostComplete: true, isDigitalisation: true, phase: 'EXECUTION', actualStart: new Date('2021-01-01') });
    await portfolio.db.costLine.create({ data: { initiativeId: id, kind: 'DEVELOPMENT', planned: '400000000', currency: 'NOK' } });
    expect(byCode(await findingsOf(id, { lead: { level: 'STATE' } }), 'EXTERNAL_QUALITY_ASSURANCE')).toMatchObject({ outcome: 'FAIL', severity: 'SERIOUS', ruleVersion: '2019-09-21' });
    expect(byCode(await findingsOf(id, { lead: { level: 'MUNICIPAL' } }), 'EXTERNAL_QUALITY_ASSURANCE')).toBeUndefined();
  });

  test('cannot judge what depends on a level that is not known, and say so', async () => {
    const id = await addInitiative(portfolio.db, 'Uten leder');
    for (const lead of [null, { level: null }]) {
      expect(byCode(await findingsOf(id, { lead }), 'EXTERNAL_QUALITY_ASSURANCE')).toMatchObject({ outcome: 'NOT_ASSESSABLE', severity: 'INFO', why: 'Kan ikke vurderes: det er ikke kjent om den som leder, er en statlig virksomhet.' });
    }
  });

  test('give their reasons in the language asked for', async () => {
    const id = await addInitiative(portfolio.db, 'Uten brukere', { hasUsersInvolved: false });
    expect(byCode(await findingsOf(id, { lead: null }, 'nn'), 'USERS_INVOLVED')?.why).toBe('Brukarar er ikkje involverte.');
    expect(byCode(await findingsOf(id, { lead: null }, 'en'), 'USERS_INVOLVED')?.why).toBe('Users are not involved.');
  });

  test('see mandates, groundwork, benefits and registers', async () => {
    const lead = randomUUID();
    const partner = randomUUID();
    const id = await addInitiative(portfolio.db, 'Felles løft', { leadActorId: lead, phase: 'EXECUTION', isInfrastructure: true });
    await portfolio.db.initiativeParticipation.create({ data: { initiativeId: id, actorId: partner, role: 'PARTNER' } });
    const year = new Date().getUTCFullYear();
    await portfolio.db.mandate.create({ data: { titles: { nb: 'Oppdrag' }, tasks: { nb: 'Gjør det sammen' }, year, agencies: { create: [{ actorId: lead }] }, initiatives: { create: [{ initiativeId: id }] } } });
    const answer = { nb: 'ord '.repeat(120) };
    await portfolio.db.groundwork.create({
      data: {
        initiativeId: id, problems: answer, relevantMeasures: answer, questionsOfPrinciple: answer, effects: answer, recommendations: answer, prerequisites: { nb: ' ' },
        alternatives: { create: [{ ordinal: 1, titles: { nb: 'Null' }, isZero: true }, { ordinal: 2, titles: { nb: 'A' } }, { ordinal: 3, titles: { nb: 'B' } }] },
      },
    });
    await portfolio.db.benefit.create({ data: { initiativeId: id, titles: { nb: 'Spart tid' }, sortKey: 'spart tid', type: 'OTHER_ACTORS', isPriced: false, ownerActorId: lead } });
    for (const edition of ['2019', '2023']) {
      await portfolio.db.registerImport.create({ data: { register: 'test', edition, profile: 'test', fileName: 'f', fileDigest: edition, importedAt: new Date(), ...(edition === '2019' ? { entries: { create: [{ initiativeId: id, rowNumber: 1, raw: {} }] } } : {}) } });
    }
    expect(byCode(await findingsOf(id, { lead: { level: 'STATE' }, participants: { [partner]: 'MUNICIPAL' } }), 'MANDATE_MISSING')).toBeUndefined();
    const findings = await findingsOf(id, { lead: { level: 'STATE' }, participants: { [partner]: 'STATE' } }, 'en');
    expect(byCode(findings, 'MANDATE_MISSING')).toMatchObject({ outcome: 'FAIL', why: `1 of 2 state bodies have no registered mandate for ${String(year)}.` });
    expect(byCode(findings, 'GROUNDWORK_SIX_QUESTIONS')).toMatchObject({ outcome: 'FAIL', why: '5 of 6 questions are answered.' });
    expect(byCode(findings, 'BENEFIT_WITHOUT_OWNER')?.outcome).toBe('PASS');
    expect(byCode(findings, 'BENEFIT_WITHOUT_BASELINE')?.outcome).toBe('FAIL');
    expect(byCode(findings, 'SHARED_OR_NATIONAL_INFRASTRUCTURE')?.outcome).toBe('PASS');
    expect(byCode(findings, 'EXIT_UNEXPLAINED')).toMatchObject({ outcome: 'FAIL', severity: 'SERIOUS' });
  });

  test('leave out restricted claims that nobody has confirmed', async () => {
    const id = await addInitiative(portfolio.db, 'Skjult kostnad');
    const line = { initiativeId: id, kind: 'DEVELOPMENT', planned: '800000000', currency: 'NOK', isRestricted: true } as const;
    await portfolio.db.costLine.create({ data: line });
    expect(byCode(await findingsOf(id, { lead: null }), 'TAX_ADMIN_ADVICE')?.outcome).toBe('NOT_ASSESSABLE');
    await portfolio.db.costLine.create({ data: { ...line, claimStatus: 'CONFIRMED' } });
    expect(byCode(await findingsOf(id, { lead: null }), 'TAX_ADMIN_ADVICE')?.outcome).toBe('FAIL');
  });

  test('take the same number of statements for one initiative as for many', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, i) => addInitiative(portfolio.db, `Tiltak ${String(i)}`)));
    const ask = (some: readonly string[]) => portfolio.answer(AS_GATEWAY, { variables: { representations: some.map((id) => ({ __typename: 'Initiative', id, lead: null })) } });
    const one = await ask(ids.slice(0, 1));
    const many = await ask(ids);
    expect(many.errors).toEqual([]);
    expect(many.statements).toBe(one.statements);
    expect(many.statements).toBe(2);
  });
});
