import type { InitiativeFacts } from '../initiative-facts';
import { fail, notAssessable, pass, type Rule, type Verdict } from '../verdict';

/**
 * Shares of the funding exist only when every known funder has an amount, in one currency and price base, and the
 * funding is marked complete; until then its benefits flow from "funder unknown".
 * Source: the rule of benefit flows of this hub. Scope: all. Version 1, no dates.
 */
export function assessFundingComplete({ funding, namedFunderIds, isFundingComplete }: InitiativeFacts): Verdict {
  const known = funding.filter((line) => line.hundredths !== null && line.funderActorId !== null);
  const inLedger = new Set(funding.map((line) => line.funderActorId));
  const n = funding.length + namedFunderIds.filter((id) => !inLedger.has(id)).length;
  const bases = new Set(known.map(({ currency, priceYear }) => `${currency}/${String(priceYear)}`));
  if (n === 0) return notAssessable('ingen finansiering er registrert', 'inga finansiering er registrert', 'no funding is registered');
  const [k, all] = [String(known.length), String(n)];
  if (known.length < n) return fail(`${k} av ${all} finansieringsbidrag har kjent beløp og kjent giver.`, `${k} av ${all} finansieringsbidrag har kjent beløp og kjend gjevar.`, `${k} of ${all} contributions have a known amount and funder.`);
  if (bases.size > 1) return fail('Finansieringen er i flere valutaer eller prisnivåer.', 'Finansieringa er i fleire valutaer eller prisnivå.', 'The funding is in several currencies or price bases.');
  if (!isFundingComplete) return fail('Finansieringen er ikke merket som fullstendig.', 'Finansieringa er ikkje merkt som fullstendig.', 'The funding is not marked complete.');
  return pass(`Alle ${all} finansieringsbidrag er kjent.`, `Alle ${all} finansieringsbidrag er kjende.`, `All ${all} contributions are known.`);
}

export const fundingComplete: Rule = { code: 'FUNDING_COMPLETE', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: null, assess: assessFundingComplete };
