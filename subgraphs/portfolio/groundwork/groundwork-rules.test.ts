import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costing, factsWith, groundworkOf } from '../../../test/portfolio/facts';
import { lackingAtIntake } from './intake-minimum';
import { lackingBeforeCouncil, SIX_QUESTIONS, wordsNeeded } from './six-questions';

const millions = (amount: number): bigint => BigInt(amount) * 100_000_000n;

describe('the depth that fits the size', () => {
  test('is a word below NOK 10 million, thirty below 300 million, and a hundred from there on', () => {
    expect([0n, millions(10) - 1n].map(wordsNeeded)).toEqual([1, 1]);
    expect([millions(10), millions(300) - 1n].map(wordsNeeded)).toEqual([30, 30]);
    expect([millions(300), millions(5000)].map(wordsNeeded)).toEqual([100, 100]);
  });

  test('never lets a larger case through with less, nor asks more of who has written more', () => {
    const words = fc.array(fc.nat(150), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(4), fc.boolean(), fc.nat(600), fc.nat(600), (answerWords, alternativesBesideZero, hasZeroAlternative, cost, more) => {
        const groundwork = { ...groundworkOf(0), answerWords, alternativesBesideZero, hasZeroAlternative };
        const lacking = (written: typeof groundwork, amount: number) => lackingBeforeCouncil(written, wordsNeeded(millions(amount))).length;
        expect(lacking(groundwork, cost + more)).toBeGreaterThanOrEqual(lacking(groundwork, cost));
        expect(lacking({ ...groundwork, answerWords: answerWords.map((n) => n + more) }, cost)).toBeLessThanOrEqual(lacking(groundwork, cost));
      }),
    );
  });
});

describe('what is lacking before the council', () => {
  test('is everything when nothing is worked out: each question by its words, the zero alternative and two others', () => {
    const lacking = lackingBeforeCouncil(null, 1);
    expect(lacking).toHaveLength(SIX_QUESTIONS.length + 2);
    for (const question of SIX_QUESTIONS) expect(lacking.join('\n')).toContain(question);
  });

  test('is nothing when all is answered', () => {
    expect(lackingBeforeCouncil(groundworkOf(100), 100)).toEqual([]);
  });
});

describe('what is lacking at submission', () => {
  test('is nothing where the ledger and the contacts say what the groundwork does not', () => {
    const facts = { ...costing(20), benefits: [{ hasOwner: true, hasBaseline: false, hasPlannedAmount: true }], hasResponsibleContact: true };
    expect(lackingAtIntake(factsWith({ ...facts, groundwork: { ...groundworkOf(0), hasBenefitOverview: false, hasCostBenefitEstimate: false, hasResponsiblePerson: null } }))).toEqual([]);
  });

  test('is an answer from the leader of the sector as long as it is only known that the leader was heard', () => {
    expect(lackingAtIntake(factsWith({ groundwork: { ...groundworkOf(1), isRecommendedBySector: null } }))).toEqual(['The leader of the sector has not been heard, or has not answered']);
    expect(lackingAtIntake(factsWith({ groundwork: { ...groundworkOf(1), isRecommendedBySector: false } }))).toEqual(['The leader of the sector does not recommend it']);
  });
});
