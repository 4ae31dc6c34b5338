import { FEWEST_ALTERNATIVES, LEAST_WORDS, MOST_WORDS, wordsNeeded } from '../../groundwork/six-questions';
import { estimateCost } from '../cost-estimate';
import type { InitiativeFacts } from '../initiative-facts';
import { fail, missing, notAssessable, pass, type Rule, type Verdict } from '../verdict';
import { hasReachedCouncil } from './intake';

/**
 * The six questions of utredningsinstruksen point 2-1 are answered before the council, in a depth that fits the size,
 * with at least two alternatives beside the zero alternative.
 * Source: utredningsinstruksen (FOR-2016-02-19-184) point 2-1. Scope: state measures, for which it is binding.
 * Version 2016-03-01, when the instructions came into force.
 */
export function assessGroundwork(facts: InitiativeFacts): Verdict {
  const { groundwork } = facts;
  if (groundwork === null) {
    if (hasReachedCouncil(facts)) return fail('Saken er i rådet uten svar på de seks spørsmålene.', 'Saka er i rådet utan svar på dei seks spørsmåla.', 'The case is before the council without answers to the six questions.');
    return notAssessable('utredningen er ikke registrert', 'utgreiinga er ikkje registrert', 'the groundwork is not registered');
  }
  const answered = groundwork.answerWords.filter((words) => words > 0).length;
  const all = groundwork.answerWords.length;
  if (answered < all) return fail(`${String(answered)} av ${String(all)} spørsmål er besvart.`, `${String(answered)} av ${String(all)} spørsmål er svara på.`, `${String(answered)} of ${String(all)} questions are answered.`);
  if (groundwork.alternativesBesideZero < FEWEST_ALTERNATIVES || !groundwork.hasZeroAlternative) {
    const n = String(groundwork.alternativesBesideZero);
    return fail(`${n} alternativer ved siden av nullalternativet er utredet; to er det minste.`, `${n} alternativ ved sida av nullalternativet er greidde ut; to er det minste.`, `${n} alternatives beside the zero alternative are studied; two is the least.`);
  }
  return assessDepth(facts, Math.min(...groundwork.answerWords));
}

function assessDepth(facts: InitiativeFacts, shortest: number): Verdict {
  const cost = estimateCost(facts);
  const least = cost.kind === 'UNKNOWN' ? LEAST_WORDS : wordsNeeded(cost.hundredths);
  const most = cost.kind === 'KNOWN' ? least : MOST_WORDS;
  if (shortest >= most) return pass('De seks spørsmålene er besvart i en dybde som passer størrelsen.', 'Dei seks spørsmåla er svara på i ei djupn som høver til storleiken.', 'The six questions are answered in a depth that fits the size.');
  if (shortest < least) return fail(`Det korteste svaret er på ${String(shortest)} ord; for et tiltak av denne størrelsen er ${String(least)} det minste.`, `Det kortaste svaret er på ${String(shortest)} ord; for eit tiltak av denne storleiken er ${String(least)} det minste.`, `The shortest answer has ${String(shortest)} words; for an initiative of this size ${String(least)} is the least.`);
  return missing(cost.kind === 'KNOWN' ? { nb: '', nn: '', en: '' } : cost.missing);
}

export const groundworkSixQuestions: Rule = { code: 'GROUNDWORK_SIX_QUESTIONS', scope: 'STATE', severity: 'SERIOUS', version: '2016-03-01', sourceUrl: 'https://lovdata.no/dokument/INS/forskrift/2016-02-19-184', assess: assessGroundwork };
