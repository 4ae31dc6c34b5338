import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anEntry, anInitiative } from '../../../test/portfolio/report-rows';
import { LANGUAGES } from '../../shared/graphql/localized-text';
import { PACKAGE_ROOT } from '../../shared/package-root';
import type { Cell } from '../../shared/sheet/cell';
import { linesOf } from './initiative-columns';
import { editionAt, type ReportEdition } from './report-editions';

const first = editionAt(new Date('2026-11-22'));
const shown = (cell: Cell): string => (cell === null ? '' : cell.kind === 'text' ? cell.text : cell.kind === 'day' ? cell.day : cell.decimal);

describe('an edition of the report', () => {
  test('is the one in force at the instant that is asked for', () => {
    const editions: [ReportEdition, ReportEdition] = [first, { ...first, number: 2, validFrom: new Date('2030-01-01') }];
    expect(['2020-01-01', '2029-12-31', '2030-01-01', '2031-01-01'].map((day) => editionAt(new Date(day), editions).number)).toEqual([1, 1, 2, 2]);
  });

  test('stays as it came out: the first has these columns in this order', () => {
    expect(first.initiatives.map(({ key }) => key).join(' ')).toBe(
      'id line title portfolioId portfolio leadId leadText phase confidence rawConfidence plannedStart plannedEnd forecastStart forecastEnd actualStart actualEnd baselines firstBaselineEnd lastBaselineEnd exit lifeEventIds currency priceBase ' +
        'costPlanned costActual costWhole costConfirmed costReported costTotal costWithheld fundingPlanned fundingActual fundingWhole fundingConfirmed fundingReported fundingTotal fundingWithheld ' +
        'benefitPlanned benefitActual benefitWhole benefitConfirmed benefitReported benefitTotal benefitWithheld baselineCost baselineBenefit unpricedBenefits score scored criteria sourceUrl recordedAt',
    );
    expect(first.totals.map(({ key }) => key).join(' ')).toBe('grouping group initiatives part currency priceBase planned actual whole confirmed disputed reported total withheld');
    expect(first.criteria.map(({ key }) => key).join(' ')).toBe('portfolioId portfolio criterionKey criterion weight average lowest highest scored initiatives');
    expect(first.capacity.map(({ key }) => key).join(' ')).toBe('portfolioId portfolio year roleKey role capacity need remaining needsReported needsTotal');
  });

  test('stays in its words: an initiative of the first reads like this in Norwegian', () => {
    const entry = anEntry({
      initiative: anInitiative({ titles: { nb: 'Én vei inn', en: 'One way in' }, phase: 'EXECUTION', confidence: 'AMBER_RED', rawConfidence: 'Amber/Red', exitOutcome: 'DELIVERED', plannedStart: new Date('2024-01-01'), plannedEnd: new Date('2025-06-01'), actualEnd: new Date('2025-06-17'), datePrecisions: { plannedStart: 'YEAR', plannedEnd: 'MONTH' }, lifeEventIds: ['a', 'b'] }),
      parts: { ...anEntry().parts, COST: { sums: [{ currency: 'NOK', priceYear: null, planned: 100n, actual: null, whole: 100n, confirmed: 0n, disputed: 0n }, { currency: 'GBP', priceYear: 2019, planned: null, actual: 250n, whole: 250n, confirmed: 250n, disputed: 0n }], coverage: { reported: 2, total: 3, withheld: 1 } } },
    });
    const texts = linesOf(entry, null).map((line) => first.initiatives.map(({ cell }) => shown(cell(line, LANGUAGES[0] ?? ('nb' as never)))).join(';'));
    const head = (line: number) => `00000000-0000-7000-8000-000000000001;${String(line)};Én vei inn;;;;;Gjennomføre;Gul/rød;Amber/Red;2024;2025-06;;;;2025-06-17;0;;;Levert;a b`;
    const tail = '2;3;1;;;;;0;0;0;;;;;0;0;0;;;0;;;;;2026-01-01T00:00:00.000Z';
    expect(texts).toEqual([`${head(1)};GBP;2019;;2.50;2.50;2.50;${tail}`, `${head(2)};NOK;løpende;1;;1;0;${tail}`]);
  });

  test('has every heading in every language, and none twice in a table', () => {
    for (const columns of [first.initiatives, first.totals, first.criteria, first.capacity]) {
      for (const language of LANGUAGES) {
        const headings = columns.map(({ heading }) => heading[language]);
        expect(headings.filter((heading) => heading.trim() === '')).toEqual([]);
        expect(new Set(headings).size).toBe(headings.length);
      }
    }
  });

  test('is described column by column in the documentation', () => {
    const page = readFileSync(join(PACKAGE_ROOT, 'docs', 'portfolio-report.md'), 'utf8');
    for (const { key } of [...first.initiatives, ...first.totals, ...first.criteria, ...first.capacity]) expect(page, key).toContain(`\`${key}\``);
  });
});
