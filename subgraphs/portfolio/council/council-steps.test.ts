import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDecision, checkStep, FIRST_STATE, followUpDay, nextStates, STEPS } from './council-steps';

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
    expect(checkStep('ADVISORY', 'REQUESTED', 'IN_COUNCIL')).toEqual({ isAllowed: false, reason: 'IN_COUNCIL is no state of a case before an advisory council. A case that is REQUESTED can become MET.' });
    expect(checkStep('ADVISORY', null, 'SUBMITTED')).toEqual({ isAllowed: false, reason: 'SUBMITTED is no state of a case before an advisory council. A case before an advisory council begins as REQUESTED.' });
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
  const nok = (kroner: number) => ({ hundredths: BigInt(kroner) * 100n, currency: 'NOK' });
  const CASE = { amount: nok(100_000), secretariatLimit: nok(200_000) } as const;
  const bySecretariat = (known: Partial<Parameters<typeof checkDecision>[0]>) => checkDecision({ ...CASE, from: 'IN_PREPARATION', by: 'SECRETARIAT', ...known });

  test('the secretariat decides below its limit, before the council has the case', () => {
    expect(bySecretariat({}).isAllowed).toBe(true);
    expect(bySecretariat({ amount: { hundredths: 19_999_999n, currency: 'NOK' } }).isAllowed).toBe(true);
    expect(bySecretariat({ from: 'IN_COUNCIL' }).isAllowed).toBe(false);
  });

  test('at the limit, without a limit or without an amount the secretariat does not decide, and is told the limit', () => {
    expect(bySecretariat({ amount: nok(200_000) })).toEqual({ isAllowed: false, reason: 'The case asks for NOK 200,000, which is not below NOK 200,000, the limit of the secretariat. Bring it to the council.' });
    expect(bySecretariat({ amount: null })).toEqual({ isAllowed: false, reason: 'The case gives no amount, so it cannot be said to be below NOK 200,000, the limit of the secretariat. Bring it to the council.' });
    expect(bySecretariat({ secretariatLimit: null })).toEqual({ isAllowed: false, reason: 'The council has given its secretariat no limit to decide below. Bring the case to the council.' });
  });

  test('an amount in another currency is never held against the limit', () => {
    expect(bySecretariat({ amount: { hundredths: 1n, currency: 'EUR' } })).toEqual({ isAllowed: false, reason: 'The case asks for EUR 0.01, which cannot be compared with NOK 200,000, the limit of the secretariat. Bring it to the council.' });
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

test('the follow-up is due on the same day a year later', () => {
  expect(followUpDay('2025-11-21')).toBe('2026-11-21');
  expect(followUpDay('2024-02-29')).toBe('2025-02-28');
});
