import { describe, expect, it } from 'vitest';
import { collaborationOf, datedCoverage, MOST_YEARS, yearsToTell, type CollaborationFacts } from './collaboration';

const facts: CollaborationFacts = {
  actorId: 'me',
  worked: [
    { initiativeId: 'a', leadActorId: 'me', partnerActorIds: ['you'], startYear: 2020, endYear: 2022 },
    { initiativeId: 'b', leadActorId: 'you', partnerActorIds: ['me'], startYear: null, endYear: null },
  ],
  advice: [{ year: 2021, isFollowed: true }, { year: null, isFollowed: null }],
  claims: [{ status: 'CONFIRMED', answeredYear: 2021 }, { status: 'DISPUTED', answeredYear: null }, { status: 'CLAIMED', answeredYear: null }],
};
const of = (from: number | null, to = from) => collaborationOf(facts, { from, to });

describe('collaboration year by year', () => {
  it('counts what was going on, given and answered in the year, and what has no year in every one', () => {
    expect(of(2021)).toMatchObject({ initiatives: 2, initiativesWithPartners: 2, adviceGiven: 2, adviceFollowed: 1, portfolioConfirmations: { given: 1, outstanding: 1 } });
    expect(of(2023)).toMatchObject({ initiatives: 1, adviceGiven: 1, adviceFollowed: 0, portfolioConfirmations: { given: 0, outstanding: 1 } });
    expect(of(null)).toMatchObject({ initiatives: 2, adviceGiven: 2, confirmationsGiven: 2 });
  });

  it('has a row for each year from the first known to this one, or for those asked for', () => {
    expect(yearsToTell(facts, { from: null, to: null }, 2024)).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(yearsToTell(facts, { from: 2023, to: 2026 }, 2024)).toEqual([2023, 2024, 2025, 2026]);
    expect(yearsToTell({ ...facts, worked: [], advice: [], claims: [] }, { from: null, to: null }, 2024)).toEqual([]);
    expect(() => yearsToTell(facts, { from: 1900, to: 1900 + MOST_YEARS }, 2024)).toThrow('at most 50 get a row each');
  });

  it('says how much of it has a known day', () => {
    expect(datedCoverage(facts, { from: null, to: null })).toEqual({ initiatives: { reported: 1, total: 2, withheld: 0 }, advice: { reported: 1, total: 2, withheld: 0 }, answers: { reported: 1, total: 2, withheld: 0 } });
  });
});
