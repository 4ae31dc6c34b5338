import type { CouncilCondition, Initiative, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { Tx } from '../context';
import type { CaseRow } from './council.store';

const WITH_COUNCIL = { council: { select: { kind: true } } } as const;
const FOR_STEPS = {
  council: { select: { kind: true, secretariatLimit: true, currency: true } },
  steps: { orderBy: { ordinal: 'desc' }, take: 1, select: { ordinal: true, takenOn: true } },
  conditions: { orderBy: { ordinal: 'desc' }, take: 1, select: { ordinal: true } },
  advice: { orderBy: { ordinal: 'asc' }, select: { id: true, ordinal: true } },
} as const satisfies Prisma.CouncilCaseInclude;

/** A case with what its next step depends on. */
export type HeldCase = Prisma.CouncilCaseGetPayload<{ include: typeof FOR_STEPS }> & { initiativeId: string };

export async function findCase(tx: Tx, id: string): Promise<CaseRow | null> {
  return (await tx.councilCase.findFirst({ where: { id, initiativeId: { not: null } }, include: WITH_COUNCIL })) as CaseRow | null;
}

/** A case as it stands once it is locked, with its last step, its last condition and its advice. */
export async function findHeldCase(tx: Tx, id: string): Promise<HeldCase> {
  return (await tx.councilCase.findUniqueOrThrow({ where: { id }, include: FOR_STEPS })) as HeldCase;
}

export async function insertCase(tx: Tx, data: Prisma.CouncilCaseUncheckedCreateInput): Promise<CaseRow> {
  return (await tx.councilCase.create({ data, include: WITH_COUNCIL })) as CaseRow;
}

export async function changeCase(tx: Tx, id: string, data: Prisma.CouncilCaseUncheckedUpdateInput): Promise<CaseRow> {
  return (await tx.councilCase.update({ where: { id }, data, include: WITH_COUNCIL })) as CaseRow;
}

export async function deleteCase(tx: Tx, id: string): Promise<CaseRow> {
  return (await tx.councilCase.delete({ where: { id }, include: WITH_COUNCIL })) as CaseRow;
}

export async function insertStep(tx: Tx, data: Prisma.CouncilCaseStepUncheckedCreateInput): Promise<void> {
  await tx.councilCaseStep.create({ data });
}

export async function insertConditions(tx: Tx, data: Prisma.CouncilConditionCreateManyInput[]): Promise<void> {
  await tx.councilCondition.createMany({ data });
}

export function findConditionRow(tx: Tx, id: string) {
  return tx.councilCondition.findUnique({ where: { id }, include: { case: { select: { councilId: true } } } });
}

export function changeCondition(tx: Tx, id: string, data: Prisma.CouncilConditionUncheckedUpdateInput): Promise<CouncilCondition> {
  return tx.councilCondition.update({ where: { id }, data });
}

export async function insertAdvice(tx: Tx, data: Prisma.CouncilAdviceUncheckedCreateInput): Promise<void> {
  await tx.councilAdvice.create({ data });
}

export async function insertFollowUps(tx: Tx, data: Prisma.AdviceFollowUpCreateManyInput[]): Promise<void> {
  await tx.adviceFollowUp.createMany({ data });
}

/** Which of these initiatives are there. */
export async function findKnownInitiatives(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.initiative.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

export function findInitiativeRow(tx: Tx, id: string): Promise<Initiative> {
  return tx.initiative.findUniqueOrThrow({ where: { id } });
}
