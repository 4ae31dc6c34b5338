import { DAY_COLUMNS, lineKey, PLAIN_COLUMNS, type Project } from '../understanding/project';
import type { StoredInitiative } from './stored.store';
import { dayText } from './stored-days';
import { fromHundredths, toHundredths } from '../../../shared/graphql/money';
import { textsOf } from '../../../shared/graphql/localized-text';

/**
 * What an initiative says, field by field, as texts: the form in which a file, the hub and the last import are compared.
 * A line is there when its own field is "yes"; null is a value that is not given.
 */
export type Values = Readonly<Record<string, string | null>>;

/** The values that a file gives. What the file has no column for is not among them and stays as it is here. */
export function valuesOfProject(project: Project, { isNew, hereHasActor }: { readonly isNew: boolean; readonly hereHasActor: boolean }): Values {
  const values: Record<string, string | null> = {};
  if (isNew || !project.keepsTitle) for (const [language, text] of Object.entries(project.titles)) values[`titles.${language}`] = text;
  for (const [language, text] of Object.entries(project.summaries)) values[`summaries.${language}`] = text;
  // Words say less of who leads than an organisation that is known here already.
  if (project.lead && (project.lead.actorId !== null || !hereHasActor)) values['lead'] = project.lead.actorId ?? project.lead.text;
  for (const column of PLAIN_COLUMNS) if (column in project.columns) values[column] = project.columns[column] ?? null;
  for (const line of project.lines) addLine(values, lineKey(line), line);
  for (const benefit of project.benefits) addBenefit(values, benefit.title, { ...benefit, years: benefit.years.map(({ year, planned, realised }) => ({ year, planned, realised })) });
  if (project.baseline) addBaseline(values, project.baseline);
  for (const { of, field, rawText } of project.withheld) values[withheldKey(of.table, of.key, field)] = rawText;
  return values;
}

/** The values that are recorded here. */
export function valuesOfStored(stored: StoredInitiative): Values {
  const values: Record<string, string | null> = {};
  for (const [language, text] of Object.entries(textsOf(stored.titles))) values[`titles.${language}`] = text;
  for (const [language, text] of Object.entries(textsOf(stored.summaries))) values[`summaries.${language}`] = text;
  values['lead'] = stored.leadActorId ?? stored.leadText;
  for (const column of PLAIN_COLUMNS) values[column] = DAY_COLUMNS.has(column) ? dayText(stored, column) : textOf(stored[column]);
  for (const { key, line } of stored.lines) addLine(values, key, { planned: exact(line.planned), actual: exact(line.actual) });
  for (const benefit of stored.benefitLines) addBenefit(values, benefit.key, benefit);
  const [last] = stored.baselines;
  if (last) addBaseline(values, { cost: exact(last.cost), benefit: exact(last.benefit), plannedStart: isoDay(last.plannedStart), plannedEnd: isoDay(last.plannedEnd) });
  for (const { table, key, field, rawText } of stored.withheldCells) values[withheldKey(table, key, field)] = rawText;
  return values;
}

function addLine(values: Record<string, string | null>, key: string, { planned, actual }: { readonly planned: string | null; readonly actual: string | null }): void {
  Object.assign(values, { [key]: 'yes', [`${key}|planned`]: planned, [`${key}|actual`]: actual });
}

/** A benefit as both a file and the hub have it. */
export interface ComparedBenefit {
  readonly type: string;
  readonly currency: string | null;
  readonly priceYear: number | null;
  readonly unit: string | null;
  readonly ownerActorId: string | null;
  readonly beneficiaryActorId: string | null;
  readonly years: readonly { readonly year: number; readonly planned: string | null; readonly realised: string | null }[];
}

function addBenefit(values: Record<string, string | null>, title: string, { type, currency, priceYear, unit, ownerActorId, beneficiaryActorId, years }: ComparedBenefit): void {
  const key = `Benefit|${title}`;
  Object.assign(values, { [key]: 'yes', [`${key}|type`]: type, [`${key}|currency`]: currency, [`${key}|priceYear`]: textOf(priceYear), [`${key}|unit`]: unit, [`${key}|owner`]: ownerActorId, [`${key}|beneficiary`]: beneficiaryActorId });
  for (const { year, planned, realised } of years) Object.assign(values, { [`${key}|${String(year)}|planned`]: planned, [`${key}|${String(year)}|realised`]: realised });
}

type Promised = Readonly<Record<'cost' | 'benefit' | 'plannedStart' | 'plannedEnd', string | null>>;

/** A baseline is compared to the day, since it keeps no other. */
function addBaseline(values: Record<string, string | null>, { cost, benefit, plannedStart, plannedEnd }: Promised): void {
  Object.assign(values, { 'baseline|cost': cost, 'baseline|benefit': benefit, 'baseline|plannedStart': wholeDay(plannedStart), 'baseline|plannedEnd': wholeDay(plannedEnd) });
}

export const withheldKey = (table: string, key: string, field: string): string => `words|${table}|${key}|${field}`;

const textOf = (value: unknown): string | null => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null);
const exact = (value: { toFixed(): string } | null): string | null => (value === null ? null : fromHundredths(toHundredths(value)));
const isoDay = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null;
const wholeDay = (day: string | null): string | null => (day === null ? null : `${day}${'-01'.repeat(3 - day.split('-').length)}`);
