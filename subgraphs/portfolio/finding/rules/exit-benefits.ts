import type { InitiativeFacts } from '../initiative-facts';
import { fail, notAssessable, pass, type Rule, type Verdict } from '../verdict';

/**
 * An exit review of what was delivered or merged says who answers for the benefits from then on: benefits come after the
 * project, and a project that is gone realises none.
 * Source: the exit rule of this hub ("benefits handed to whom"). Scope: all; concerns initiatives that have left with an
 * exit review and were not cancelled. Version 1, no dates.
 */
export function assessExitBenefits({ exitReview, benefits }: InitiativeFacts): Verdict | null {
  if (exitReview === null || exitReview.outcome === 'CANCELLED') return null;
  if (exitReview.isHandedOver) return pass('Det er sagt hvem som har fått ansvaret for gevinstene.', 'Det er sagt kven som har fått ansvaret for gevinstane.', 'It is said who answers for the benefits now.');
  if (benefits.length === 0) return notAssessable('ingen gevinst er registrert', 'ingen gevinst er registrert', 'no benefit is registered');
  return fail('Ingen har sagt hvem som har fått ansvaret for gevinstene.', 'Ingen har sagt kven som har fått ansvaret for gevinstane.', 'Nobody has said who answers for the benefits now.');
}

export const exitBenefits: Rule = { code: 'EXIT_BENEFITS_UNASSIGNED', scope: 'ALL', severity: 'WARNING', version: '1', sourceUrl: null, assess: assessExitBenefits };
