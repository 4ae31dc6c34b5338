import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BreakerState } from '../observing/observer';
import { CircuitBreaker, type BreakerSettings, type CallVerdict } from './breaker';
import { RollingWindow } from './rolling-window';

const SETTINGS: BreakerSettings = { leastCalls: 4, failureShare: 0.5, windowMs: 1_000, pauseMs: 200 };
const LONGEST_PAUSE = SETTINGS.pauseMs * 1.5;

/** A breaker on a clock of its own, and what it said. */
function breakerOn(settings = SETTINGS) {
  const time = { now: 0 };
  const states: BreakerState[] = ['CLOSED'];
  const breaker = new CircuitBreaker(settings, { now: () => time.now, random: () => 0.5, onChange: (state) => states.push(state) });
  const call = (verdict: CallVerdict): boolean => {
    const admission = breaker.admit();
    if (admission !== null) breaker.settle(admission, verdict);
    return admission !== null;
  };
  return { breaker, time, states, call, state: () => states.at(-1) };
}

function opened() {
  const kit = breakerOn();
  for (let i = 0; i < SETTINGS.leastCalls; i++) kit.call('FAILURE');
  expect(kit.state()).toBe('OPEN');
  return kit;
}

type Step = { readonly kind: 'call' } | { readonly kind: 'settle'; readonly which: number; readonly verdict: CallVerdict } | { readonly kind: 'wait'; readonly milliseconds: number };

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Step>({ kind: 'call' }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('settle' as const), which: fc.nat(20), verdict: fc.constantFrom<CallVerdict>('SUCCESS', 'FAILURE', 'FAILURE', 'NEITHER') }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.nat(400) }) },
  ),
  { maxLength: 200, size: 'max' },
);

describe('a breaker, whatever happens in whatever order,', () => {
  test('lets at most one call through at a time while it tries, none during the pause, and never opens on too few calls', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const { breaker, time, states, state } = breakerOn();
        /** `round` counts the changes of state before a call was let through. */
        const underWay: { admission: number; round: number }[] = [];
        let openedAt = 0;
        let counted = 0;
        for (const step of history) {
          const before = state();
          if (step.kind === 'wait') time.now += step.milliseconds;
          if (step.kind === 'call') {
            const admission = breaker.admit();
            if (before === 'CLOSED') expect(admission).not.toBeNull();
            if (before === 'OPEN' && time.now < openedAt + SETTINGS.pauseMs) expect(admission).toBeNull();
            if (before === 'OPEN' && time.now >= openedAt + LONGEST_PAUSE) expect(admission).not.toBeNull();
            if (admission !== null) underWay.push({ admission, round: states.length });
          }
          if (step.kind === 'settle' && underWay.length > 0) {
            const [call] = underWay.splice(step.which % underWay.length, 1);
            if (call) breaker.settle(call.admission, step.verdict);
            if (before === 'CLOSED' && step.verdict !== 'NEITHER') counted += 1;
            if (before === 'CLOSED' && state() === 'OPEN') expect(counted).toBeGreaterThanOrEqual(SETTINGS.leastCalls);
          }
          if (state() !== before) {
            counted = 0;
            if (state() === 'OPEN') openedAt = time.now;
          }
          if (state() === 'HALF_OPEN') expect(underWay.filter(({ round }) => round === states.length).length).toBeLessThanOrEqual(1);
        }
        for (const [i, next] of states.slice(1).entries()) expect([`${String(states[i])} ${next}`]).toContainEqual(expect.stringMatching(/^(CLOSED OPEN|OPEN HALF_OPEN|HALF_OPEN OPEN|HALF_OPEN CLOSED)$/));
      }),
      { numRuns: 200 },
    );
  });

  test('closes at the first success of a trial, and lets everything through again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<CallVerdict>('FAILURE', 'NEITHER'), { maxLength: 20, size: 'max' }), (trials) => {
        const { time, call, state } = opened();
        for (const verdict of trials) {
          time.now += LONGEST_PAUSE;
          expect(call(verdict)).toBe(true);
          expect(state()).not.toBe('CLOSED');
        }
        time.now += LONGEST_PAUSE;
        expect(call('SUCCESS')).toBe(true);
        expect(state()).toBe('CLOSED');
        expect(call('SUCCESS') && call('SUCCESS')).toBe(true);
      }),
    );
  });
});

describe('a breaker', () => {
  test('opens at the share of failures, not below', () => {
    const { call, state } = breakerOn();
    for (const verdict of ['SUCCESS', 'FAILURE', 'SUCCESS', 'SUCCESS', 'FAILURE'] as const) call(verdict);
    expect(state()).toBe('CLOSED');
    call('FAILURE');
    expect(state()).toBe('OPEN');
  });

  test('forgets failures that are older than its window', () => {
    const { time, call, state } = breakerOn();
    for (let i = 0; i < 3; i++) call('FAILURE');
    time.now += SETTINGS.windowMs;
    for (let i = 0; i < 3; i++) call('FAILURE');
    expect(state()).toBe('CLOSED');
    call('FAILURE');
    expect(state()).toBe('OPEN');
  });

  test('counts no call that ended for reasons of its own', () => {
    const { call, state } = breakerOn();
    for (let i = 0; i < 100; i++) call('NEITHER');
    for (let i = 0; i < 3; i++) call('FAILURE');
    expect(state()).toBe('CLOSED');
  });

  test('takes no notice of what comes late of calls from before it opened', () => {
    const { breaker, time, call, state } = breakerOn();
    const late = [breaker.admit(), breaker.admit()] as const;
    for (let i = 0; i < SETTINGS.leastCalls; i++) call('FAILURE');
    if (late[0] !== null) breaker.settle(late[0], 'SUCCESS');
    expect(state()).toBe('OPEN');
    time.now += LONGEST_PAUSE;
    expect(breaker.admit()).not.toBeNull();
    if (late[1] !== null) breaker.settle(late[1], 'SUCCESS');
    expect(state()).toBe('HALF_OPEN');
    expect(breaker.admit()).toBeNull();
  });
});

test('the window counts what the last tenths of its length brought, as counting all of it anew would', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ after: fc.nat(300), isFailure: fc.boolean() }), { maxLength: 100, size: 'max' }), (calls) => {
      const window = new RollingWindow(1_000);
      const seen: { part: number; isFailure: boolean }[] = [];
      let now = 0;
      for (const { after, isFailure } of calls) {
        now += after;
        window.count(isFailure, now);
        seen.push({ part: Math.floor(now / 100), isFailure });
        const within = seen.filter(({ part }) => part > Math.floor(now / 100) - 10);
        expect([window.total, window.failures]).toEqual([within.length, within.filter((call) => call.isFailure).length]);
      }
    }),
  );
});
