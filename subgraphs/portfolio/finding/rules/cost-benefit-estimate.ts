import { hasCostBenefitEstimate } from '../../groundwork/intake-minimum';
import type { InitiativeFacts } from '../initiative-facts';
import { fail, missing, pass, type Rule, type Verdict } from '../verdict';
import { hasIntake, NO_INTAKE } from './intake';

/**
 * Cost and benefit are estimated when the initiative is submitted, as text or as amounts in the ledger.
 * Source: the minimum at intake that portfolio councils ask for (Prosjektveiviseren, project proposal). Scope: all. Version 1, no dates.
 */
export function assessCostBenefitEstimate(facts: InitiativeFacts): Verdict {
  if (facts.groundwork?.hasCostBenefitEstimate) return pass('Kostnad og nytte er anslått.', 'Kostnad og nytte er rekna ut omtrentleg.', 'Cost and benefit are estimated.');
  if (hasCostBenefitEstimate(facts)) return pass('Kostnad og gevinst er registrert med beløp.', 'Kostnad og gevinst er registrerte med beløp.', 'Cost and benefit are registered with amounts.');
  if (!hasIntake(facts)) return missing(NO_INTAKE);
  return fail('Anslag på kostnad og nytte mangler.', 'Anslag på kostnad og nytte manglar.', 'There is no estimate of cost and benefit.');
}

export const costBenefitEstimate: Rule = { code: 'COST_BENEFIT_ESTIMATE', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: 'https://prosjektveiviseren.digdir.no/', assess: assessCostBenefitEstimate };
