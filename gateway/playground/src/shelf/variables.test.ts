import { expect, test } from 'vitest';
import { fillVariables, lifeEventOf } from './variables';

const filled = (variables: unknown, lifeEventUri?: string) => JSON.parse(fillVariables(JSON.stringify(variables), { language: 'nn', lifeEventUri })) as unknown;

test('the chosen language and life event take their place, and the rest stays', () => {
  expect(filled({ by: { uri: 'a' }, language: 'nb', years: { from: 2022 } }, 'b')).toEqual({ by: { uri: 'b' }, language: 'nn', years: { from: 2022 } });
});

test('nothing is added to an operation that does not ask for it', () => {
  expect(filled({ by: { id: '1' }, text: 'nav' }, 'b')).toEqual({ by: { id: '1' }, text: 'nav' });
});

test('what a visitor is in the middle of writing is left alone', () => {
  expect(fillVariables('{ "by": ', { language: 'nb' })).toBe('{ "by": ');
  expect(lifeEventOf('{ "by": ')).toBeUndefined();
});
