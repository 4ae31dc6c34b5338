import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortfolio, type AskedPortfolio } from './ask-portfolio';
import { addInitiative } from './records';

let portfolio: AskedPortfolio;
beforeAll(async () => {
  portfolio = await openPortfolio('blank');
});
afterAll(() => portfolio.close());

describe('the council cases of an initiative', () => {
  test('tell the council, the steps, the advice and whether it was followed', async () => {
    const id = await addInitiative(portfolio.db, 'Rådsøkende');
    const other = await addInitiative(portfolio.db, 'Forbilde');
    const teacher = randomUUID();
    const { id: councilId } = await portfolio.db.council.create({ data: { kind: 'ADVISORY', names: { nb: 'Rådet' }, sortKey: 'rådet', members: { create: [{ role: 'LEADER', fields: { nb: 'Jus' } }] } } });
    await portfolio.db.councilCase.create({
      data: {
        councilId, initiativeId: id, titles: { nb: 'Sak' }, state: 'FOLLOWED_UP', archiveReference: '24/1234-5',
        steps: { create: [{ ordinal: 1, toState: 'REQUESTED' }, { ordinal: 2, fromState: 'REQUESTED', toState: 'MET', takenOn: new Date('2023-01-01'), takenOnPrecision: 'YEAR' }] },
        advice: { create: [{ ordinal: 1, texts: { nb: 'Lær av andre' }, learnFrom: { create: [{ actorId: teacher }, { initiativeId: other }] }, followUps: { create: [{ isFollowed: false, whyNot: 'NO_TIME', heldOn: new Date('2024-03-01') }] } }] },
      },
    });
    const { initiative } = await portfolio.ask<{ initiative: unknown }>(/* GraphQL */ `
      query ($id: ID!) { initiative(id: $id) { councilCases { title kind state nextStates isDraft archiveReference council { name members { role field actor { id } } submitters { id } }
        steps { ordinal from to takenOn takenOnPrecision } advice { text learnFrom { id } learnFromInitiatives { title } followUp { isFollowed whyNot heldOn } } } } }`, { variables: { id } });
    expect(initiative).toEqual({
      councilCases: [
        {
          title: 'Sak', kind: 'ADVISORY', state: 'FOLLOWED_UP', nextStates: [], isDraft: false, archiveReference: '24/1234-5',
          council: { name: 'Rådet', members: [{ role: 'LEADER', field: 'Jus', actor: null }], submitters: [] },
          steps: [
            { ordinal: 1, from: null, to: 'REQUESTED', takenOn: null, takenOnPrecision: 'DAY' },
            { ordinal: 2, from: 'REQUESTED', to: 'MET', takenOn: '2023-01-01', takenOnPrecision: 'YEAR' },
          ],
          advice: [{ text: 'Lær av andre', learnFrom: [{ id: teacher }], learnFromInitiatives: [{ title: 'Forbilde' }], followUp: { isFollowed: false, whyNot: 'NO_TIME', heldOn: '2024-03-01' } }],
        },
      ],
    });
  });

  test('are hidden while they are drafts, but for those who may see them', async () => {
    const id = await addInitiative(portfolio.db, 'Med utkast');
    const { id: councilId } = await portfolio.db.council.create({ data: { kind: 'PORTFOLIO', names: { nb: 'Porteføljerådet' }, sortKey: 'p', secretariatLimit: '500000', currency: 'NOK' } });
    await portfolio.db.councilCase.create({ data: { councilId, initiativeId: id, titles: { nb: 'Utkast' }, state: 'SUBMITTED', isDraft: true, amount: '400000', currency: 'NOK' } });
    const query = /* GraphQL */ `query ($id: ID!) { initiative(id: $id) { councilCases { title nextStates amount { amount currency } council { secretariatLimit { amount } } } } }`;
    expect(await portfolio.ask(query, { variables: { id } })).toEqual({ initiative: { councilCases: [] } });
    expect(await portfolio.ask(query, { variables: { id }, asSecretariat: true })).toEqual({
      initiative: { councilCases: [{ title: 'Utkast', nextStates: ['SUBMITTED'], amount: { amount: '400000', currency: 'NOK' }, council: { secretariatLimit: { amount: '500000' } } }] },
    });
  });
});

describe('the mandates and the groundwork of an initiative', () => {
  test('tell letter, year, agencies and task, and the answers to the six questions', async () => {
    const id = await addInitiative(portfolio.db, 'Mandatert');
    const agencies = [randomUUID(), randomUUID()];
    await portfolio.db.mandate.create({ data: { titles: { nb: 'Felles oppdrag' }, tasks: { nb: 'Samordne', en: 'Coordinate' }, year: 2024, letter: 'Tildelingsbrev 2024', agencies: { create: agencies.map((actorId) => ({ actorId })) }, initiatives: { create: [{ initiativeId: id }] }, provenanceKind: 'SOURCED', sourceUrl: 'https://example.org/brev' } });
    await portfolio.db.groundwork.create({ data: { initiativeId: id, problems: { nb: 'For mange skjema' }, hasResponsiblePerson: true, alternatives: { create: [{ ordinal: 1, titles: { nb: 'Ingenting' }, isZero: true, cost: '0', currency: 'NOK' }] } } });
    const answer = await portfolio.ask<{ initiative: { mandates: { agencies: { id: string }[] }[]; groundwork: { questions: unknown[] } } }>(/* GraphQL */ `
      query ($id: ID!) { initiative(id: $id) { mandates { title year letter task(language: en) agencies { id } provenance { kind sourceUrl } } groundwork { hasResponsiblePerson questions { question answer } alternatives { title isZero cost { amount } } } } }`, { variables: { id } });
    const [mandate] = answer.initiative.mandates;
    expect(mandate).toMatchObject({ title: 'Felles oppdrag', year: 2024, letter: 'Tildelingsbrev 2024', task: 'Coordinate', provenance: { kind: 'SOURCED', sourceUrl: 'https://example.org/brev' } });
    expect(mandate?.agencies.map((agency) => agency.id).sort()).toEqual([...agencies].sort());
    expect(answer.initiative.groundwork.questions).toHaveLength(6);
    expect(answer.initiative.groundwork).toMatchObject({ hasResponsiblePerson: true, alternatives: [{ title: 'Ingenting', isZero: true, cost: { amount: '0' } }] });
    expect(answer.initiative.groundwork.questions.slice(0, 2)).toEqual([{ question: 'PROBLEM_AND_GOAL', answer: 'For mange skjema' }, { question: 'RELEVANT_MEASURES', answer: null }]);
  });

  test('take the same number of statements for one initiative as for all', async () => {
    const query = /* GraphQL */ `query ($first: Int!) { initiatives(first: $first) { nodes { mandates { title } groundwork { alternatives { title } } councilCases { council { name members { role } } steps { to } advice { text learnFromInitiatives { title } } } } } }`;
    const one = await portfolio.answer(query, { variables: { first: 1 }, asSecretariat: true });
    const all = await portfolio.answer(query, { variables: { first: 100 }, asSecretariat: true });
    expect(all.errors).toEqual([]);
    expect(all.statements).toBeLessThanOrEqual(one.statements + 8);
    expect(all.statements).toBeLessThanOrEqual(16);
  });
});
