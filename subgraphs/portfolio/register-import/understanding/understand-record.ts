import type { FaultList } from '../import-fault';
import type { Profile } from '../profile/profile.schema';
import type { Cells } from './cells';
import { actorIn } from './organisation';
import { understandCommon } from './understand-common';
import { holderOf, lineKey, type BenefitLine, type MoneyLine, type PlainColumn, type Project, type WithheldCell } from './project';

/** What a row of a sheet of records is. */
const RECORDS = { initiative: 'INITIATIVE', tiltak: 'INITIATIVE', cost: 'COST', kostnad: 'COST', funding: 'FUNDING', finansiering: 'FUNDING', benefit: 'BENEFIT', gevinst: 'BENEFIT' } as const;
const COST_KINDS = { DEVELOPMENT: 'DEVELOPMENT', utvikling: 'DEVELOPMENT', OPERATION: 'OPERATION', drift: 'OPERATION', COORDINATION: 'COORDINATION', samordning: 'COORDINATION', UNSPECIFIED: 'UNSPECIFIED', uspesifisert: 'UNSPECIFIED' } as const;
const FUNDING_KINDS = { OWN_BUDGET: 'OWN_BUDGET', 'eget budsjett': 'OWN_BUDGET', BUDGET_PROPOSAL: 'BUDGET_PROPOSAL', satsingsforslag: 'BUDGET_PROPOSAL', CO_FUNDING: 'CO_FUNDING', medfinansiering: 'CO_FUNDING', JOINT: 'JOINT', spleiselag: 'JOINT' } as const;
const BENEFIT_TYPES = { EFFICIENCY_STATE: 'EFFICIENCY_STATE', QUALITY_STATE: 'QUALITY_STATE', OTHER_ACTORS: 'OTHER_ACTORS' } as const;

interface Begun {
  readonly cells: Cells;
  readonly project: Omit<Project, 'withheld'>;
  readonly lines: Map<string, MoneyLine>;
  readonly benefits: Map<string, BenefitLine>;
  readonly withheld: WithheldCell[];
}

/** Puts initiatives together from a sheet whose rows are initiatives and lines of their ledgers, in any order. */
export class RecordSheet {
  private readonly begun = new Map<string, Begun>();
  private readonly waiting: { readonly cells: Cells; readonly kind: 'COST' | 'FUNDING' | 'BENEFIT'; readonly number: string }[] = [];

  constructor(private readonly profile: Profile, private readonly faults: FaultList) {}

  add(cells: Cells, edition: string): void {
    const kind = cells.choice('record', RECORDS) ?? 'INITIATIVE';
    const number = cells.required('number');
    if (kind !== 'INITIATIVE') this.waiting.push({ cells, kind, number });
    else this.begin(cells, number, edition);
  }

  private begin(cells: Cells, number: string, edition: string): void {
    const known = this.begun.get(number);
    if (known) {
      this.faults.add('NUMBER_REPEATED', { number, row: known.project.row }, cells.placeOf('number'));
      return;
    }
    const common = understandCommon(cells, this.profile);
    const currency = cells.text('currency') ?? this.profile.currency;
    const { withheld, ...said } = common;
    const project: Begun['project'] = { row: cells.row, number, edition, ...said, currency, lines: [], benefits: [], baseline: null, hasAllLines: true, raw: cells.raw() };
    this.begun.set(number, { cells, project, lines: new Map(), benefits: new Map(), withheld: [...withheld] });
  }

  /** The initiatives with their lines; what does not belong together is refused with its row. */
  projects(): Project[] {
    for (const { cells, kind, number } of this.waiting) {
      const begun = this.begun.get(number);
      if (!begun) this.faults.add('LINE_ORPHANED', { number }, cells.placeOf('number'));
      else if (kind === 'BENEFIT') this.addBenefit(begun, cells);
      else this.addMoney(begun, cells, kind);
    }
    for (const { project, lines, cells } of this.begun.values()) {
      const funding = [...lines.values()].filter(({ table }) => table === 'FundingLine');
      const isIncomplete = funding.length === 0 || funding.some((line) => line.actorId === null || (line.planned === null && line.actual === null));
      if (project.columns.isFundingComplete === 'true' && isIncomplete) cells.refuse('fundingComplete', 'FUNDING_INCOMPLETE', {});
    }
    return [...this.begun.values()].map(({ project, lines, benefits, withheld }) => ({ ...project, lines: [...lines.values()], benefits: [...benefits.values()], withheld }));
  }

