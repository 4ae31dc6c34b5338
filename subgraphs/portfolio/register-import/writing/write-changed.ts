import { benefitColumns, benefitRow, benefitYearColumns, costLineRow, fundingLineRow, lineChange } from './line-columns';
import { initiativeColumns } from './project-columns';
import type { ImportSession } from './session';
import type { StoredInitiative } from '../stored/stored.store';
import { valuesOfStored, type Values } from '../stored/values';
import { lineKey, type BenefitLine, type MoneyLine, type Project } from '../understanding/project';
import { addBaseline, addIdentitySteps } from './write-trail';
import { writeWithheld } from './write-withheld';

/** An initiative of the file that is here already, with what the last import wrote for it. */
export interface ChangedProject {
  readonly project: Project;
  readonly stored: StoredInitiative;
  readonly imported: Values | undefined;
  /** The portfolio that it is in from now on. */
  readonly portfolioId: string;
}

/** Makes an initiative that is here already say what the file says. Its identity trail and its baselines tell what it was. */
export async function writeChanged(session: ImportSession, changed: ChangedProject): Promise<void> {
  const { project, stored, portfolioId } = changed;
  // A portfolio is only left in a transaction that tells where to.
  await addIdentitySteps(session, changed);
  await session.tx.initiative.update({ where: { id: stored.id }, data: { ...initiativeColumns(project, stored, session), portfolioId } });
  const lineIds = new Map<string, string>();
  for (const line of project.lines) lineIds.set(`${line.table}/${lineKey(line)}`, await saveLine(session, line, stored));
  for (const benefit of project.benefits) lineIds.set(`Benefit/${benefit.title}`, await saveBenefit(session, benefit, stored));
  await writeWithheld(session, changed, lineIds);
  await removeGone(session, changed);
  await addBaseline(session, project, stored);
}

/** Takes an initiative of which nothing else is new into the portfolio of its new edition. */
export async function moveOnly(session: ImportSession, { project, stored, portfolioId }: ChangedProject): Promise<void> {
  await addIdentitySteps(session, { project: { ...project, keepsTitle: true, lead: null }, stored, portfolioId });
  await session.tx.initiative.update({ where: { id: stored.id }, data: { portfolioId } });
}

async function saveLine(session: ImportSession, line: MoneyLine, stored: StoredInitiative): Promise<string> {
  const { tx } = session;
  const key = lineKey(line);
  const known = stored.lines.find((other) => other.table === line.table && other.key === key);
  if (known) {
    const here = valuesOfStored(stored);
    const isSame = here[`${key}|planned`] === line.planned && here[`${key}|actual`] === line.actual;
    if (!isSame && line.table === 'CostLine') await tx.costLine.update({ where: { id: known.line.id }, data: lineChange(line, session) });
    else if (!isSame) await tx.fundingLine.update({ where: { id: known.line.id }, data: lineChange(line, session) });
    return known.line.id;
  }
  const { id } = line.table === 'CostLine' ? await tx.costLine.create({ data: costLineRow(line, stored.id, session) }) : await tx.fundingLine.create({ data: fundingLineRow(line, stored.id, session) });
  return id;
}

async function saveBenefit(session: ImportSession, benefit: BenefitLine, stored: StoredInitiative): Promise<string> {
  const { tx, source } = session;
  const known = stored.benefitLines.find(({ key }) => key === benefit.title);
  const id = known?.id ?? (await tx.benefit.create({ data: benefitRow(benefit, stored.id, session) })).id;
  if (known && !isSameBenefit(known, benefit)) await tx.benefit.update({ where: { id }, data: benefitColumns(benefit, session) });
  for (const line of benefit.years) {
    const year = known?.years.find((other) => other.year === line.year);
    const columns = { ...benefitYearColumns(line, benefit), ...source };
    if (!year) await tx.benefitYear.create({ data: { benefitId: id, initiativeId: stored.id, year: line.year, ...columns } });
    else if (year.planned !== line.planned || year.realised !== line.realised) await tx.benefitYear.update({ where: { id: year.id }, data: columns });
  }
  return id;
}

function isSameBenefit(stored: StoredInitiative['benefitLines'][number], given: BenefitLine): boolean {
  const said = ({ type, currency, priceYear, unit, ownerActorId, beneficiaryActorId }: Omit<BenefitLine, 'years' | 'row' | 'title'>) => JSON.stringify([type, currency, priceYear, unit, ownerActorId, beneficiaryActorId]);
  return said(stored) === said(given);
}

/** Takes away lines that an import wrote and that a file of all lines has no more. What was added here stays. */
async function removeGone({ tx }: ImportSession, { project, stored, imported }: ChangedProject): Promise<void> {
  if (!project.hasAllLines || !imported) return;
  const kept = new Set([...project.lines.map(lineKey), ...project.benefits.map(({ title }) => `Benefit|${title}`)]);
  const isGone = (key: string) => imported[key] === 'yes' && !kept.has(key);
  const lines = stored.lines.filter(({ key }) => isGone(key));
  const benefits = stored.benefitLines.filter(({ key }) => isGone(`Benefit|${key}`));
  const ids = [...lines.map(({ line }) => line.id), ...benefits.map(({ id }) => id)];
  if (ids.length === 0) return;
  await tx.withheldValue.deleteMany({ where: { recordId: { in: ids } } });
  await tx.costLine.deleteMany({ where: { id: { in: ids } } });
  await tx.fundingLine.deleteMany({ where: { id: { in: ids } } });
  await tx.benefitYear.deleteMany({ where: { benefitId: { in: ids } } });
  await tx.benefit.deleteMany({ where: { id: { in: ids } } });
}
