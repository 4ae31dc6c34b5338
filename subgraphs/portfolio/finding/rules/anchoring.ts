import type { InitiativeFacts } from '../initiative-facts';
import { fail, missing, notAssessable, pass, type Rule, type Verdict } from '../verdict';
import { isSubmitted, NO_INTAKE } from './intake';

/**
 * The leader of the sector has been heard and recommends the initiative.
 * Source: the minimum at intake that portfolio councils ask for (Prosjektveiviseren, anchoring).
 * Scope: all. Version 1, no dates.
 */
export function assessAnchoring(facts: InitiativeFacts): Verdict {
  const answer = facts.groundwork?.isRecommendedBySector ?? null;
  if (answer === true) return pass('Sektorleder er hørt og anbefaler tiltaket.', 'Sektorleiaren er høyrd og tilrår tiltaket.', 'The leader of the sector has been heard and recommends it.');
  if (answer === false) return fail('Sektorleder anbefaler ikke tiltaket.', 'Sektorleiaren tilrår ikkje tiltaket.', 'The leader of the sector does not recommend it.');
  if (facts.groundwork?.isHeard) return notAssessable('sektorleder er hørt, men svaret er ikke registrert', 'sektorleiaren er høyrd, men svaret er ikkje registrert', 'the leader of the sector was heard, but the answer is not registered');
  if (isSubmitted(facts)) return fail('Tiltaket er meldt inn uten at sektorleder er hørt.', 'Tiltaket er meldt inn utan at sektorleiaren er høyrd.', 'It was submitted without the leader of the sector being heard.');
  return missing(NO_INTAKE);
}

export const anchoring: Rule = { code: 'ANCHORING', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: 'https://prosjektveiviseren.digdir.no/', assess: assessAnchoring };
