import { createHash } from 'node:crypto';
import { sql, type RawQueries } from '../database/page-query';

/** A call that its caller may repeat without a second effect. */
export interface RepeatableCall {
  readonly organizationNumber: string;
  readonly key: string;
  readonly operation: string;
  readonly input: unknown;
}

/** What is known of a call: that it is new, what it created when it was made before, or that its key was used for another. */
export type CallState = { readonly state: 'NEW' } | { readonly state: 'DONE'; readonly resultId: string } | { readonly state: 'OTHER' };

/** Registers a call in its transaction; a second one with the same key waits for the first and sees what it created. */
export async function beginCall(tx: RawQueries, call: RepeatableCall): Promise<CallState> {
  const hash = createHash('sha256').update(JSON.stringify(call.input)).digest('hex');
  const inserted = await tx.$queryRaw<unknown[]>(sql`
    INSERT INTO "IdempotentCall" ("id", "organizationNumber", "key", "operation", "inputHash", "recordedAt")
    VALUES (gen_random_uuid(), ${call.organizationNumber}, ${call.key}, ${call.operation}, ${hash}, now())
    ON CONFLICT ("organizationNumber", "key") DO NOTHING RETURNING 1`);
  if (inserted.length > 0) return { state: 'NEW' };
  const [known] = await tx.$queryRaw<{ operation: string; inputHash: string; resultId: string | null }[]>(sql`
    SELECT "operation", "inputHash", "resultId"::text AS "resultId" FROM "IdempotentCall" WHERE "organizationNumber" = ${call.organizationNumber} AND "key" = ${call.key}`);
  return known?.resultId && known.operation === call.operation && known.inputHash === hash ? { state: 'DONE', resultId: known.resultId } : { state: 'OTHER' };
}

/** Notes what a call created. */
export async function finishCall(tx: RawQueries, { organizationNumber, key }: RepeatableCall, resultId: string): Promise<void> {
  await tx.$queryRaw(sql`UPDATE "IdempotentCall" SET "resultId" = ${resultId}::uuid WHERE "organizationNumber" = ${organizationNumber} AND "key" = ${key} RETURNING 1`);
}
