import { describe, expect, test } from 'vitest';
import { databaseUrlSetting, portSetting, readConfig } from './config';

describe('settings', () => {
  test('have defaults, and an empty one counts as not given', () => {
    expect(readConfig({ PORT: portSetting(4000), URL: databaseUrlSetting }, { PORT: '', OTHER: 'x' })).toEqual({ PORT: 4000 });
  });

  test('are told wrong all at once, each by its name', () => {
    expect(() => readConfig({ PORT: portSetting(4000), URL: databaseUrlSetting }, { PORT: '70000', URL: 'mysql://x' })).toThrow(/PORT: is above 65535\n {2}URL: is not a PostgreSQL address/);
  });

  test('cannot be changed once they are read', () => {
    expect(Object.isFrozen(readConfig({ PORT: portSetting(4000) }, {}))).toBe(true);
  });
});
