import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastNumber, LIFE_EVENT, openRegister, verifyAfter, writeNeeds, type Register, type Step } from './log-kit';

let register: Register;
beforeAll(async () => { register = await openRegister(); });
afterAll(() => register.close());

const entriesSince = async (number: number): Promise<Record<string, unknown>[]> => (await register.client.query<Record<string, unknown>>('SELECT * FROM "AuditEntry" WHERE "number" > $1 ORDER BY "number"', [number])).rows;
const whole = async (): Promise<void> => { expect((await verifyAfter(register.client, [])).verified.broken).toBeNull(); };

describe('the audit log', () => {
  test('begins with an entry that says from which revision on there is one', async () => {
    const [first] = await entriesSince(0);
    expect(first).toMatchObject({ number: '1', operation: 'audit log begun', versionCount: 0, previousHash: '0'.repeat(64) });
    await whole();
  });

  test('has one entry for each transaction, however many rows it changed, and says who and what', async () => {
    const before = await lastNumber(register.client);
    const cause = { operation: 'changeNeeds', organizationNumber: '991825827', supplierNumber: '974761076', clientId: 'a-client', tokenId: 'a-token', correlationId: 'a-request' };
    await writeNeeds(register.client, [{ need: 1, position: 1 }, { need: 2, position: 1 }, { need: 1, position: 2 }, { need: 2, position: null }], { cause });
    expect(await entriesSince(before)).toMatchObject([{ number: String(before + 1), versionCount: 4, rootCount: 1, rootIds: [LIFE_EVENT], ...cause }]);
    await whole();
  });

  test('has no entry, and no gap, for what was undone or wrote nothing', async () => {
    const before = await lastNumber(register.client);
    await writeNeeds(register.client, [{ need: 3, position: 1 }], { isKept: false });
    await writeNeeds(register.client, [{ need: 99, position: null }]);
    await writeNeeds(register.client, []);
    expect(await entriesSince(before)).toEqual([]);
    await writeNeeds(register.client, [{ need: 3, position: 1 }]);
    expect(await entriesSince(before)).toMatchObject([{ number: String(before + 1) }]);
    await whole();
  });

  test('leaves out what was undone within a transaction that was kept', async () => {
    const { client } = register;
    const before = await lastNumber(client);
    await client.query('BEGIN');
    await client.query('SAVEPOINT s');
    await client.query('UPDATE "UserNeed" SET "position" = 7');
    await client.query('ROLLBACK TO s');
    await client.query('UPDATE "UserNeed" SET "position" = 8 WHERE "id" = (SELECT "id" FROM "UserNeed" LIMIT 1)');
    await client.query('COMMIT');
    expect(await entriesSince(before)).toMatchObject([{ versionCount: 1 }]);
    await whole();
  });

  test.each([
    ['rewritten', `UPDATE "AuditEntry" SET "organizationNumber" = '974761076'`],
    ['removed', 'DELETE FROM "AuditEntry"'],
    ['emptied', 'TRUNCATE "AuditEntry"'],
  ])('cannot be %s', async (_how, statement) => {
    await expect(register.client.query(statement)).rejects.toThrow(/append-only/);
  });

  test('is whole even when constraints are told not to wait for the end', async () => {
    const { client } = register;
    await client.query('BEGIN');
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    await client.query('UPDATE "UserNeed" SET "position" = 9');
    await client.query('UPDATE "UserNeed" SET "position" = 10');
    await client.query('COMMIT');
    await whole();
  });
});

