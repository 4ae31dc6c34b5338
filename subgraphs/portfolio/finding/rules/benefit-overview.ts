import { hasBenefitOverview } from '../../groundwork/intake-minimum';
import type { InitiativeFacts } from '../initiative-facts';
import { fail, missing, notAssessable, pass, type Rule, type Verdict } from '../verdict';
import { hasIntake, NO_INTAKE } from './intake';

const DFO_BENEFITS = 'https://dfo.no/fagomrader/styring-i-staten/gevinstrealisering/identifisere-gevinster';

const count = (n: number): string => String(n);
const NO_BENEFITS = notAssessable('ingen gevinster er registrert', 'ingen gevinstar er registrerte', 'no benefits are registered');

/**
 * There is an overview of the benefits when the initiative is submitted, as text or as registered benefits.
 * Source: DFØ, benefit realisation. Scope: all. Version 1, no dates.
 */
export function assessBenefitOverview(facts: InitiativeFacts): Verdict {
  const n = facts.benefits.length;
  if (n > 0) return pass(`${count(n)} gevinster er registrert.`, `${count(n)} gevinstar er registrerte.`, `${count(n)} benefits are registered.`);
  if (hasBenefitOverview(facts)) return pass('Gevinstoversikten er skrevet.', 'Gevinstoversikta er skriven.', 'The overview of benefits is written.');
  if (!hasIntake(facts)) return missing(NO_INTAKE);
  return fail('Gevinstoversikt mangler.', 'Gevinstoversikt manglar.', 'There is no overview of benefits.');
}

/**
 * Every benefit has an owner who answers for taking it out.
 * Source: DFØ, benefit realisation (gevinsteier). Scope: all. Version 1, no dates.
 */
export function assessBenefitOwners({ benefits }: InitiativeFacts): Verdict {
  if (benefits.length === 0) return NO_BENEFITS;
  const without = benefits.filter((benefit) => !benefit.hasOwner).length;
  const [k, n] = [count(without), count(benefits.length)];
  if (without === 0) return pass(`Alle ${n} gevinster har eier.`, `Alle ${n} gevinstar har eigar.`, `All ${n} benefits have an owner.`);
  return fail(`${k} av ${n} gevinster har ingen eier.`, `${k} av ${n} gevinstar har ingen eigar.`, `${k} of ${n} benefits have no owner.`);
}

/**
 * Every benefit was measured before the change, else nobody can tell later whether it came.
 * Source: DFØ, benefit realisation (nullpunktsmåling). Scope: all. Version 1, no dates.
 */
export function assessBenefitBaselines({ benefits }: InitiativeFacts): Verdict {
  if (benefits.length === 0) return NO_BENEFITS;
  const without = benefits.filter((benefit) => !benefit.hasBaseline).length;
  const [k, n] = [count(without), count(benefits.length)];
  if (without === 0) return pass(`Alle ${n} gevinster har nullpunktsmåling.`, `Alle ${n} gevinstar har nullpunktsmåling.`, `All ${n} benefits have a baseline measurement.`);
  return fail(`${k} av ${n} gevinster har ingen registrert nullpunktsmåling.`, `${k} av ${n} gevinstar har inga registrert nullpunktsmåling.`, `${k} of ${n} benefits have no registered baseline measurement.`);
}

export const benefitOverview: Rule = { code: 'BENEFIT_OVERVIEW', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: DFO_BENEFITS, assess: assessBenefitOverview };
export const benefitOwners: Rule = { code: 'BENEFIT_WITHOUT_OWNER', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: DFO_BENEFITS, assess: assessBenefitOwners };
export const benefitBaselines: Rule = { code: 'BENEFIT_WITHOUT_BASELINE', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: DFO_BENEFITS, assess: assessBenefitBaselines };
