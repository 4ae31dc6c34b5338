import type { InitiativeFacts } from '../initiative-facts';

/** Whether the initiative has been handed in to a portfolio council, so that the minimum at submission is due. */
export function isSubmitted({ cases }: Pick<InitiativeFacts, 'cases'>): boolean {
  return cases.some(({ kind }) => kind === 'PORTFOLIO');
}

/** Whether anything of the intake is registered; if not, what is absent is unknown rather than lacking. */
export function hasIntake(facts: Pick<InitiativeFacts, 'cases' | 'groundwork'>): boolean {
  return facts.groundwork !== null || isSubmitted(facts);
}

const LATER_THAN_PREPARATION: ReadonlySet<string> = new Set(['IN_COUNCIL', 'REJECTED', 'RECOMMENDED', 'DECIDED', 'FOLLOWED_UP']);

/** Whether the initiative has come before a portfolio council or further. */
export function hasReachedCouncil({ cases }: Pick<InitiativeFacts, 'cases'>): boolean {
  return cases.some(({ kind, state }) => kind === 'PORTFOLIO' && LATER_THAN_PREPARATION.has(state));
}

export const NO_INTAKE = { nb: 'ingenting om innmelding er registrert', nn: 'ingenting om innmelding er registrert', en: 'nothing about its intake is registered' };
