import type { Initiative, InitiativeIdentityStep, Prisma } from '../../../prisma/generated/portfolio/client/client';
import { sql } from '../../shared/database/page-query';
import { lockRow } from '../../shared/writing/version.store';
import type { Tx } from '../context';

export function findInitiative(tx: Tx, id: string): Promise<Initiative | null> {
  return tx.initiative.findUnique({ where: { id } });
}

/** The initiative that lines are written to, held so that nobody changes meanwhile what they must fit. */
export async function holdLedger(tx: Tx, id: string): Promise<Initiative | null> {
  await lockRow(tx, 'Initiative', id);
  return findInitiative(tx, id);
}

export function insertInitiative(tx: Tx, data: Prisma.InitiativeUncheckedCreateInput): Promise<Initiative> {
  return tx.initiative.create({ data });
}

export function changeInitiative(tx: Tx, id: string, data: Prisma.InitiativeUncheckedUpdateInput): Promise<Initiative> {
  return tx.initiative.update({ where: { id }, data });
}

export function insertIdentityStep(tx: Tx, data: Prisma.InitiativeIdentityStepUncheckedCreateInput): Promise<InitiativeIdentityStep> {
  return tx.initiativeIdentityStep.create({ data });
}

/** Lets those who merge initiatives pass one by one, each until its transaction ends, so that no two become part of each other. */
export async function waitForMerges(tx: Tx): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtext('samspill merges'))::text`);
}

/** Whether an initiative has become part of another, itself or through what it became part of. */
export async function hasBecomePartOf(tx: Tx, initiativeId: string, otherId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`
    WITH RECURSIVE became("id") AS (
      SELECT ${initiativeId}::uuid
      UNION SELECT s."otherInitiativeId" FROM became JOIN "InitiativeIdentityStep" s ON s."initiativeId" = became."id" WHERE s."kind" = 'MERGED_INTO' AND s."otherInitiativeId" IS NOT NULL
    ) SELECT 1 FROM became WHERE "id" = ${otherId}::uuid`);
  return rows.length > 0;
}

export async function hasExitReview(tx: Tx, initiativeId: string): Promise<boolean> {
  return (await tx.exitReview.count({ where: { initiativeId } })) > 0;
}
