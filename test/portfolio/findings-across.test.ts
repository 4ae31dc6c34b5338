import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '../../subgraphs/portfolio/finding/finding';
import { anInitiative, inLifeEvent, openPortfolio, type PortfolioHouse } from './builders';
import { addPortfolio } from './records';

let house: PortfolioHouse;
let portfolio: string;
const event = randomUUID();
const LEVELS: [string, string | null][] = Array.from({ length: 6 }, (_, n) => [randomUUID(), ['STATE', 'MUNICIPAL', null][n % 3] ?? null]);
const initiatives: string[] = [];

beforeAll(async () => {
  house = await openPortfolio();
  portfolio = await addPortfolio(house.db, 'Porteføljen');
  for (let n = 0; n < 12; n += 1) {
    const id = await anInitiative(house.db, `Tiltak ${String(n).padStart(2, '0')}`, {
      leadActorId: LEVELS[n % 6]?.[0] ?? null, portfolioId: n < 8 ? portfolio : null, phase: 'EXECUTION', isCostComplete: true, isDigitalisation: true, actualStart: new Date(n % 2 === 0 ? '2019-09-20' : '2019-09-21'), hasUsersInvolved: [true, false, null][n % 3] ?? null,
    });
    await house.db.costLine.create({ data: { initiativeId: id, kind: 'DEVELOPMENT', planned: '400000000', currency: 'NOK' } });
    if (n % 4 === 0) await inLifeEvent(house.db, event, id);
    initiatives.push(id);
  }
});
afterAll(() => house.close());

interface Total { readonly code: string; readonly passed: number; readonly failed: number; readonly notAssessable: number; readonly notConcerned: number }
interface Found { readonly initiative: { readonly id: string; readonly title: string }; readonly finding: { readonly code: string; readonly outcome: string; readonly severity: string; readonly ruleVersion: string } }
interface Report {
  readonly initiativeCount: number;
  readonly totals: Total[];
  readonly findings: { readonly totalCount: number; readonly nodes: Found[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } };
}
const FIELDS = 'initiativeCount totals { code passed failed notAssessable notConcerned } findings(first: $first, after: $after) { totalCount nodes { initiative { id title } finding { code outcome severity ruleVersion } } pageInfo { endCursor hasNextPage } }';

/** Asks as the gateway does: for the report and who takes part, then for the rest with the levels of those. */
async function report(filter: object, { first = 100, after = null as string | null, withLevels = true } = {}): Promise<Report & { statements: number }> {
  const root = await house.ask<{ findings: { id: string; findingActors: { id: string }[] } }>('query ($filter: FindingFilter) { findings(filter: $filter) { id findingActors { id } } }', { filter });
  expect(root.errors).toBeUndefined();
  const { id, findingActors } = root.data.findings;
  const levels = new Map(LEVELS);
  const representation = { __typename: 'FindingReport', id, findingActors: withLevels ? findingActors.map((actor) => ({ levelFact: { actorId: actor.id, level: levels.get(actor.id) ?? null } })) : findingActors.map(() => null) };
  const { data, errors, statements } = await house.ask<{ _entities: [Report] }>(`query ($r: [_Any!]!, $first: Int!, $after: String) { _entities(representations: $r) { ... on FindingReport { ${FIELDS} } } }`, { r: [representation], first, after });
  expect(errors).toBeUndefined();
  return { ...data._entities[0], statements: root.statements + statements };
}

const total = ({ totals }: Report, code: string): number[] => {
  const one = totals.find((each) => each.code === code);
  return one ? [one.passed, one.failed, one.notAssessable, one.notConcerned] : [];
};

