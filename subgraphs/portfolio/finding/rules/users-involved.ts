import type { InitiativeFacts } from '../initiative-facts';
import { fail, notAssessable, pass, type Rule, type Verdict } from '../verdict';

/**
 * Users are involved, and it is told how and how many.
 * Source: the digitalisation circular (Digitaliseringsrundskrivet) point 1.1, put the user in the centre. Scope: all. Version 1, no dates.
 */
export function assessUsersInvolved({ hasUsersInvolved, involvements }: InitiativeFacts): Verdict {
  if (involvements.length > 0) {
    // What is counted differs (interviews, pilot municipalities), so numbers are never added up here.
    const counted = involvements.filter((one) => one.howMany !== null).length;
    if (counted === 0) return notAssessable('brukere er involvert, men hvor mange er ikke registrert', 'brukarar er involverte, men kor mange er ikkje registrert', 'users are involved, but how many is not registered');
    const [n, k] = [String(involvements.length), String(counted)];
    return pass(`Brukere er involvert på ${n} måter; hvor mange er oppgitt for ${k}.`, `Brukarar er involverte på ${n} måtar; kor mange er oppgjeve for ${k}.`, `Users are involved in ${n} ways; how many is told for ${k}.`);
  }
  if (hasUsersInvolved === false) return fail('Brukere er ikke involvert.', 'Brukarar er ikkje involverte.', 'Users are not involved.');
  if (hasUsersInvolved) return notAssessable('brukere skal være involvert, men hvordan er ikke registrert', 'brukarar skal vere involverte, men korleis er ikkje registrert', 'users are said to be involved, but how is not registered');
  return notAssessable('om brukere er involvert er ikke registrert', 'om brukarar er involverte er ikkje registrert', 'whether users are involved is not registered');
}

export const usersInvolved: Rule = { code: 'USERS_INVOLVED', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: 'https://www.regjeringen.no/id2623277', assess: assessUsersInvolved };