  private addMoney(begun: Begun, cells: Cells, kind: 'COST' | 'FUNDING'): void {
    const currency = this.currencyOf(cells, begun);
    const [planned, actual] = [cells.amount('planned', currency), cells.amount('actual', currency)];
    const line: MoneyLine = {
      table: kind === 'COST' ? 'CostLine' : 'FundingLine',
      row: cells.row,
      kind: (kind === 'COST' ? cells.choice('kind', COST_KINDS) ?? 'UNSPECIFIED' : cells.choice('kind', FUNDING_KINDS)) ?? needed(cells),
      scheme: kind === 'COST' ? null : cells.title('scheme'),
      actorId: actorIn(cells, 'organisation'),
      ...yearsOf(cells),
      isAward: false,
      currency,
      priceYear: cells.year('priceYear'),
      planned: planned.value,
      actual: actual.value,
    };
    checkYears(cells, begun.project, line);
    const known = begun.lines.get(lineKey(line));
    if (known) this.faults.add('LINE_REPEATED', { row: known.row }, cells.placeOf('record'));
    begun.lines.set(lineKey(line), line);
    for (const [field, { withheld }] of [['planned', planned], ['actual', actual]] as const) if (withheld) begun.withheld.push({ of: holderOf(line), field, ...withheld });
  }

  private addBenefit(begun: Begun, cells: Cells): void {
    const title = cells.title('title') ?? cells.required('title');
    const unit = cells.title('unit');
    const currency = unit === null ? this.currencyOf(cells, begun) : null;
    const known = begun.benefits.get(title);
    const year = cells.year('year');
    const beneficiaryActorId = actorIn(cells, 'beneficiary') ?? known?.beneficiaryActorId ?? null;
    if (beneficiaryActorId === null) cells.refuse('beneficiary', 'BENEFICIARY_MISSING', {});
    const benefit: BenefitLine = known ?? { row: cells.row, title, type: cells.choice('kind', BENEFIT_TYPES) ?? needed(cells), currency, priceYear: cells.year('priceYear'), unit, ownerActorId: actorIn(cells, 'organisation'), beneficiaryActorId, years: [] };
    // A quantity is written like an amount, without a currency.
    const [planned, realised] = [cells.amount('planned', currency ?? ''), cells.amount('actual', currency ?? '')];
    const again = benefit.years.find((line) => line.year === year);
    if (again) this.faults.add('LINE_REPEATED', { row: again.row }, cells.placeOf('record'));
    if (year === null && (planned.value ?? realised.value) !== null) cells.required('year');
    const years = year === null ? benefit.years : [...benefit.years, { row: cells.row, year, planned: planned.value, realised: realised.value }];
    begun.benefits.set(title, { ...benefit, years });
    for (const [field, { withheld }] of [['planned', planned], ['realised', realised]] as const) {
      if (withheld) begun.withheld.push({ of: { table: 'Benefit', key: title }, field: year === null ? field : `${field} ${String(year)}`, ...withheld });
    }
  }

  private currencyOf(cells: Cells, { project }: Begun): string {
    const currency = cells.text('currency') ?? project.currency;
    if (!/^[A-Z]{3}$/.test(currency)) cells.refuse('currency', 'CHOICE_WRONG', { value: currency, choices: 'the codes of three letters, such as NOK' });
    return currency;
  }
}

function needed(cells: Cells): string {
  cells.required('kind');
  return '';
}

function yearsOf(cells: Cells): Pick<MoneyLine, 'year' | 'yearTo'> {
  const [year, yearTo] = [cells.year('year'), cells.year('yearTo')];
  if (yearTo !== null && (year === null || yearTo < year)) cells.refuse('yearTo', 'YEAR_WRONG', { value: String(yearTo) });
  return { year, yearTo: yearTo === year ? null : yearTo };
}

const STARTS: readonly PlainColumn[] = ['plannedStart', 'forecastStart', 'actualStart'];
const ENDS: readonly PlainColumn[] = ['plannedEnd', 'forecastEnd', 'actualEnd'];

/**
 * What is spent on making something is spent while the initiative lasts; operation and what pays for it go on. An
 * initiative lasts from the earliest to the latest day that is given for it.
 */
function checkYears(cells: Cells, { columns }: Pick<Project, 'columns'>, { kind, year, yearTo }: MoneyLine): void {
  const years = (names: readonly PlainColumn[]) => names.flatMap((name) => columns[name]?.slice(0, 4) ?? []).sort();
  const [start, end] = [years(STARTS)[0], years(ENDS).at(-1)];
  if (year === null || start === undefined) return;
  const isAfter = kind === 'DEVELOPMENT' && end !== undefined && String(yearTo ?? year) > end;
  if (String(year) < start || isAfter) cells.refuse('year', 'YEAR_OUTSIDE', { year: String(isAfter ? yearTo ?? year : year), start, end: end ?? 'now on' });
}
