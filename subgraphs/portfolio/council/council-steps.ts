import type { CouncilCaseState, CouncilDecisionLevel, CouncilKind } from '../../../prisma/generated/portfolio/client/client';

/** Where a case of each kind of council begins. */
export const FIRST_STATE: Readonly<Record<CouncilKind, CouncilCaseState>> = { ADVISORY: 'REQUESTED', PORTFOLIO: 'SUBMITTED' };

/**
 * The steps a case may take, by kind of council; a state that is not listed belongs to the other kind.
 * ADVISORY: voluntary, gives advice, and asks about a year later what became of it. PORTFOLIO: handles everything that
 * needs a budget; the secretariat decides below its limit, and a recommendation is decided above the council.
 */
export const STEPS: Readonly<Record<CouncilKind, Readonly<Partial<Record<CouncilCaseState, readonly CouncilCaseState[]>>>>> = {
  ADVISORY: {
    REQUESTED: ['MET'],
    MET: ['ADVISED'],
    ADVISED: ['FOLLOWED_UP'],
    FOLLOWED_UP: [],
  },
  PORTFOLIO: {
    SUBMITTED: ['IN_PREPARATION'],
    IN_PREPARATION: ['DECIDED', 'IN_COUNCIL'],
    IN_COUNCIL: ['RETURNED', 'REJECTED', 'RECOMMENDED', 'DECIDED'],
    RETURNED: ['SUBMITTED'],
    REJECTED: [],
    RECOMMENDED: ['DECIDED'],
    DECIDED: ['FOLLOWED_UP'],
    FOLLOWED_UP: [],
  },
};

/** Who may decide from where: the secretariat before the council, the council itself, or those above it. */
const DECIDERS: Readonly<Partial<Record<CouncilCaseState, readonly CouncilDecisionLevel[]>>> = {
  IN_PREPARATION: ['SECRETARIAT'],
  IN_COUNCIL: ['COUNCIL'],
  RECOMMENDED: ['CHIEF_EXECUTIVE', 'POLITICAL_LEVEL'],
};

export type StepCheck = { readonly isAllowed: true } | { readonly isAllowed: false; readonly reason: string };
const ALLOWED: StepCheck = { isAllowed: true };
const refused = (reason: string): StepCheck => ({ isAllowed: false, reason });

/** The states a case can go to next; none when it has ended, or when the state belongs to the other kind of council. */
export function nextStates(kind: CouncilKind, from: CouncilCaseState): readonly CouncilCaseState[] {
  return STEPS[kind][from] ?? [];
}

/** Whether a case may take a step, and if not why, in words for whoever tried. A case that begins has no `from`. */
export function checkStep(kind: CouncilKind, from: CouncilCaseState | null, to: CouncilCaseState): StepCheck {
  if (STEPS[kind][to] === undefined) return refused(`${to} is no state of a case before ${describe(kind)}.`);
  if (from === null) return to === FIRST_STATE[kind] ? ALLOWED : refused(`A case before ${describe(kind)} begins as ${FIRST_STATE[kind]}, not as ${to}.`);
  const next = STEPS[kind][from];
  if (next === undefined) return refused(`${from} is no state of a case before ${describe(kind)}.`);
  if (next.includes(to)) return ALLOWED;
  if (next.length === 0) return refused(`The case has ended as ${from} and goes no further.`);
  return refused(`A case that is ${from} can become ${next.join(' or ')}, not ${to}.`);
}

/** What a decision is made on: by whom, from which state, and below the secretariat's limit or not. */
export interface Decision {
  readonly from: CouncilCaseState;
  readonly by: CouncilDecisionLevel;
  /** The amount the case asks for and the council's limit, in hundredths of one currency; null where not known. */
  readonly amount: bigint | null;
  readonly secretariatLimit: bigint | null;
}

/** Whether a decision may be made by somebody: the secretariat only below its limit, the council never for those above it. */
export function checkDecision({ from, by, amount, secretariatLimit }: Decision): StepCheck {
  const deciders = DECIDERS[from];
  if (deciders === undefined) return refused(`No decision is made while a case is ${from}.`);
  if (!deciders.includes(by)) return refused(`A case that is ${from} is decided by ${deciders.join(' or ')}, not by ${by}.`);
  if (by !== 'SECRETARIAT') return ALLOWED;
  if (secretariatLimit === null) return refused('The council has given its secretariat no limit to decide below.');
  if (amount === null) return refused('The case gives no amount, so it cannot be said to be below the limit of the secretariat.');
  return amount < secretariatLimit ? ALLOWED : refused('The amount is not below the limit of the secretariat; the council decides.');
}

function describe(kind: CouncilKind): string {
  return kind === 'ADVISORY' ? 'an advisory council' : 'a portfolio council';
}
