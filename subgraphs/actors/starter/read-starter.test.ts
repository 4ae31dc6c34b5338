import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStarter, refOf, STARTER_FOLDER } from './read-starter';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspill-starter-'));
  cpSync(STARTER_FOLDER, folder, { recursive: true });
});
afterEach(() => { rmSync(folder, { recursive: true }); });

function change(file: string, edit: (records: Record<string, unknown>[]) => void): void {
  const path = join(folder, `${file}.json`);
  const records = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>[];
  edit(records);
  writeFileSync(path, JSON.stringify(records));
}

describe('the starter dataset', () => {
  it('is usable, and every record of it names its source', () => {
    const dataset = readStarter();
    expect(dataset.organisations.length).toBeGreaterThanOrEqual(60);
    const unsourced = Object.values(dataset).flat().filter((record) => record.source.url === undefined && record.source.note === undefined);
    expect(unsourced).toEqual([]);
  });

  it('has groups that are no organisations, and organisations whose number no source gives, by key', () => {
    const dataset = readStarter();
    expect(dataset.groups.map(refOf)).toContain('parents-of-seriously-ill-children');
    expect(dataset.organisations.filter((one) => one.number === undefined).every((one) => one.numberMissing !== undefined)).toBe(true);
  });

  it('is refused with the file and the record when an organisation number is wrong', () => {
    change('organisations', ([first]) => { if (first) first['number'] = '123456789'; });
    expect(() => readStarter(folder)).toThrow(/organisations\.json, 123456789\.number: is not an organisation number/);
  });

  it('is refused when a record has a field that means nothing', () => {
    change('needs', ([first]) => { if (first) first['nede'] = 'typo'; });
    expect(() => readStarter(folder)).toThrow(/needs\.json, .*nede/);
  });

  it('is refused when a reference leads nowhere', () => {
    change('relations', ([first]) => { if (first) first['to'] = 'nobody'; });
    expect(() => readStarter(folder)).toThrow(/refers to the actor nobody, which is not there/);
  });

  it('is refused when somebody is there twice', () => {
    change('groups', (records) => { if (records[0]) records.push(records[0]); });
    expect(() => readStarter(folder)).toThrow(/the actor citizens stands twice/);
  });

  it('is refused in one sentence when a file is missing', () => {
    rmSync(join(folder, 'functions.json'));
    expect(() => readStarter(folder)).toThrow(/functions\.json is missing/);
  });
});
