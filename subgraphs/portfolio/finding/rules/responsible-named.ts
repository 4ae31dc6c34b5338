import { hasResponsiblePerson } from '../../groundwork/intake-minimum';
import type { InitiativeFacts } from '../initiative-facts';
import { fail, missing, pass, type Rule, type Verdict } from '../verdict';
import { hasIntake, NO_INTAKE } from './intake';

/**
 * A named person answers for the initiative when it is submitted.
 * Source: the minimum at intake that portfolio councils ask for (Prosjektveiviseren, role of project owner).
 * Scope: all. Version 1, no dates.
 */
export function assessResponsibleNamed(facts: InitiativeFacts): Verdict {
  if (hasResponsiblePerson(facts)) return pass('En ansvarlig person er navngitt.', 'Ein ansvarleg person er namngjeven.', 'A responsible person is named.');
  if (!hasIntake(facts) || (facts.groundwork !== null && facts.groundwork.hasResponsiblePerson === null && facts.cases.length === 0)) return missing(NO_INTAKE);
  return fail('Ingen ansvarlig person er navngitt.', 'Ingen ansvarleg person er namngjeven.', 'No responsible person is named.');
}

export const responsibleNamed: Rule = { code: 'RESPONSIBLE_NAMED', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: 'https://prosjektveiviseren.digdir.no/', assess: assessResponsibleNamed };
