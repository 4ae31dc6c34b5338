import type { InitiativeFacts, SuccessFactorFacts } from '../initiative-facts';
import { fail, notAssessable, pass, type Rule, type Sentence, type Verdict } from '../verdict';

type Factor = keyof SuccessFactorFacts;

/**
 * One factor that research found to matter for success; not having it is no breach, only worth knowing.
 * Source: research of the HIT network (Simula). Scope: all. Version 1, no dates.
 */
export function assessSuccessFactor(factor: Factor, words: Sentence): (facts: InitiativeFacts) => Verdict {
  return ({ successFactors }) => {
    const answer = successFactors?.[factor] ?? null;
    if (answer === null) return notAssessable(`${words.nb} er ikke besvart`, `${words.nn} er ikkje svara på`, `${words.en} is not answered`);
    const of = answer ? pass : fail;
    return of(`${words.nb}: ${answer ? 'ja' : 'nei'}.`, `${words.nn}: ${answer ? 'ja' : 'nei'}.`, `${words.en}: ${answer ? 'yes' : 'no'}.`);
  };
}

function rule(code: Rule['code'], factor: Factor, words: Sentence): Rule {
  return { code, scope: 'ALL', severity: 'INFO', version: '1', sourceUrl: 'https://hitnettverket.no/', assess: assessSuccessFactor(factor, words) };
}

export const successFactors: readonly Rule[] = [
  rule('SUCCESS_FACTOR_FLEXIBLE_SCOPE', 'hasFlexibleScope', { nb: 'Fleksibelt omfang', nn: 'Fleksibelt omfang', en: 'Flexible scope' }),
  rule('SUCCESS_FACTOR_FREQUENT_DELIVERIES', 'hasFrequentDeliveries', { nb: 'Hyppige leveranser', nn: 'Hyppige leveransar', en: 'Frequent deliveries' }),
  rule('SUCCESS_FACTOR_INVOLVED_CLIENT', 'hasInvolvedClient', { nb: 'Sterkt involvert kunde', nn: 'Sterkt involvert kunde', en: 'Heavily involved client' }),
  rule('SUCCESS_FACTOR_BENEFIT_MANAGEMENT', 'hasBenefitManagement', { nb: 'Gevinststyring underveis', nn: 'Gevinststyring undervegs', en: 'Benefit management during the project' }),
  rule('SUCCESS_FACTOR_CONTRACT_BY_HOUR', 'hasContractByHour', { nb: 'Kontrakt etter timer', nn: 'Kontrakt etter timar', en: 'Contract by the hour' }),
];