describe('findings across initiatives', () => {
  test('count for each rule who meets it, who does not, who cannot be assessed and whom it does not concern', async () => {
    const all = await report({});
    expect(all.initiativeCount).toBe(12);
    expect(all.totals.map(({ code }) => code)).toEqual(RULES.map(({ code }) => code));
    for (const { passed, failed, notAssessable, notConcerned } of all.totals) expect(passed + failed + notAssessable + notConcerned).toBe(12);
    expect(total(all, 'USERS_INVOLVED')).toEqual([0, 4, 8, 0]);
    // 400 million: under the threshold of 750 on the day before 21 September 2019, above that of 300 on it.
    expect(total(all, 'EXTERNAL_QUALITY_ASSURANCE')).toEqual([2, 2, 4, 4]);
  });

  test('judge by the levels that the register of actors gives, and by none when it is away', async () => {
    expect(total(await report({}, { withLevels: false }), 'EXTERNAL_QUALITY_ASSURANCE')).toEqual([0, 0, 12, 0]);
    const found = await report({ codes: ['EXTERNAL_QUALITY_ASSURANCE'], outcomes: ['PASS', 'FAIL'] });
    expect(found.findings.nodes.map(({ initiative, finding }) => [initiative.title, finding.outcome, finding.ruleVersion])).toEqual([
      ['Tiltak 03', 'FAIL', '2019-09-21'], ['Tiltak 09', 'FAIL', '2019-09-21'], ['Tiltak 00', 'PASS', '2011-01-01'], ['Tiltak 06', 'PASS', '2011-01-01'],
    ]);
  });

  test('are narrowed by portfolio, life event, initiative, rule, outcome and severity', async () => {
    expect((await report({ portfolios: [portfolio] })).initiativeCount).toBe(8);
    expect((await report({ lifeEvents: [event] })).initiativeCount).toBe(3);
    expect((await report({ portfolios: [portfolio], lifeEvents: [event] })).initiativeCount).toBe(2);
    expect((await report({ initiatives: initiatives.slice(0, 2) })).initiativeCount).toBe(2);
    const serious = await report({ severities: ['SERIOUS'] });
    expect(new Set(serious.findings.nodes.map(({ finding }) => finding.severity))).toEqual(new Set(['SERIOUS']));
    const users = await report({ codes: ['USERS_INVOLVED'], outcomes: ['FAIL'] });
    expect(users.totals).toHaveLength(1);
    expect([users.findings.totalCount, total(users, 'USERS_INVOLVED')]).toEqual([4, [0, 4, 8, 0]]);
  });

  test('come page by page, each once, the most serious first', async () => {
    const whole = await report({ codes: ['USERS_INVOLVED', 'EXTERNAL_QUALITY_ASSURANCE', 'TAX_ADMIN_ADVICE'] });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (first) => {
        const nodes: Found[] = [];
        for (let after: string | null = null; ; ) {
          const page: Report = await report({ codes: ['USERS_INVOLVED', 'EXTERNAL_QUALITY_ASSURANCE', 'TAX_ADMIN_ADVICE'] }, { first, after });
          nodes.push(...page.findings.nodes);
          if (!page.findings.pageInfo.hasNextPage) break;
          after = page.findings.pageInfo.endCursor;
        }
        expect(nodes).toEqual(whole.findings.nodes);
      }),
      { numRuns: 4 },
    );
    const order = whole.findings.nodes.map(({ finding }) => ['SERIOUS', 'WARNING', 'INFO'].indexOf(finding.severity));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('take as many statements for one initiative as for all', async () => {
    const one = await report({ initiatives: initiatives.slice(0, 1) });
    const all = await report({});
    expect(all.statements).toBe(one.statements);
    expect(all.statements).toBeLessThanOrEqual(6);
  });

  test('are refused for an id that the hub did not give, and for ids that are none', async () => {
    const { codes } = await house.ask('query ($filter: FindingFilter) { findings(filter: $filter) { id } }', { filter: { portfolios: ['x'] } });
    expect(codes).toEqual(['ID_MALFORMED']);
    for (const id of ['x', Buffer.from('["n1","2026-01-01","1",[["x"],null,null,null,null,null]]').toString('base64url')]) {
      const made = await house.ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on FindingReport { initiativeCount } } }', { r: [{ __typename: 'FindingReport', id }] });
      expect(made.codes).toEqual(['ID_MALFORMED']);
    }
  });
});
