import { beforeAll, describe, expect, it } from 'vitest';
import { toHundredths } from '../../shared/graphql/money';
import type { StarterInitiative } from './initiative.schema';
import { STARTER_FOLDER } from './load-starter';
import { readStarter } from './read-starter';
import type { StarterDataset } from './starter.schema';

let dataset: StarterDataset;
beforeAll(() => {
  dataset = readStarter(STARTER_FOLDER);
});

function initiative(key: string): StarterInitiative {
  const found = dataset.initiatives.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`There is no initiative ${key}`);
  return found;
}

const grant = (key: string, year: number) => initiative(key).funding.find((line) => line.scheme === 'Medfinansieringsordningen' && line.year === year)?.planned;

describe('the facts of the starter dataset', () => {
  it('hold nine co-funding grants of 2020 that sum to NOK 159,817,689', () => {
    const grants = dataset.initiatives.flatMap(({ funding }) => funding).filter((line) => line.scheme === 'Medfinansieringsordningen' && line.year === 2020);
    expect(grants).toHaveLength(9);
    expect(grants.reduce((sum, line) => sum + toHundredths(line.planned ?? '0'), 0n)).toBe(15_981_768_900n);
  });

  it.each([
    ['oppgjor-etter-dodsfall', 2020, '13375642'],
    ['selskapsetablering-offentlig-privat', 2020, '8961137'],
    ['eti', 2022, '57383633'],
    ['digital-gravferdsmelding', 2022, null],
  ])('give %s a grant in %i of %s', (key, year, amount) => {
    expect(grant(key, year)).toBe(amount);
  });

  it('say that Klara Klok saved NOK 5 million, which were reallocated', () => {
    const saving = initiative('klara-klok-til-ungno').benefits.find(({ isPriced }) => isPriced);
    expect(saving).toMatchObject({ disposition: 'REALLOCATED', currency: 'NOK', years: [{ year: 2017, realised: '5000000' }] });
  });

  it('name seven ministries that fund DigiUng, of which one has amounts', () => {
    const { funding, participants } = initiative('digiung');
    const funders = new Set(participants.filter(({ role }) => role === 'FUNDER').map(({ actor }) => actor));
    expect(funders.size).toBe(7);
    expect(new Set(funding.map(({ funder }) => funder))).toEqual(funders);
    expect(funding.filter(({ planned }) => planned !== null).map(({ funder, year, planned }) => [funder, year, planned])).toEqual([
      ['983887406', 2022, '35000000'],
      ['983887406', 2023, '40000000'],
    ]);
  });

  it('count what several ministries pay together once', () => {
    expect(initiative('digiung').funding.filter(({ jointTotal }) => jointTotal !== undefined)).toHaveLength(1);
  });

  it('have the two amounts of Digital ungdomsportal without guessing who grants them', () => {
    expect(initiative('digital-ungdomsportal').funding.map(({ funder, planned }) => [funder, planned])).toEqual([
      [null, '8500000'],
      [null, '10900000'],
    ]);
  });

  it('have the volumes of complaints on social assistance as a baseline', () => {
    const measured = initiative('klagebehandling-sosialhjelp').benefits.flatMap(({ measurements }) => measurements.filter(({ isBaseline }) => isBaseline).map(({ value }) => value));
    expect(measured).toEqual(expect.arrayContaining(['130000', '4000', '75', '5']));
  });

  it('have the 274 interviews with six user groups behind nyinorge.no', () => {
    expect(initiative('nyinorge').userInvolvements[0]).toMatchObject({ howMany: 274, group: 'newcomers' });
    expect(initiative('nyinorge').userInvolvements[0]?.hows.en).toContain('six user groups');
  });

  it('let the number of centres against work-related crime grow from five to seven to eight', () => {
    expect(initiative('a-krim').milestones.map(({ titles }) => /^(Five|Seven|Eight)/.exec(titles.en)?.[1])).toEqual(['Five', 'Seven', 'Eight', undefined, 'Eight']);
  });

  it('let ETI continue 0–24, which left by being merged into a life event', () => {
    expect(initiative('eti').identitySteps).toMatchObject([{ kind: 'CONTINUES', initiative: '0-24-samarbeidet' }]);
    expect(initiative('0-24-samarbeidet').exitReview?.outcome).toBe('MERGED');
  });

  it('have a case with advice in the national council for DigiUng and for the complaints', () => {
    const advised = dataset.councils.flatMap(({ cases }) => cases).filter(({ advice }) => advice.length > 0);
    expect(advised.map((each) => each.initiative).sort()).toEqual(['digiung', 'klagebehandling-sosialhjelp']);
  });

  it('never write zero for an amount that is not known', () => {
    const amounts = dataset.initiatives.flatMap(({ costs, funding, benefits }) => [
      ...[...costs, ...funding].flatMap(({ planned, actual }) => [planned, actual]),
      ...benefits.flatMap(({ years }) => years.flatMap(({ planned, realised }) => [planned, realised])),
    ]);
    expect(amounts.filter((amount) => amount != null && Number(amount) === 0)).toEqual([]);
  });

  it('say why for every planned amount of the ledger that is missing', () => {
    const silent = dataset.initiatives.flatMap(({ key, costs, funding }) => [...costs, ...funding].filter(({ planned, withheld }) => planned === null && !withheld?.['planned']).map(() => key));
    expect(silent).toEqual([]);
  });

  it('give everything people read in Norwegian and in English', () => {
    for (const { titles, summaries } of dataset.initiatives) {
      for (const texts of [titles, summaries]) expect(texts).toMatchObject({ nb: expect.stringMatching(/\S/) as string, en: expect.stringMatching(/\S/) as string });
    }
  });
});