/** What somebody can do who may switch triggers off, with what is said of it. "n" is the entry, "s" its version. */
const ENTRY_COLUMNS = {
  number: '"number" + 1000', recordedAt: `"recordedAt" + interval '1 second'`, operation: `'other'`, organizationNumber: `'974761076'`, supplierNumber: `'974761076'`, clientId: `'other'`, tokenId: `'other'`, correlationId: `'other'`,
  revision: '"revision" + 1', lastSequence: '"lastSequence" + 1', versionCount: '"versionCount" + 1', rootIds: 'ARRAY[gen_random_uuid()]', rootCount: '"rootCount" + 1', digest: `repeat('a', 64)`, previousHash: `repeat('a', 64)`, hash: `repeat('a', 64)`,
};
const VERSION_COLUMNS = {
  id: 'gen_random_uuid()', tableName: `'Obstacle'`, rowId: 'gen_random_uuid()', rootId: 'gen_random_uuid()', rootIds: `'{}'`, version: '"version" + 1000', operation: `CASE "operation" WHEN 'INSERT' THEN 'UPDATE' ELSE 'INSERT' END`,
  recordedFrom: `"recordedFrom" - interval '1 microsecond'`, recordedTo: `coalesce("recordedTo", now()) + interval '1 microsecond'`, data: `"data" || '{"position": -1}'`, cause: `'{"operation": "other"}'`,
};
const LAST = '"number" = (SELECT max("number") FROM "AuditEntry")';
/** An entry at the end that covers nothing, chained and hashed as it must be. */
const FORGED = [
  `INSERT INTO "AuditEntry" SELECT (jsonb_populate_record(h, jsonb_build_object('number', h."number" + 1, 'previousHash', h."hash", 'versionCount', 0, 'digest', '', 'organizationNumber', '974761076'))).* FROM "AuditEntry" h WHERE h.${LAST}`,
  `UPDATE "AuditEntry" e SET "hash" = encode(sha256(convert_to(samspill_entry_text(e), 'UTF8')), 'hex') WHERE e.${LAST}`,
];

const anEntry = 'WHERE "number" = (SELECT "number" FROM "AuditEntry" WHERE "number" > 1 ORDER BY "number" OFFSET $n LIMIT 1)';
const aVersion = 'WHERE "sequence" = (SELECT "sequence" FROM "RowVersion" ORDER BY "sequence" OFFSET $n LIMIT 1)';
const TAMPERINGS: readonly (readonly [what: string, ...statements: string[]])[] = [
  ...Object.entries(ENTRY_COLUMNS).map(([column, value]) => [`the ${column} of an entry was altered`, `UPDATE "AuditEntry" SET "${column}" = ${value} ${anEntry}`] as const),
  ...Object.entries(VERSION_COLUMNS).map(([column, value]) => [`the ${column} of a version was altered`, `UPDATE "RowVersion" SET "${column}" = ${value} ${aVersion}`] as const),
  ['an entry was removed', `DELETE FROM "AuditEntry" ${anEntry}`],
  ['two entries were swapped', `UPDATE "AuditEntry" a SET "operation" = b."operation", "organizationNumber" = b."organizationNumber", "recordedAt" = b."recordedAt", "lastSequence" = b."lastSequence", "digest" = b."digest", "hash" = b."hash", "previousHash" = b."previousHash"
    FROM (SELECT * FROM "AuditEntry" WHERE "number" > 1 ORDER BY "number" OFFSET $n LIMIT 1) c JOIN "AuditEntry" b ON b."number" IN (c."number", c."number" - 1) WHERE a."number" IN (c."number", c."number" - 1) AND a."number" <> b."number"`],
  ['an entry was added', ...FORGED],
  ['a version was removed', `DELETE FROM "RowVersion" ${aVersion}`],
  ['a version was added', `INSERT INTO "RowVersion" ("tableName", "rowId", "version", "operation", "recordedFrom", "recordedTo", "data") VALUES ('UserNeed', gen_random_uuid(), 1, 'DELETE', now(), now(), '{}')`],
  ['a version was put in the place of another', `UPDATE "RowVersion" a SET "data" = b."data" FROM "RowVersion" b WHERE a."sequence" = (SELECT "sequence" FROM "RowVersion" ORDER BY "sequence" OFFSET $n LIMIT 1) AND b."sequence" = a."sequence" - 1 AND a."data" <> b."data"`],
  ['a row was altered past the history', 'UPDATE "UserNeed" SET "position" = "position" + 1000 WHERE "id" = (SELECT "id" FROM "UserNeed" ORDER BY "id" LIMIT 1)'],
  ['a row was removed past the history', 'DELETE FROM "UserNeed" WHERE "id" = (SELECT "id" FROM "UserNeed" ORDER BY "id" LIMIT 1)'],
  ['a row was added past the history', `INSERT INTO "UserNeed" ("id", "lifeEventId", "texts", "groups", "position") VALUES (gen_random_uuid(), '${LIFE_EVENT}', '{}', '{}', 1)`],
  ['the trigger that writes entries was switched off', 'ALTER TABLE "RowVersion" DISABLE TRIGGER audit_at_end'],
  ['the trigger that keeps versions of a table was taken away', 'DROP TRIGGER record_version ON "UserNeed"'],
  ['the log was emptied', 'DELETE FROM "AuditEntry"'],
];

