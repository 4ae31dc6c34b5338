import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { observersAsOne } from '../observing/observer';
import { SupergraphWatch } from './watch';

const folder = mkdtempSync(join(tmpdir(), 'samspill-watch-'));
const file = join(folder, 'supergraph.graphql');
afterAll(() => { rmSync(folder, { recursive: true }); });

/** What was served, and what the log and the observers were told; a text that begins with "broken" cannot be served. */
const served: string[] = [];
const told: string[] = [];
const observers = observersAsOne([{ supergraphChanged: ({ outcome }) => { told.push(outcome); } }]);
const log = pino({ level: 'error' }, { write: (line: string) => { told.push((JSON.parse(line) as { reason: string }).reason); } });

let watch: SupergraphWatch;
beforeEach(() => {
  rmSync(file, { force: true });
  writeFileSync(file, 'first');
  served.length = 0;
  told.length = 0;
  const serve = (text: string): Promise<void> => {
    if (text.startsWith('broken')) return Promise.reject(new Error(`${text} cannot be served`));
    served.push(text);
    return Promise.resolve();
  };
  watch = new SupergraphWatch({ file, sdl: 'first', pollMs: null, serve, observers, log });
});

async function look(times: number): Promise<void> {
  for (let i = 0; i < times; i++) await watch.look();
}

test('a new supergraph is served once it was found twice the same', async () => {
  await look(3);
  writeFileSync(file, 'second');
  await look(1);
  expect(served).toEqual([]);
  await look(5);
  expect([served, told]).toEqual([['second'], ['TAKEN']]);
});

test('a file that is being written is not taken for a whole one', async () => {
  for (let length = 0; length < 'a whole one'.length; length++) {
    writeFileSync(file, 'a whole one'.slice(0, length));
    await look(1);
  }
  expect(served).toEqual([]);
  writeFileSync(file, 'a whole one');
  await look(2);
  expect([served, told]).toEqual([['a whole one'], ['TAKEN']]);
});

test('the same broken file is told once, however often it is written, and again when somebody asks to look', async () => {
  for (let time = 0; time < 3; time++) {
    writeFileSync(file, 'broken');
    await look(3);
  }
  expect(told).toEqual(['broken cannot be served', 'REFUSED']);
  await watch.lookNow();
  expect(told).toHaveLength(4);
  writeFileSync(file, 'broken otherwise');
  await look(2);
  expect(told.slice(4)).toEqual(['broken otherwise cannot be served', 'REFUSED']);
});

test('a file that is broken and then as it was before is served no second time, and told again when it breaks again', async () => {
  for (const text of ['broken', 'first', 'broken']) {
    writeFileSync(file, text);
    await look(2);
  }
  expect([served, told.filter((line) => line === 'REFUSED')]).toEqual([[], ['REFUSED', 'REFUSED']]);
});

test('a file that is away is told once, and taken up when it is back', async () => {
  rmSync(file);
  await look(4);
  expect(told).toEqual(['the file cannot be read', 'REFUSED']);
  writeFileSync(file, 'second');
  await look(2);
  expect(served).toEqual(['second']);
});

test('a link that leads to another file is followed, as folders of Kubernetes change', async () => {
  for (const [name, text] of [['one', 'first'], ['two', 'other']] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'supergraph.graphql'), text);
  }
  rmSync(file);
  symlinkSync('one', join(folder, 'now'));
  symlinkSync(join('now', 'supergraph.graphql'), file);
  await look(3);
  symlinkSync('two', join(folder, 'next'));
  renameSync(join(folder, 'next'), join(folder, 'now'));
  await look(2);
  expect(served).toEqual(['other']);
});

test('who asks to look is believed that the file is whole', async () => {
  writeFileSync(file, 'second');
  await watch.lookNow();
  expect(served).toEqual(['second']);
});
