import type { InitiativeFacts } from '../initiative-facts';
import { fail, notAssessable, pass, type Rule, type Verdict } from '../verdict';

/** The year in which the rule of the co-funding scheme came (2020-12-04); grants of that year may be on either side. */
const YEAR_OF_CHANGE = 2020;

/**
 * One rule withdraws savings from the budget, named, never both: the rule of the co-funding scheme for initiatives with
 * a grant since 2020-12-04, the practice of the Ministry of Finance for all others.
 * Source: guidelines of the co-funding scheme (Digdir). Scope: state bodies, whose budgets it is about.
 * Version 2020-12-04.
 */
export function assessWithdrawalRule({ withdrawalRule, isCoFunded, funding }: InitiativeFacts): Verdict {
  if (withdrawalRule === null) return notAssessable('ingen regel for uttak av gevinster er registrert', 'ingen regel for uttak av gevinstar er registrert', 'no rule for withdrawing benefits is registered');
  const grants = funding.filter((line) => line.kind === 'CO_FUNDING');
  const hasGrant = grants.length > 0 ? true : isCoFunded;
  if (hasGrant === null) return notAssessable('om tiltaket er medfinansiert er ikke registrert', 'om tiltaket er medfinansiert er ikkje registrert', 'whether it is co-funded is not registered');
  if (hasGrant) {
    const years = grants.flatMap((line) => (line.year === null ? [] : [line.year]));
    if (years.length === 0 || years.includes(YEAR_OF_CHANGE)) return notAssessable('dagen for tilsagnet er ikke registrert, og regelen ble endret 4. desember 2020', 'dagen for tilsegna er ikkje registrert, og regelen vart endra 4. desember 2020', 'the day of the grant is not registered, and the rule changed on 4 December 2020');
    return named(withdrawalRule, years.some((year) => year > YEAR_OF_CHANGE) ? 'CO_FUNDING_2020' : 'MINISTRY_OF_FINANCE');
  }
  return named(withdrawalRule, 'MINISTRY_OF_FINANCE');
}

function named(actual: string, wanted: string): Verdict {
  if (actual === wanted) return pass('Én regel er registrert, og det er den finansieringen tilsier.', 'Éin regel er registrert, og det er den finansieringa tilseier.', 'One rule is registered, and it is the one that the funding calls for.');
  return fail('Regelen som er registrert, er ikke den finansieringen tilsier.', 'Regelen som er registrert, er ikkje den finansieringa tilseier.', 'The rule that is registered is not the one that the funding calls for.');
}

export const withdrawalRuleSingle: Rule = { code: 'WITHDRAWAL_RULE_SINGLE', scope: 'STATE', severity: 'WARNING', version: '2020-12-04', sourceUrl: 'https://www.digdir.no/finansiering/kva-er-medfinansiering/1962', assess: assessWithdrawalRule };
