import type { CouncilCaseState, CouncilDecisionLevel, CouncilKind } from '../../../prisma/generated/portfolio/client/client';
import { fromHundredths } from '../../shared/graphql/money';

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

/** Whether a case may take a step, and if not why and what it may do instead, in words for whoever tried. A case that begins has no `from`. */
export function checkStep(kind: CouncilKind, from: CouncilCaseState | null, to: CouncilCaseState): StepCheck {
  const begins = `A case before ${describe(kind)} begins as ${FIRST_STATE[kind]}`;
  if (STEPS[kind][to] === undefined) return refused(`${to} is no state of a case before ${describe(kind)}. ${from === null ? `${begins}.` : instead(kind, from)}`);
  if (from === null) return to === FIRST_STATE[kind] ? ALLOWED : refused(`${begins}, not as ${to}.`);
  const next = STEPS[kind][from];
  if (next === undefined) return refused(`${from} is no state of a case before ${describe(kind)}.`);
  if (next.includes(to)) return ALLOWED;
  return refused(next.length === 0 ? instead(kind, from) : `${instead(kind, from).slice(0, -1)}, not ${to}.`);
}

function instead(kind: CouncilKind, from: CouncilCaseState): string {
  const next = nextStates(kind, from);
  return next.length === 0 ? `The case has ended as ${from} and goes no further.` : `A case that is ${from} can become ${next.join(' or ')}.`;
}

/** An amount in hundredths of its currency. */
export interface CouncilAmount {
  readonly hundredths: bigint;
  readonly currency: string;
}

/** What a decision is made on: by whom, from which state, and below the secretariat's limit or not. */
export interface Decision {
  readonly from: CouncilCaseState;
  readonly by: CouncilDecisionLevel;
  /** What the case asks for, and the council's limit; null where not known. */
  readonly amount: CouncilAmount | null;
  readonly secretariatLimit: CouncilAmount | null;
}

/** Whether a decision may be made by somebody: the secretariat only below its limit, the council never for those above it. */
export function checkDecision({ from, by, amount, secretariatLimit: limit }: Decision): StepCheck {
  const deciders = DECIDERS[from];
  if (deciders === undefined) return refused(`No decision is made while a case is ${from}.`);
  if (!deciders.includes(by)) return refused(`A case that is ${from} is decided by ${deciders.join(' or ')}, not by ${by}.`);
  if (by !== 'SECRETARIAT') return ALLOWED;
  if (limit === null) return refused('The council has given its secretariat no limit to decide below. Bring the case to the council.');
  if (amount === null) return refused(`The case gives no amount, so it cannot be said to be below ${inWords(limit)}, the limit of the secretariat. Bring it to the council.`);
  if (amount.currency !== limit.currency) return refused(`The case asks for ${inWords(amount)}, which cannot be compared with ${inWords(limit)}, the limit of the secretariat. Bring it to the council.`);
  return amount.hundredths < limit.hundredths ? ALLOWED : refused(`The case asks for ${inWords(amount)}, which is not below ${inWords(limit)}, the limit of the secretariat. Bring it to the council.`);
}

function inWords({ hundredths, currency }: CouncilAmount): string {
  return `${currency} ${fromHundredths(hundredths).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`;
}

function describe(kind: CouncilKind): string {
  return kind === 'ADVISORY' ? 'an advisory council' : 'a portfolio council';
}

/**
 * The day of the follow-up conversation (erfaringssamtale), when nobody has named another: a year after the advice or
 * the decision, or the 28th of February for its 29th.
 *
 * Rule of the domain, "Councils": "the follow-up conversation, about a year later". All bodies.
 */
export function followUpDay(takenOn: string): string {
  const [year = '', ...monthAndDay] = takenOn.split('-');
  const day = monthAndDay.join('-');
  return `${String(Number(year) + 1)}-${day === '02-29' ? '02-28' : day}`;
}
