import type { InitiativeFacts } from '../initiative-facts';
import { fail, notAssessable, pass, type Rule, type Verdict } from '../verdict';

/**
 * The year that mandates are asked for: this year while the initiative runs, its last year when it is over, its first
 * when it has not begun. Null when neither days nor phase say whether it runs.
 */
export function mandateYear({ start, end, phase, today }: Pick<InitiativeFacts, 'start' | 'end' | 'phase' | 'today'>): number | null {
  const yearOf = (day: string): number => Number(day.slice(0, 4));
  if (end !== null && end < today) return yearOf(end);
  if (start !== null && start > today) return yearOf(start);
  return start === null && end === null && phase === null ? null : yearOf(today);
}

/** The level of those whose tasks are given in letters of allocation. */
const STATE = 'STATE';

/**
 * Joint work needs mandates that are clear, written and match: every state body in it, the lead too, has a mandate for
 * this initiative in the year. Municipalities, businesses and organisations get no letters of allocation.
 * Source: DFØ report 2024:7 on core groups (matching letters of allocation). Scope: initiatives led by state bodies,
 * since letters of allocation are theirs. Version 1, no dates.
 */
export function assessMandates(facts: InitiativeFacts): Verdict | null {
  const year = mandateYear(facts);
  const partners = facts.partners.filter(({ level }) => level === STATE);
  if (partners.length === 0) return null;
  if (year === null) return notAssessable('verken tid eller fase er registrert, så året er ukjent', 'verken tid eller fase er registrert, så året er ukjent', 'neither days nor phase are registered, so the year is not known');
  const inYear = partners.filter(({ validFrom, validTo }) => (validFrom === null || validFrom <= `${String(year)}-12-31`) && (validTo === null || validTo > `${String(year)}-01-01`));
  const agencies = new Set([...(facts.leadActorId === null ? [] : [facts.leadActorId]), ...inYear.map(({ actorId }) => actorId)]);
  const mandated = new Set(facts.mandates.filter((mandate) => mandate.year === year).flatMap((mandate) => mandate.agencyActorIds));
  const without = [...agencies].filter((id) => !mandated.has(id)).length;
  const [k, n, y] = [String(without), String(agencies.size), String(year)];
  if (without === 0) return pass(`Alle ${n} statlige virksomheter har mandat for ${y}.`, `Alle ${n} statlege verksemder har mandat for ${y}.`, `All ${n} state bodies have a mandate for ${y}.`);
  return fail(`${k} av ${n} statlige virksomheter har ikke noe registrert mandat for ${y}.`, `${k} av ${n} statlege verksemder har ikkje noko registrert mandat for ${y}.`, `${k} of ${n} state bodies have no registered mandate for ${y}.`);
}

export const mandateMissing: Rule = { code: 'MANDATE_MISSING', scope: 'STATE', severity: 'WARNING', version: '1', sourceUrl: 'https://dfo.no/dfo-rapport-20247-evaluering-av-kjernegruppeforsoket', assess: assessMandates };
