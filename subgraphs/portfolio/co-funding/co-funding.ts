import type { CostEstimate } from '../finding/cost-estimate';
import { coFundingVersionOf, isCostWithin } from '../finding/rules/co-funding-eligibility';
import { fail, missing, notAssessable, pass, type Verdict } from '../finding/verdict';

type Version = NonNullable<ReturnType<typeof coFundingVersionOf>>;

export interface Eligibility {
  readonly version: Version | null;
  readonly verdict: Verdict;
  readonly cost: bigint | null;
  readonly largestGrant: bigint | null;
}

/**
 * Whether a project of this cost can get a grant from the co-funding scheme in a year, and the largest.
 *
 * Rule "Co-funding eligibility", by version: from 2023 cost NOK 10–100 million, at most 50 % and NOK 50 million, at most
 * three budget years; 2021 and 2022 in two categories. Source: Digdir, "Kva er medfinansiering?". Scope: state bodies.
 */
export function coFundingEligibility(cost: CostEstimate, year: number): Eligibility {
  const version = coFundingVersionOf(year);
  const known = cost.kind === 'UNKNOWN' ? null : cost.hundredths;
  if (!version) return { version, verdict: notAssessable(`vilkårene for ${String(year)} er ikke kjent her`, `vilkåra for ${String(year)} er ikkje kjende her`, `the limits of ${String(year)} are not known here`), cost: known, largestGrant: null };
  const verdict = verdictOf(version, cost);
  return { version, verdict, cost: known, largestGrant: verdict.outcome === 'PASS' && known !== null ? largestGrant(version, known) : null };
}

function verdictOf({ categories }: Version, cost: CostEstimate): Verdict {
  if (cost.kind === 'UNKNOWN') return missing(cost.missing);
  const isAboveAll = categories.every(({ to }) => cost.hundredths > to);
  if (isAboveAll) return fail('Kostnaden er større enn ordningen gir tilskudd til.', 'Kostnaden er større enn ordninga gjev tilskot til.', 'The cost is larger than the scheme gives grants to.');
  if (cost.kind === 'AT_LEAST') return missing(cost.missing);
  return categories.some((limits) => isCostWithin(limits, cost.hundredths))
    ? pass('Kostnaden er innenfor vilkårene for året.', 'Kostnaden er innanfor vilkåra for året.', 'The cost is within the limits of the year.')
    : fail('Kostnaden er mindre enn ordningen gir tilskudd til.', 'Kostnaden er mindre enn ordninga gjev tilskot til.', 'The cost is smaller than the scheme gives grants to.');
}

/** The most that any fitting category allows; the part of the cost is rounded down to the øre. */
function largestGrant({ categories }: Version, cost: bigint): bigint {
  const HUNDRED = 100n;
  const grants = categories.filter((limits) => isCostWithin(limits, cost)).map(({ percent, most }) => {
    const part = (cost * percent) / HUNDRED;
    return most !== null && most < part ? most : part;
  });
  return grants.reduce((largest, grant) => (grant > largest ? grant : largest), 0n);
}