describe('verification finds the place where', () => {
  beforeAll(async () => {
    for (let round = 1; round <= 4; round += 1) await writeNeeds(register.client, [{ need: 1, position: round }, { need: 4, position: round }]);
  });

  test.each(TAMPERINGS)('%s', async (what, ...statements) => {
    const { verified } = await verifyAfter(register.client, statements.map((statement) => statement.replaceAll('$n', '3')));
    expect(verified.broken, what).not.toBeNull();
    expect(verified.broken?.place).toMatch(/entry \d+|version \d+|UserNeed|the trigger/);
  });

  test('an entry is missing, by its number', async () => {
    const last = await lastNumber(register.client);
    expect((await verifyAfter(register.client, [`DELETE FROM "AuditEntry" WHERE "number" = ${String(last - 1)}`])).verified.broken).toEqual({ place: `entry ${String(last - 1)}`, what: `is not there: after entry ${String(last - 2)} comes entry ${String(last)}` });
  });

  test('an entry was replaced by another with a hash that fits it', async () => {
    const third = `WHERE "number" = ${String((await lastNumber(register.client)) - 2)}`;
    const replaced = [`UPDATE "AuditEntry" SET "organizationNumber" = '974761076' ${third}`, `UPDATE "AuditEntry" e SET "hash" = encode(sha256(convert_to(samspill_entry_text(e), 'UTF8')), 'hex') ${third}`];
    expect((await verifyAfter(register.client, replaced)).verified.broken?.what).toBe('does not follow from the one before it, which was altered or replaced');
  });

  test('the end was cut off together with its history and its rows, when the head was noted elsewhere', async () => {
    const before = await verifyAfter(register.client, []);
    const head = before.verified.head;
    await writeNeeds(register.client, [{ need: 50, position: 1 }]);
    const cut = [`DELETE FROM "RowVersion" WHERE "sequence" > (SELECT "lastSequence" FROM "AuditEntry" WHERE "number" = ${String(head?.number)})`, 'DELETE FROM "UserNeed" WHERE "position" = 1 AND "id"::text LIKE \'%50\'', `DELETE FROM "AuditEntry" WHERE "number" > ${String(head?.number)}`];
    const after = (await verifyAfter(register.client, [])).verified.head;
    expect((await verifyAfter(register.client, cut)).verified.broken).toBeNull();
    const noted = after ? [after] : [];
    expect((await verifyAfter(register.client, cut, { noted })).verified.broken).toEqual({ place: `entry ${String(after?.number)}`, what: `was noted, and is not there: the log ends with entry ${String(head?.number)}` });
    expect((await verifyAfter(register.client, [], { noted })).verified.broken).toBeNull();
  });

  test('the log was written anew with hashes that fit, when a head was noted elsewhere', async () => {
    const { verified } = await verifyAfter(register.client, []);
    const anew = ['TRUNCATE "AuditEntry"', `SELECT samspill_write_audit_entry('{"operation": "audit log begun"}')`];
    const noted = verified.head ? [verified.head] : [];
    expect((await verifyAfter(register.client, anew)).verified.broken).toBeNull();
    expect((await verifyAfter(register.client, anew, { noted })).verified.broken?.what).toMatch(/was noted, and is not there/);
  });
});

describe('whatever was written', () => {
  const step: fc.Arbitrary<Step> = fc.record({ need: fc.integer({ min: 1, max: 4 }), position: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 3 }) });
  const transaction = fc.record({ steps: fc.array(step, { maxLength: 5 }), isKept: fc.boolean() });

  test('the log is whole, and one tampering of any kind anywhere is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 4 }), fc.constantFrom(...TAMPERINGS), fc.nat(), async (transactions, [what, ...statements], place) => {
        for (const { steps, isKept } of transactions) await writeNeeds(register.client, steps, { isKept });
        const { entries, versions, broken } = (await verifyAfter(register.client, [])).verified;
        expect(broken).toBeNull();
        const most = what.includes('version') ? versions : entries - 1;
        const { changed, verified } = await verifyAfter(register.client, statements.map((statement) => statement.replaceAll('$n', String(place % most))));
        // Nothing to tamper with, such as no need to remove, or a version that says the same as the one before.
        if (changed > 0 || what.includes('trigger')) expect(verified.broken, `${what}, ${String(place % most)}`).not.toBeNull();
      }),
      { numRuns: 25 },
    );
  });
});
