import { estimateCost, millions } from '../cost-estimate';
import type { FundingFact, InitiativeFacts } from '../initiative-facts';
import { fail, missing, notAssessable, pass, type Rule, type Verdict } from '../verdict';

export interface CoFundingLimits {
  readonly from: bigint | null;
  readonly to: bigint;
  readonly percent: bigint;
  readonly most: bigint | null;
}

/** Where the limits are published. */
export const CO_FUNDING_SOURCE = 'https://www.digdir.no/finansiering/kva-er-medfinansiering/1962';

/** The limits by the year of the grant. A version may have categories; a grant fits when it fits one of them. */
const CO_FUNDING_VERSIONS: readonly { version: string; fromYear: number; toYear: number | null; mostYears: number; categories: readonly CoFundingLimits[] }[] = [
  {
    version: '2021-01-01',
    fromYear: 2021,
    toYear: 2022,
    mostYears: 3,
    categories: [
      { from: millions(5), to: millions(50), percent: 50n, most: millions(15) },
      { from: null, to: millions(100), percent: 85n, most: null },
    ],
  },
  { version: '2023-01-01', fromYear: 2023, toYear: null, mostYears: 3, categories: [{ from: millions(10), to: millions(100), percent: 50n, most: millions(50) }] },
];

/** The limits that are in force in a year; null where they are not kept here. */
export function coFundingVersionOf(year: number): (typeof CO_FUNDING_VERSIONS)[number] | null {
  return CO_FUNDING_VERSIONS.find(({ fromYear, toYear }) => fromYear <= year && (toYear === null || year <= toYear)) ?? null;
}

/** Whether a project of this cost is of a category. */
export function isCostWithin({ from, to }: CoFundingLimits, cost: bigint): boolean {
  return (from === null || cost >= from) && cost <= to;
}

/**
 * A grant of the co-funding scheme (medfinansieringsordningen) is within the limits of its year: the cost of the
 * project, the part of it that the grant covers, and how many budget years it runs over.
 * Source: Digdir, "Kva er medfinansiering?". Scope: state bodies, which alone may apply.
 * Versions: 2021–2022 in two categories; from the grants after that NOK 10–100 million, at most 50 % and NOK 50 million.
 * The limits before 2021 are not kept here. Concerns initiatives that have, or are said to have, a grant.
 */
export function assessCoFundingEligibility(facts: InitiativeFacts): Verdict | null {
  const grants = facts.funding.filter((line) => line.kind === 'CO_FUNDING');
  if (grants.length === 0 && facts.isCoFunded !== true) return null;
  const amount = grantOf(grants);
  if (amount === null) return notAssessable('tilskuddets beløp i kroner er ikke registrert', 'beløpet på tilskotet i kroner er ikkje registrert', 'the amount of the grant in kroner is not registered');
  const years = grants.flatMap((line) => (line.year === null ? [] : [line.year]));
  const [first] = [...years].sort((a, b) => a - b);
  if (first === undefined) return notAssessable('året for tilskuddet er ikke registrert', 'året for tilskotet er ikkje registrert', 'the year of the grant is not registered');
  const version = coFundingVersionOf(first);
  if (!version) return notAssessable(`vilkårene for ${String(first)} er ikke kjent her`, `vilkåra for ${String(first)} er ikkje kjende her`, `the limits of ${String(first)} are not known here`);
  const span = Math.max(...grants.map((line) => line.yearTo ?? line.year ?? first)) - first + 1;
  return { ...verdictBy(version, facts, amount, span), version: version.version };
}

function verdictBy({ categories, mostYears }: (typeof CO_FUNDING_VERSIONS)[number], facts: InitiativeFacts, amount: bigint, span: number): Verdict {
  if (span > mostYears) return fail(`Tilskuddet går over ${String(span)} budsjettår; tre er det meste.`, `Tilskotet går over ${String(span)} budsjettår; tre er det meste.`, `The grant runs over ${String(span)} budget years; three is the most.`);
  const largest = categories.reduce<bigint>((most, { to, percent, most: cap }) => { const bound = cap ?? (to * percent) / 100n; return bound > most ? bound : most; }, 0n);
  if (amount > largest) return fail('Tilskuddet er større enn ordningen gir til noe prosjekt.', 'Tilskotet er større enn ordninga gjev til noko prosjekt.', 'The grant is larger than the scheme gives to any project.');
  const cost = estimateCost(facts);
  if (cost.kind !== 'KNOWN') return missing(cost.missing);
  const fits = categories.some((limits) => isCostWithin(limits, cost.hundredths) && amount * 100n <= cost.hundredths * limits.percent && (limits.most === null || amount <= limits.most));
  return fits
    ? pass('Kostnad, andel og varighet er innenfor vilkårene for året.', 'Kostnad, del og lengd er innanfor vilkåra for året.', 'Cost, share and duration are within the limits of the year.')
    : fail('Kostnaden eller tilskuddets andel er utenfor vilkårene for året.', 'Kostnaden eller tilskotsdelen er utanfor vilkåra for året.', 'The cost or the share of the grant is outside the limits of the year.');
}

/** What the grants come to; null when an amount is missing, or they are not all nominal kroner. */
function grantOf(grants: readonly FundingFact[]): bigint | null {
  let sum: bigint | null = null;
  for (const { hundredths, currency, priceYear } of grants) {
    if (hundredths === null || currency !== 'NOK' || priceYear !== null) return null;
    sum = (sum ?? 0n) + hundredths;
  }
  return sum;
}

export const coFundingEligibility: Rule = { code: 'CO_FUNDING_ELIGIBILITY', scope: 'STATE', severity: 'WARNING', version: '2023-01-01', sourceUrl: CO_FUNDING_SOURCE, assess: assessCoFundingEligibility };
