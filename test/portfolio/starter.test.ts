import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { loadStarter, STARTER_FOLDER, writeDataset } from '../../subgraphs/portfolio/starter/load-starter';
import { readStarter } from '../../subgraphs/portfolio/starter/read-starter';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { openTestDatabase, type TestDatabase } from '../support/databases';

/** Every table of the dataset that keeps its history. */
const PROVENANCE_FREE = new Set(['RowVersion', 'Revision', 'AuditEntry', 'Person', '_prisma_migrations']);

let test: TestDatabase<PrismaClient>;
beforeAll(async () => {
  test = await openTestDatabase(portfolio, 'blank');
});
afterAll(() => test.close());

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, 'prisma', 'starter', ...path), 'utf8'));
}

interface Keyed {
  key: string;
}

const keysIn = (...path: string[]): string[] => (readJson(...path) as Keyed[]).map(({ key }) => key);

/** The keys that the starter datasets of the other subgraphs give their records. */
function keysOfOthers() {
  const organisations = readJson('actors', 'organisations.json') as { number?: string; key?: string }[];
  const filesOf = (part: string): string[] => readdirSync(join(PACKAGE_ROOT, 'prisma', 'starter', 'lifeevents', part));
  const lifeEvents = filesOf('life-events').map((file) => readJson('lifeevents', 'life-events', file) as Keyed & { needs: unknown[] });
  const bodies = readJson('lifeevents', 'cooperation-bodies.json') as (Keyed & { initiatives: string[] })[];
  return {
    actors: new Set([...organisations.flatMap(({ number, key }) => number ?? key ?? []), ...keysIn('actors', 'groups.json')]),
    components: new Set(keysIn('actors', 'components.json')),
    lifeEvents: new Set(lifeEvents.map(({ key }) => key)),
    needs: new Set(lifeEvents.flatMap(({ key, needs }) => needs.map((_need, i) => `${key}/${String(i + 1)}`))),
    services: new Set(filesOf('services').flatMap((file) => keysIn('lifeevents', 'services', file))),
    bodies: new Set(bodies.map(({ key }) => key)),
    initiativesOfBodies: bodies.flatMap(({ initiatives }) => initiatives),
  };
}

describe('the references of the starter dataset into the other subgraphs', () => {
  const others = keysOfOthers();
  const { initiatives, portfolios, mandates, councils } = readStarter(STARTER_FOLDER);
  const unknown = (keys: readonly (string | null | undefined)[], known: ReadonlySet<string>): string[] => keys.filter((key): key is string => key != null && !known.has(key));

  it('name actors that are there', () => {
    const named = [
      ...initiatives.flatMap((initiative) => [
        initiative.lead.actor,
        ...initiative.participants.map(({ actor }) => actor),
        ...initiative.funding.map(({ funder }) => funder),
        ...initiative.costs.map(({ bearer }) => bearer),
        ...initiative.benefits.flatMap(({ owner, beneficiary }) => [owner, beneficiary]),
        ...initiative.dependencies.map(({ onActor }) => onActor),
        ...initiative.userInvolvements.map(({ group }) => group),
        ...initiative.identitySteps.flatMap(({ from, to }) => [from, to]),
      ]),
      ...portfolios.map(({ owner }) => owner),
      ...mandates.flatMap(({ agencies, issuer }) => [...agencies, issuer]),
      ...councils.flatMap(({ owner, members, cases }) => [owner, ...members.map(({ actor }) => actor), ...cases.map(({ submitter }) => submitter)]),
    ];
    expect(unknown(named, others.actors)).toEqual([]);
  });

  it('name life events, needs, services and cooperation bodies that are there', () => {
    expect(unknown(initiatives.flatMap(({ lifeEvents }) => lifeEvents.map(({ lifeEvent }) => lifeEvent)), others.lifeEvents)).toEqual([]);
    expect(unknown(initiatives.flatMap(({ needs }) => needs.map(({ lifeEvent, need }) => `${lifeEvent}/${String(need)}`)), others.needs)).toEqual([]);
    expect(unknown(initiatives.flatMap(({ services }) => services.map(({ service }) => service)), others.services)).toEqual([]);
    expect(unknown(initiatives.flatMap(({ bodies }) => bodies.map(({ body }) => body)), others.bodies)).toEqual([]);
  });

  it('name shared components that are there', () => {
    const named = initiatives.flatMap(({ components, dependencies }) => [...components.map(({ component }) => component), ...dependencies.map(({ onComponent }) => onComponent)]);
    expect(unknown(named, others.components)).toEqual([]);
  });

  it('are answered by the cooperation bodies, which name initiatives that are here', () => {
    expect(unknown(others.initiativesOfBodies, new Set(initiatives.map(({ key }) => key)))).toEqual([]);
  });

  it('reach every life event', () => {
    expect(new Set(initiatives.flatMap(({ lifeEvents }) => lifeEvents.map(({ lifeEvent }) => lifeEvent)))).toEqual(others.lifeEvents);
  });
});

