import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { describe, expect, test } from 'vitest';
import { gatewayMetrics } from '../../gateway/observing/metrics';
import { subgraphMetrics } from '../../subgraphs/shared/observing/subgraph-metrics';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';

const read = (...path: string[]): string => readFileSync(join(PACKAGE_ROOT, ...path), 'utf8');
const page = read('docs', 'operations.md');
const alerts = read('docs', 'alerts.yml');

const registry = new Registry();
gatewayMetrics(registry, []);
subgraphMetrics(registry, () => []);
const figures = registry.getMetricsAsArray().map(({ name }) => name).sort();
const labels = new Map(registry.getMetricsAsArray().map((metric) => [metric.name, (metric as unknown as { labelNames: string[] }).labelNames]));

describe('the operations page', () => {
  test('has every figure that there is, with its labels, and no other', () => {
    const rows = [...page.matchAll(/^\| `(samspill_\w+)` \| (.*?) ?\|/gm)].map(([, name = '', named = '']) => [name, [...named.matchAll(/`(\w+)`/g)].map((match) => match[1])] as const);
    expect(rows.map(([name]) => name).sort()).toEqual(figures);
    for (const [name, named] of rows) expect(named, name).toEqual(labels.get(name));
  });

  test('has every setting that there is in the code or in the example file, once', () => {
    const inCode = ['gateway', 'subgraphs'].flatMap((folder) => readdirSync(join(PACKAGE_ROOT, folder), { recursive: true }).map((file) => join(folder, String(file))))
      .filter((file) => /(?:^|[/-])(?:settings|config|issuers|hub-secret)\.ts$/.test(file) && !file.includes('node_modules'))
      .flatMap((file) => [...read(file).matchAll(/^ +([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*): /gm)].map((match) => match[1] ?? ''));
    const inExample = [...read('.env.example').matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map((match) => (match[1] ?? '').replace(/^(?:PORTFOLIO|ACTORS|LIFEEVENTS)_/, '<NAME>_'));
    const documented = [...page.matchAll(/^\| `([A-Z<][A-Z0-9_<>]*)` \|/gm)].map((match) => match[1] ?? '');
    expect(inCode.length).toBeGreaterThan(50);
    expect([...new Set([...inCode, ...inExample])].filter((name) => !documented.includes(name))).toEqual([]);
    expect(documented.filter((name, i) => documented.indexOf(name) !== i)).toEqual([]);
  });
});

describe('the alerts', () => {
  const rules = alerts.split(/^ {6}- alert: /m).slice(1);
  const field = (rule: string, name: string): string => new RegExp(`^ +${name}: (?:>-\\n)?([^]*?)(?=\\n {4,10}\\w+:|\\s*(?![^]))`, 'm').exec(rule)?.[1]?.trim() ?? '';

  test('are five, each with a time, a sentence and a section that says what to do', () => {
    expect(rules).toHaveLength(5);
    for (const rule of rules) {
      const name = rule.split('\n')[0] ?? '';
      expect(field(rule, 'for'), name).toMatch(/^\d+m$/);
      expect(field(rule, 'summary'), name).toMatch(/^".+\."$/);
      expect(field(rule, 'runbook'), name).toBe(`docs/operations.md#${name.toLowerCase()}`);
      expect(page).toContain(`\n### ${name}\n`);
    }
  });

  test('ask for figures and labels that exist', () => {
    for (const rule of rules) {
      const expression = field(rule, 'expr');
      expect(expression.split('(').length, expression).toBe(expression.split(')').length);
      for (const [, name = '', selector = ''] of expression.matchAll(/(samspill_\w+)(?:\{(.*?)\})?/g)) {
        const base = name.replace(/_bucket$/, '');
        expect(figures).toContain(base);
        for (const [, label = ''] of selector.matchAll(/(\w+)(?:=~|!=|=)/g)) expect(labels.get(base), expression).toContain(label);
      }
    }
    expect(rules.map((rule) => field(rule, 'expr')).join(' ').match(/samspill_\w+/g)?.length).toBe(6);
  });
});
