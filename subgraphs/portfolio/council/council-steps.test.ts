import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDecision, checkStep, FIRST_STATE, nextStates, STEPS } from './council-steps';

const KINDS = ['ADVISORY', 'PORTFOLIO'] as const;
const STATES = ['REQUESTED', 'MET', 'ADVISED', 'SUBMITTED', 'IN_PREPARATION', 'IN_COUNCIL', 'RETURNED', 'REJECTED', 'RECOMMENDED', 'DECIDED', 'FOLLOWED_UP'] as const;

describe('the steps of a council case', () => {
  test('an advisory case is requested, met, advised and followed up, in that order', () => {
    expect(nextStates('ADVISORY', 'REQUESTED')).toEqual(['MET']);
    expect(nextStates('ADVISORY', 'MET')).toEqual(['ADVISED']);
    expect(nextStates('ADVISORY', 'ADVISED')).toEqual(['FOLLOWED_UP']);
  });

  test('a returned case can be submitted again', () => {
    expect(checkStep('PORTFOLIO', 'IN_COUNCIL', 'RETURNED').isAllowed).toBe(true);
    expect(checkStep('PORTFOLIO', 'RETURNED', 'SUBMITTED').isAllowed).toBe(true);
  });

  test('a rejected case goes no further, and is told so', () => {
    expect(checkStep('PORTFOLIO', 'REJECTED', 'SUBMITTED')).toEqual({ isAllowed: false, reason: 'The case has ended as REJECTED and goes no further.' });
  });

  test('a step of the other kind of council is refused in words', () => {
    expect(checkStep('ADVISORY', 'REQUESTED', 'IN_COUNCIL')).toEqual({ isAllowed: false, reason: 'IN_COUNCIL is no state of a case before an advisory council.' });
    expect(checkStep('PORTFOLIO', 'MET', 'DECIDED')).toEqual({ isAllowed: false, reason: 'MET is no state of a case before a portfolio council.' });
  });

  test('a skipped step is refused with the steps that are open', () => {
    expect(checkStep('PORTFOLIO', 'SUBMITTED', 'DECIDED')).toEqual({ isAllowed: false, reason: 'A case that is SUBMITTED can become IN_PREPARATION, not DECIDED.' });
  });

  test('a case begins at the beginning', () => {
    for (const kind of KINDS) {
      for (const state of STATES) expect(checkStep(kind, null, state).isAllowed).toBe(state === FIRST_STATE[kind]);
    }
  });

  test('every pair of states is allowed exactly when it is a step', () => {
    for (const kind of KINDS) {
      for (const from of STATES) for (const to of STATES) expect(checkStep(kind, from, to).isAllowed, `${kind} ${from} → ${to}`).toBe(nextStates(kind, from).includes(to));
    }
  });

  test('no walk along the steps leaves the states of its kind, and every one can end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.array(fc.nat(10), { maxLength: 40 }), (kind, choices) => {
        let state = FIRST_STATE[kind];
        for (const choice of choices) {
          const next = nextStates(kind, state);
          const to = next[choice % Math.max(next.length, 1)];
          if (to === undefined) break;
          expect(checkStep(kind, state, to)).toEqual({ isAllowed: true });
          state = to;
          expect(STEPS[kind][state]).toBeDefined();
        }
        expect(canEnd(kind, state)).toBe(true);
      }),
    );
  });
});

/** Whether some walk from a state comes to an end. */
function canEnd(kind: (typeof KINDS)[number], from: (typeof STATES)[number]): boolean {
  const seen = new Set([from]);
  for (const state of seen) {
    if (nextStates(kind, state).length === 0) return true;
    for (const next of nextStates(kind, state)) seen.add(next);
  }
  return false;
}

describe('who decides a case', () => {
  const CASE = { amount: 100n, secretariatLimit: 200n } as const;

  test('the secretariat decides below its limit, before the council has the case', () => {
    expect(checkDecision({ ...CASE, from: 'IN_PREPARATION', by: 'SECRETARIAT' }).isAllowed).toBe(true);
    expect(checkDecision({ ...CASE, from: 'IN_COUNCIL', by: 'SECRETARIAT' }).isAllowed).toBe(false);
  });

  test('at the limit, without a limit or without an amount the secretariat does not decide', () => {
    expect(checkDecision({ from: 'IN_PREPARATION', by: 'SECRETARIAT', amount: 200n, secretariatLimit: 200n })).toEqual({ isAllowed: false, reason: 'The amount is not below the limit of the secretariat; the council decides.' });
    expect(checkDecision({ from: 'IN_PREPARATION', by: 'SECRETARIAT', amount: 1n, secretariatLimit: null }).isAllowed).toBe(false);
    expect(checkDecision({ from: 'IN_PREPARATION', by: 'SECRETARIAT', amount: null, secretariatLimit: 200n }).isAllowed).toBe(false);
  });

  test('a recommendation is decided by the chief executive or at political level, not by the council itself', () => {
    expect(checkDecision({ ...CASE, from: 'RECOMMENDED', by: 'CHIEF_EXECUTIVE' }).isAllowed).toBe(true);
    expect(checkDecision({ ...CASE, from: 'RECOMMENDED', by: 'POLITICAL_LEVEL' }).isAllowed).toBe(true);
    expect(checkDecision({ ...CASE, from: 'RECOMMENDED', by: 'COUNCIL' }).isAllowed).toBe(false);
  });

  test('nobody decides a case that is not ready', () => {
    expect(checkDecision({ ...CASE, from: 'SUBMITTED', by: 'COUNCIL' })).toEqual({ isAllowed: false, reason: 'No decision is made while a case is SUBMITTED.' });
  });
});
