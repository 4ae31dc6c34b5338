import { followUpDay } from '../../council/council-steps';
import type { CaseFact, InitiativeFacts } from '../initiative-facts';
import { fail, notAssessable, pass, type Rule, type Verdict } from '../verdict';

/** Whether a case waits for its follow-up: advice was given, or a decision said when it is to be followed up. */
const waits = ({ state, followUpDue }: CaseFact): boolean => state === 'ADVISED' || (state === 'DECIDED' && followUpDue !== null);

/** The day the follow-up is due: the one that was set, else a year after the advice; null when neither is known. */
const dueDay = ({ followUpDue, since }: CaseFact): string | null => followUpDue ?? (since === null ? null : followUpDay(since));

/**
 * What became of the advice or the decision of a council is asked and noted when it is due: on the day that was set, else
 * a year after the advice (erfaringssamtale).
 * Source: Digitaliseringsrådet, which meets again about a year later. Scope: all; concerns initiatives that a council has
 * advised, or decided on with a follow-up. Version 1, no dates.
 */
export function assessFollowUp({ cases, today }: InitiativeFacts): Verdict | null {
  const concerned = cases.filter((one) => one.state === 'FOLLOWED_UP' || waits(one));
  if (concerned.length === 0) return null;
  const waiting = concerned.filter(waits);
  const overdue = waiting.map(dueDay).filter((day) => day !== null && day < today).sort().at(0);
  if (overdue) return fail(`Oppfølgingen skulle vært gjort ${overdue}.`, `Oppfølginga skulle vore gjord ${overdue}.`, `The follow-up was due on ${overdue}.`);
  if (waiting.some((one) => dueDay(one) === null)) return notAssessable('dagen da rådet ga rådene er ikke registrert', 'dagen då rådet gav råda er ikkje registrert', 'the day on which the council gave its advice is not registered');
  if (waiting.length > 0) return pass('Oppfølgingen er ikke forfalt ennå.', 'Oppfølginga er ikkje forfallen enno.', 'The follow-up is not due yet.');
  return pass('Det er spurt og notert hva det ble av rådene eller vedtaket.', 'Det er spurt og notert kva det vart av råda eller vedtaket.', 'What became of the advice or the decision has been asked and noted.');
}

export const councilFollowUp: Rule = { code: 'COUNCIL_FOLLOW_UP', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: 'https://www.digdir.no/digitaliseringsradet', assess: assessFollowUp };
