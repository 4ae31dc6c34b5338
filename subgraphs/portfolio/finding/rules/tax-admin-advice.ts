import { estimateCost, millions } from '../cost-estimate';
import type { InitiativeFacts } from '../initiative-facts';
import { fail, missing, pass, type Rule, type Verdict } from '../verdict';

const ADVISED_MILLIONS = 750;

/**
 * The tax administration's own advice from steering its portfolio: keep projects under NOK 750 million, and make one
 * budget proposal a year with three elements (modernisation, benefit to society, internal efficiency). Advice, not a
 * requirement: information only. The three elements are not registered, so they are not looked at.
 * Source: experience told by the tax administration. Scope: all. Version 1, no dates.
 */
export function assessTaxAdminAdvice(facts: InitiativeFacts): Verdict {
  const proposals = facts.funding.filter((line) => line.kind === 'BUDGET_PROPOSAL' && line.year !== null).map((line) => `${String(line.funderActorId)}/${String(line.year)}`);
  if (new Set(proposals).size < proposals.length) return fail('Det er flere satsingsforslag i samme år; rådet er ett.', 'Det er fleire satsingsforslag i same år; rådet er eitt.', 'There are several budget proposals in one year; the advice is one.');
  const cost = estimateCost(facts);
  if (cost.kind === 'UNKNOWN') return missing(cost.missing);
  if (cost.hundredths >= millions(ADVISED_MILLIONS)) return fail('Kostnaden er over 750 mill. kroner; rådet er mindre prosjekter.', 'Kostnaden er over 750 mill. kroner; rådet er mindre prosjekt.', 'The cost is above NOK 750 million; the advice is smaller projects.');
  if (cost.kind === 'AT_LEAST') return missing(cost.missing);
  return pass('Kostnaden er under 750 mill. kroner.', 'Kostnaden er under 750 mill. kroner.', 'The cost is below NOK 750 million.');
}

export const taxAdminAdvice: Rule = { code: 'TAX_ADMIN_ADVICE', scope: 'ALL', severity: 'INFO', version: '1', sourceUrl: null, assess: assessTaxAdminAdvice };
