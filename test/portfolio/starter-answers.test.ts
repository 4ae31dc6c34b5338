import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortfolio, type AskedPortfolio } from './ask-portfolio';

let portfolio: AskedPortfolio;
beforeAll(async () => {
  portfolio = await openPortfolio('starter');
});
afterAll(() => portfolio.close());

interface Initiative {
  title: string;
  findings: { code: string; outcome: string; why: string }[];
  similar: { initiative: { title: string }; reasons: { kind: string }[] }[];
}

test('every initiative of the starter dataset is assessed, and says why, in a number of statements that its shape decides', async () => {
  const query = /* GraphQL */ `query ($first: Int!) { initiatives(first: $first) { nodes { title findings { code outcome why } mandates { title year } councilCases { state council { name } advice { text } } groundwork { hasResponsiblePerson } } } }`;
  const few = await portfolio.answer(query, { variables: { first: 100 } });
  const { data, errors, statements } = few as typeof few & { data: { initiatives: { nodes: Initiative[] } } };
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(14);
  for (const { title, findings } of data.initiatives.nodes) {
    expect(findings.length, title).toBeGreaterThan(10);
    expect(findings.filter((finding) => finding.why === '').map((finding) => finding.code), title).toEqual([]);
  }
});

test('the two initiatives on death are each other\'s nearest, and say why', async () => {
  const { initiatives } = await portfolio.ask<{ initiatives: { nodes: Initiative[] } }>(/* GraphQL */ `{ initiatives(filter: { search: "dødsfall" }) { nodes { title similar(first: 1) { initiative { title } reasons { kind } } } } }`);
  const settlement = initiatives.nodes.find((one) => one.title.startsWith('Oppgjør etter dødsfall'));
  expect(settlement?.similar[0]?.initiative.title).toContain('gravferdsmelding');
  expect(settlement?.similar[0]?.reasons.map((reason) => reason.kind)).toContain('SHARED_LIFE_EVENT');
});

test('every portfolio reports as many rows as it has initiatives', async () => {
  const { portfolios } = await portfolio.ask<{ portfolios: { nodes: { initiatives: { totalCount: number }; report: { rows: unknown[]; totals: { initiatives: number } } }[] } }>(/* GraphQL */ `{ portfolios(first: 100) { nodes { initiatives { totalCount } report { rows { id } totals { initiatives } } } } }`);
  expect(portfolios.nodes.length).toBeGreaterThan(0);
  for (const { initiatives, report } of portfolios.nodes) expect([report.rows.length, report.totals.initiatives]).toEqual([initiatives.totalCount, initiatives.totalCount]);
});
