import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STARTER_FOLDER } from './load-starter';
import { readStarter } from './read-starter';

type Json = Record<string, unknown>;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspill-starter-'));
  cpSync(STARTER_FOLDER, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Spoils one file of the copy. */
function edit(file: string, change: (content: Json) => void): void {
  const content = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json;
  change(content);
  writeFileSync(join(folder, file), JSON.stringify(content));
}

const first = (list: unknown): Json => (list as [Json])[0];

describe('reading the starter dataset', () => {
  it('names the file and the field when a value is wrong', () => {
    edit('initiatives/eti.json', (eti) => (first(eti['funding'])['planned'] = 57_383_633));
    expect(() => readStarter(folder)).toThrow(/initiatives\/eti\.json, funding\.0\.planned/);
  });

  it('names the record by its key in a file of many records', () => {
    edit('portfolios.json', (portfolios) => (first(portfolios)['owner'] = 'Digdir!'));
    expect(() => readStarter(folder)).toThrow(/portfolios\.json, medfinansiering-2020\.owner: is neither an organisation number nor the key of a group/);
  });

  it('refuses a field that nobody knows, rather than dropping it', () => {
    edit('initiatives/eti.json', (eti) => (eti['colour'] = 'green'));
    expect(() => readStarter(folder)).toThrow(/initiatives\/eti\.json.*colour/s);
  });

  it('refuses a record that is sourced without saying from where', () => {
    edit('initiatives/eti.json', (eti) => (eti['source'] = { kind: 'SOURCED' }));
    expect(() => readStarter(folder)).toThrow(/initiatives\/eti\.json, source: is SOURCED and names no url/);
  });

  it('refuses what is inferred without saying why', () => {
    edit('initiatives/eti.json', (eti) => (eti['source'] = { kind: 'INFERRED', url: 'https://www.digdir.no/', retrievedAt: '2026-11-21' }));
    expect(() => readStarter(folder)).toThrow(/initiatives\/eti\.json, source: is not SOURCED and has no note/);
  });

  it('refuses a reference to an initiative that is not in the dataset', () => {
    edit('initiatives/eti.json', (eti) => (first(eti['dependencies'])['onInitiative'] = 'nowhere'));
    expect(() => readStarter(folder)).toThrow(/the initiative eti refers to the initiative nowhere, which is not there/);
  });

  it('refuses a council case whose steps do not end in its state', () => {
    edit('councils.json', (councils) => (first(first(councils)['cases'])['state'] = 'FOLLOWED_UP'));
    expect(() => readStarter(folder)).toThrow(/the council case alvorlig-sykt-barn is FOLLOWED_UP, which is not where its steps end/);
  });

  it('refuses a file that is not JSON', () => {
    writeFileSync(join(folder, 'mandates.json'), '[');
    expect(() => readStarter(folder)).toThrow(/mandates\.json is missing or is not JSON/);
  });
});
