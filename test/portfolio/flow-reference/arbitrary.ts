import fc from 'fast-check';
import type { Base, Benefit, Initiative, Line } from './ledger';

/** Small ledgers of all sorts: few actors, so that shares meet, tie and leave remainders; some amounts of a few øre, some enormous. */
export type Written<Record> = Omit<Record, 'id'>;

/** Names of actors; whoever writes a ledger gives them ids of the same order. */
export const ACTORS = ['a', 'b', 'c', 'd'] as const;
const actor = fc.constantFrom(...ACTORS);
const LARGEST = 10n ** 19n;
const amount = fc.oneof({ weight: 3, arbitrary: fc.bigInt(0n, 30n) }, { weight: 2, arbitrary: fc.bigInt(0n, 10n ** 9n) }, { weight: 1, arbitrary: fc.bigInt(0n, LARGEST) });
/** A value, and once in `often` times none. */
const maybe = <T>(value: fc.Arbitrary<T>, often = 4): fc.Arbitrary<T | null> => fc.option(value, { freq: often });
const oneIn = (often: number): fc.Arbitrary<boolean> => fc.nat(often - 1).map((n) => n === 0);
const base: fc.Arbitrary<Base> = fc.constantFrom({ currency: 'NOK', priceYear: null }, { currency: 'NOK', priceYear: null }, { currency: 'NOK', priceYear: 2020 }, { currency: 'GBP', priceYear: null });
const year = fc.integer({ min: 2020, max: 2026 });
const claim = fc.record({ claimStatus: fc.constantFrom('CLAIMED' as const, 'CONFIRMED' as const, 'DISPUTED' as const), isRestricted: oneIn(6) });

const line: fc.Arbitrary<Line> = fc
  .record({ actorId: maybe(actor, 9), years: fc.oneof(year.map((from) => [from, null] as const), fc.tuple(year, fc.nat(3)).map(([from, more]) => [from, from + more] as const), fc.constant([null, null] as const)), planned: maybe(amount, 9), actual: maybe(amount, 2), base, claim })
  .map(({ years: [from, to], base: of, claim: status, ...rest }) => ({ ...rest, year: from, yearTo: to, ...of, ...status }));

type Funding = Pick<Written<Initiative>, 'funding' | 'isFundingComplete' | 'namedFunders'>;

/** Few øre, so that shares tie and leave remainders, or any amount. */
const paid = fc.oneof({ weight: 3, arbitrary: fc.bigInt(0n, 4n) }, { weight: 1, arbitrary: amount });

/** Funding that is wholly known: everybody has paid something, in one price base, and nobody disputes it. */
const wholeFunding: fc.Arbitrary<Funding> = fc
  .tuple(base, fc.array(fc.tuple(line, actor, paid), { minLength: 1, maxLength: 5 }))
  .map(([of, lines]) => ({
    isFundingComplete: true,
    namedFunders: [],
    funding: lines.map(([one, actorId, planned]) => ({ ...one, ...of, actorId, planned, actual: one.actual === null ? null : planned + 1n, claimStatus: one.claimStatus === 'DISPUTED' ? 'CLAIMED' : one.claimStatus, isRestricted: false })),
  }));

/** Each way in which it can fail to be whole, by what it does to the first line or to the whole. */
const FLAWS: readonly ((funding: Funding) => Funding)[] = [
  (whole) => ({ ...whole, isFundingComplete: false }),
  (whole) => ({ ...whole, funding: [] }),
  (whole) => ({ ...whole, namedFunders: [...ACTORS] }),
  (whole) => ({ ...whole, funding: whole.funding.map((one) => ({ ...one, planned: 0n, actual: null })) }),
  ...([{ actorId: null }, { planned: null, actual: null }, { claimStatus: 'DISPUTED' }, { claimStatus: 'CLAIMED', isRestricted: true }, { currency: 'GBP' }, { priceYear: 2021 }] as const)
    .map((flaw) => (whole: Funding): Funding => ({ ...whole, funding: whole.funding.map((one, i) => (i === 0 ? { ...one, ...flaw } : one)) })),
];

const funding: fc.Arbitrary<Funding> = fc.oneof({ weight: 4, arbitrary: wholeFunding }, { weight: 3, arbitrary: fc.tuple(wholeFunding, fc.constantFrom(...FLAWS)).map(([whole, flaw]) => flaw(whole)) });

const benefit: fc.Arbitrary<Benefit> = fc
  .record({
    beneficiaryId: maybe(actor, 9), isPriced: oneIn(8).map((is) => !is), isWithheld: fc.boolean(),
    type: fc.constantFrom('EFFICIENCY_STATE' as const, 'EFFICIENCY_STATE' as const, 'QUALITY_STATE' as const, 'OTHER_ACTORS' as const),
    savingKind: maybe(fc.constantFrom('LABOUR' as const, 'CERTAIN' as const, 'OTHER' as const), 9), base, claim,
    years: fc.uniqueArray(fc.record({ year, planned: maybe(amount), realised: maybe(amount, 2) }), { maxLength: 4, selector: (one) => one.year }),
  })
  .map(({ base: of, claim: status, ...rest }) => ({ ...rest, ...of, ...status }));

const initiative: fc.Arbitrary<Written<Initiative>> = fc
  .record({
    funding,
    withdrawalRule: fc.constantFrom(null, 'MINISTRY_OF_FINANCE' as const, 'CO_FUNDING_2020' as const),
    running: fc.array(line, { maxLength: 3 }),
    benefits: fc.array(benefit, { maxLength: 4 }),
  })
  .map(({ funding: whole, ...rest }) => ({ ...rest, ...whole }));

export const ledger = fc.array(initiative, { minLength: 1, maxLength: 8 });
export const askedYears = fc.constantFrom({ from: null, to: null }, { from: 2022, to: 2024 }, { from: 2023, to: null }, { from: null, to: 2021 });
