import { describe, expect, test } from 'vitest';
import { defineDerived, defineLoader, type LoaderScope } from './loader';

/** A store whose answers come when the test lets them. */
function openGate(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => { open = resolve; });
  return { passed, open: () => { open(); } };
}

/** Long enough for everything that does not wait for a gate. */
const settle = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('loaders of a request', () => {
  test('ask once for a row that two ways of different length come to need', async () => {
    const scope: LoaderScope = { loaders: new Map() };
    const slow = openGate();
    const asked: (readonly string[])[] = [];
    const short = defineLoader<LoaderScope, string, string>((_, keys) => Promise.resolve(new Map(keys.map((key) => [key, 'a']))), () => '');
    const long = defineLoader<LoaderScope, string, string>(async (_, keys) => slow.passed.then(() => new Map(keys.map((key) => [key, 'b']))), () => '');
    const rows = defineLoader<LoaderScope, string, string>((_, keys) => {
      asked.push(keys);
      return Promise.resolve(new Map(keys.map((key) => [key, key])));
    }, () => '');
    const both = Promise.all([short(scope).load('1').then((id) => rows(scope).load(id)), long(scope).load('1').then((id) => rows(scope).load(id))]);
    await settle();
    slow.open();
    expect(await both).toEqual(['a', 'b']);
    expect(asked).toEqual([['a', 'b']]);
  });

  test('go on when a question fails', async () => {
    const scope: LoaderScope = { loaders: new Map() };
    const failing = defineLoader<LoaderScope, string, string>(() => Promise.reject(new Error('gone')), () => '');
    const rows = defineLoader<LoaderScope, string, string>((_, keys) => Promise.resolve(new Map(keys.map((key) => [key, key]))), () => '');
    await expect(failing(scope).load('1')).rejects.toThrow('gone');
    expect(await rows(scope).load('2')).toBe('2');
  });

  test('put a derived value together once for each key', async () => {
    const scope: LoaderScope = { loaders: new Map() };
    let derived = 0;
    const double = defineDerived((_: LoaderScope, key) => {
      derived += 1;
      return Promise.resolve(key + key);
    });
    expect(await Promise.all([double(scope, 'a'), double(scope, 'a'), double(scope, 'b')])).toEqual(['aa', 'aa', 'bb']);
    expect(derived).toBe(2);
  });
});