describe('loading the starter dataset', () => {
  it('fills an empty database, says what it loaded, and changes nothing the second time', async () => {
    await expect(loadStarter(test.db)).resolves.toBe('34 initiatives, 49 funding lines');
    const before = await revision();
    await expect(loadStarter(test.db)).resolves.toBeNull();
    await expect(revision()).resolves.toBe(before);
  });

  it('notes in the history where the rows come from', async () => {
    const causes = await test.db.$queryRawUnsafe<{ cause: unknown }[]>('SELECT DISTINCT "cause" FROM "RowVersion"');
    expect(causes).toEqual([{ cause: { operation: 'starter dataset' } }]);
  });

  it('gives every row a source, or says in a note why there is none', async () => {
    const tables = await test.db.$queryRawUnsafe<{ name: string }[]>("SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'");
    for (const { name } of tables.filter((table) => !PROVENANCE_FREE.has(table.name))) {
      const [row] = await test.db.$queryRawUnsafe<[{ silent: number }]>(
        `SELECT count(*)::int AS silent FROM "${name}" WHERE CASE "provenanceKind" WHEN 'SOURCED' THEN "sourceUrl" IS NULL OR "retrievedAt" IS NULL ELSE "provenanceNote" IS NULL END`,
      );
      expect({ table: name, silent: row.silent }).toEqual({ table: name, silent: 0 });
    }
  });

  it('keeps a missing amount missing, with the reason beside it', async () => {
    const missing = await test.db.fundingLine.findMany({ where: { planned: null }, select: { id: true } });
    const reasons = await test.db.withheldValue.findMany({ where: { recordTable: 'FundingLine', field: 'planned' }, select: { recordId: true } });
    expect(missing.length).toBeGreaterThan(0);
    expect(reasons.map(({ recordId }) => recordId).sort()).toEqual(missing.map(({ id }) => id).sort());
    await expect(test.db.fundingLine.count({ where: { OR: [{ planned: 0 }, { actual: 0 }] } })).resolves.toBe(0);
  });

  it('calls no funding complete, since a grant is one line of a cost whose rest is unknown', async () => {
    await expect(test.db.initiative.count({ where: { isFundingComplete: true } })).resolves.toBe(0);
  });

  it('leaves nothing behind when a row is refused', async () => {
    const other = await openTestDatabase(portfolio, 'blank');
    const dataset = readStarter(STARTER_FOLDER);
    const broken = { ...dataset, mandates: dataset.mandates.map((mandate) => ({ ...mandate, initiatives: ['not-there'] })) };
    await expect(writeDataset(other.db, broken)).rejects.toThrow();
    await expect(other.db.initiative.count()).resolves.toBe(0);
    await other.close();
  });

  async function revision(): Promise<bigint | undefined> {
    return (await test.db.revision.findFirst())?.value;
  }
});
