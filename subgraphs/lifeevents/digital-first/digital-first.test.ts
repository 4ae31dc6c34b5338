import { expect, test } from 'vitest';
import { completeAnswers, PROMISES } from './digital-first';

test('every service answers all six promises, in the same order', () => {
  expect(completeAnswers([]).map((answer) => answer.promise)).toEqual([...PROMISES]);
});

test('a promise nobody has looked into is unknown, not broken', () => {
  const answers = completeAnswers([{ promise: 'INSIGHT' as const, isKept: 'YES' }]);
  expect(answers.map((answer) => answer.isKept)).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'YES']);
});
