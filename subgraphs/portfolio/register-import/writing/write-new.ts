import { v7 as uuidv7 } from 'uuid';
import { firstDay } from '../stored/stored-days';
import { lineKey, type Holder, type Project } from '../understanding/project';
import { benefitRow, benefitYearColumns, costLineRow, fundingLineRow } from './line-columns';
import { initiativeColumns } from './project-columns';
import type { ImportSession } from './session';

/** Records initiatives that are new here, all of them in a handful of statements; the id of each, by its row. */
export async function writeNew(session: ImportSession, projects: readonly Project[]): Promise<Map<number, string>> {
  if (projects.length === 0) return new Map();
  const { tx, source, register } = session;
  const items = projects.map((project) => ({ project, id: uuidv7(), lineIds: new Map<string, string>() }));
  await tx.initiative.createMany({ data: items.map(({ project, id }) => ({ id, currency: project.currency, originRegister: register, portfolioId: session.portfolioId, ...initiativeColumns(project, undefined, session) })) });
  const numbered = items.flatMap(({ project, id }) => (project.number === null ? [] : [{ initiativeId: id, register, number: project.number, ...source }]));
  if (numbered.length > 0) await tx.initiativeIdentifier.createMany({ data: numbered });
  const lines = items.flatMap(({ project, id, lineIds }) => project.lines.map((line) => ({ id: noted(lineIds, `${line.table}/${lineKey(line)}`), line, initiativeId: id })));
  const costs = lines.filter(({ line }) => line.table === 'CostLine').map(({ id, line, initiativeId }) => ({ id, ...costLineRow(line, initiativeId, session) }));
  if (costs.length > 0) await tx.costLine.createMany({ data: costs });
  const funding = lines.filter(({ line }) => line.table === 'FundingLine').map(({ id, line, initiativeId }) => ({ id, ...fundingLineRow(line, initiativeId, session) }));
  if (funding.length > 0) await tx.fundingLine.createMany({ data: funding });
  const benefits = items.flatMap(({ project, id, lineIds }) => project.benefits.map((benefit) => ({ id: noted(lineIds, `Benefit/${benefit.title}`), benefit, initiativeId: id })));
  if (benefits.length > 0) await tx.benefit.createMany({ data: benefits.map(({ id, benefit, initiativeId }) => ({ id, ...benefitRow(benefit, initiativeId, session) })) });
  const years = benefits.flatMap(({ id, benefit, initiativeId }) => benefit.years.map((line) => ({ benefitId: id, initiativeId, year: line.year, ...benefitYearColumns(line, benefit), ...source })));
  if (years.length > 0) await tx.benefitYear.createMany({ data: years });
  const baselines = items.flatMap(({ project, id }) => (project.baseline ? [{ initiativeId: id, ordinal: 1, ...baselineColumns(project.baseline), ...source }] : []));
  if (baselines.length > 0) await tx.baseline.createMany({ data: baselines });
  const withheld = items.flatMap(({ project, id, lineIds }) => project.withheld.map(({ of, field, rawText, reason }) => ({ rootId: id, recordTable: of.table, recordId: idOfHolder(of, id, lineIds), field, rawText, reason, ...source })));
  if (withheld.length > 0) await tx.withheldValue.createMany({ data: withheld });
  return new Map(items.map(({ project, id }) => [project.row, id]));
}

function noted(ids: Map<string, string>, key: string): string {
  const id = uuidv7();
  ids.set(key, id);
  return id;
}

function idOfHolder({ table, key }: Holder, initiativeId: string, lineIds: ReadonlyMap<string, string>): string {
  return table === 'Initiative' ? initiativeId : (lineIds.get(`${table}/${key}`) ?? initiativeId);
}

export function baselineColumns({ cost, benefit, plannedStart, plannedEnd, currency }: NonNullable<Project['baseline']>) {
  return { cost, benefit, plannedStart: firstDay(plannedStart), plannedEnd: firstDay(plannedEnd), currency };
}
