import { describe, expect, it } from 'vitest';
import { fundingShares } from '../funding/funding-shares';
import { ALL_YEARS } from '../ledger/year-range';
import { jointFundingCandidates } from './joint-funding';
import type { InitiativeLedger, LedgerAmount, LedgerBenefit } from './ledger';
import { actorsIn, positionOf } from './position';

const NOK = { currency: 'NOK', priceYear: null };
const paid = (actorId: string, year: number, amount: bigint, yearTo: number | null = null): LedgerAmount => ({ actorId, year, yearTo, amount, ...NOK });
const gain = (beneficiaryId: string, year: number, amount: bigint, more: Partial<LedgerBenefit> = {}): LedgerBenefit => ({
  isPriced: true,
  isWithheld: false,
  beneficiaryId,
  type: 'EFFICIENCY_STATE',
  savingKind: 'LABOUR',
  years: [{ initiativeId: 'i', beneficiaryId, year, planned: amount, realised: null, isConfirmed: false, ...NOK }],
  ...more,
});
function ledger(funding: LedgerAmount[], benefits: LedgerBenefit[], more: Partial<InitiativeLedger> & { isComplete?: boolean } = {}): InitiativeLedger {
  const { isComplete = true, ...rest } = more;
  const lines = funding.map((line) => ({ funderId: line.actorId, amount: line.amount, isConfirmed: false, isDisputed: false, ...NOK }));
  return { initiativeId: 'i', shares: fundingShares({ isComplete, lines, fundersWithoutLine: [] }), withdrawalRule: null, funding, operatingCosts: [], benefits, ...rest };
}
const nok = (hundredths: bigint) => [{ ...NOK, hundredths }];

describe('the position of an actor', () => {
  it('is what it receives less what it funds, in the years asked for and over the whole life', () => {
    const ledgers = [ledger([paid('a', 2020, 900n)], [gain('a', 2024, 300n), gain('b', 2024, 700n)])];
    expect(positionOf('a', ledgers, { from: 2024, to: 2024 })).toMatchObject({ funded: [], received: nok(300n), net: nok(300n), netWholeLife: nok(-600n), coverage: { reported: 1, total: 1, withheld: 0 } });
    expect(positionOf('b', ledgers, ALL_YEARS)).toMatchObject({ funded: [], received: nok(700n), net: nok(700n) });
    expect(actorsIn(ledgers)).toEqual(['a', 'b']);
  });

  it('leaves out initiatives whose funding is not complete, and shows beside it what is recorded', () => {
    const position = positionOf('a', [ledger([paid('a', 2020, 900n)], [gain('a', 2024, 300n)], { isComplete: false })], ALL_YEARS);
    expect(position).toMatchObject({ funded: [], received: [], net: [], recordedFunding: nok(900n), recordedBenefits: nok(300n), coverage: { reported: 0, total: 1 } });
  });

  it('does not divide a line over several years that are only partly asked for', () => {
    const ledgers = [ledger([paid('a', 2022, 900n, 2025)], [])];
    expect(positionOf('a', ledgers, { from: 2022, to: 2023 }).funded).toEqual([]);
    expect(positionOf('a', ledgers, { from: 2022, to: 2025 }).funded).toEqual(nok(900n));
  });

  it('says nothing of withdrawal where no rule is set, or a saving is not said to be labour or certain', () => {
    expect(positionOf('a', [ledger([paid('a', 2020, 100n)], [gain('a', 2024, 300n)])], ALL_YEARS).withdrawn).toBeNull();
    const untold = ledger([paid('a', 2020, 100n)], [gain('a', 2024, 300n, { savingKind: null })], { withdrawalRule: 'MINISTRY_OF_FINANCE' });
    expect(positionOf('a', [untold], ALL_YEARS)).toMatchObject({ withdrawn: null, netAfterWithdrawal: null });
  });

  it('takes half of labour savings and all of certain savings by the practice of the Ministry of Finance', () => {
    const benefits = [gain('a', 2024, 301n), gain('a', 2024, 100n, { savingKind: 'CERTAIN' }), gain('a', 2024, 50n, { savingKind: 'OTHER' }), gain('a', 2024, 70n, { type: 'QUALITY_STATE', savingKind: null })];
    const position = positionOf('a', [ledger([paid('a', 2020, 1n)], benefits, { withdrawalRule: 'MINISTRY_OF_FINANCE' })], ALL_YEARS);
    expect(position).toMatchObject({ withdrawn: nok(250n), net: nok(520n), netAfterWithdrawal: nok(270n) });
  });

  it('takes half of internal net benefits of co-funded initiatives, and nothing when running costs more than it saves', () => {
    const costing = (amount: bigint) => ledger([paid('a', 2020, 1n)], [gain('a', 2024, 300n)], { withdrawalRule: 'CO_FUNDING_2020', operatingCosts: [paid('a', 2024, amount), paid('b', 2024, 1000n)] });
    expect(positionOf('a', [costing(100n)], ALL_YEARS).withdrawn).toEqual(nok(100n));
    expect(positionOf('a', [costing(400n)], ALL_YEARS).withdrawn).toEqual([]);
  });
});

describe('candidates for joint funding', () => {
  it('are the initiatives whose main funder receives less than the given part', () => {
    const ledgers = [ledger([paid('a', 2020, 300n), paid('b', 2020, 100n)], [gain('a', 2024, 200n), gain('c', 2024, 800n)])];
    expect(jointFundingCandidates(ledgers, ALL_YEARS, 0.5)).toEqual([{ initiativeId: 'i', mainFunderId: 'a', fundedPart: 0.75, receivedPart: 0.2 }]);
    expect(jointFundingCandidates(ledgers, ALL_YEARS, 0.2)).toEqual([]);
  });

  it('are not named where the funding is not complete or nothing is priced', () => {
    expect(jointFundingCandidates([ledger([paid('a', 2020, 300n)], [gain('c', 2024, 800n)], { isComplete: false }), ledger([paid('a', 2020, 300n)], [])], ALL_YEARS, 1)).toEqual([]);
  });
});
