import type { SubgraphContext } from '../context';
import type { RawQueries } from '../database/page-query';
import { causeOf } from '../history/cause';
import { setCause } from '../history/change.store';
import { FAULT, Refusal, type Path } from './fault';
import { beginCall, finishCall, type RepeatableCall } from './idempotency.store';
import { openSession, type Session } from './session';
import { ForbiddenError, type UserError } from './user-error.type';

/** A database whose transactions the kit opens. */
interface Transactional<Tx> {
  $transaction<Result>(work: (tx: Tx) => Promise<Result>, options?: { timeout?: number; maxWait?: number }): Promise<Result>;
}
type TransactionOf<Db> = Db extends Transactional<infer Tx> ? Tx : never;

export interface Mutation {
  /** The name of the mutation; the history says that the change came from it. */
  readonly operation: string;
  /** What the caller sent, in which faults are found. */
  readonly input: object & { readonly idempotencyKey?: string | null };
  /** The faults that constraints of the database stand for, by the name of the constraint. */
  readonly constraints?: Readonly<Record<string, () => UserError>>;
}

/** A mutation that takes longer has met something that stands still. */
const TRANSACTION_MS = 15_000;
const LONGEST_KEY = 200;
/** Writers that met in the same rows begin again; more often than this it is no accident. */
const MOST_TRIES = 4;

/**
 * Carries out one mutation: everything it writes in one transaction, with who and what in the history; refused as a
 * whole when anything is wrong. With an idempotency key a repeated call answers with what the first one created.
 */
export async function write<Db extends Transactional<TransactionOf<Db>>, Row extends { id: string }, Name extends string>(
  context: SubgraphContext<Db>,
  name: Name,
  mutation: Mutation,
  work: (session: Session<TransactionOf<Db> & RawQueries>) => Promise<Row>,
  find?: (session: Session<TransactionOf<Db> & RawQueries>, id: string) => Promise<Row | null>,
): Promise<Record<Name, Row | null> & { errors: readonly UserError[] }> {
  try {
    const row = await transact(context, mutation, work, find);
    // What was loaded before the change is no longer true.
    context.loaders.clear();
    return { [name]: row, errors: [] } as unknown as Record<Name, Row | null> & { errors: [] };
  } catch (error) {
    const errors = faultsOf(error, mutation);
    tellForbidden(context, mutation, errors);
    return { [name]: null, errors } as unknown as Record<Name, Row | null> & { errors: readonly UserError[] };
  }
}

async function transact<Db extends Transactional<TransactionOf<Db>>, Row extends { id: string }>(
  context: SubgraphContext<Db>,
  mutation: Mutation,
  work: (session: Session<TransactionOf<Db> & RawQueries>) => Promise<Row>,
  find: ((session: Session<TransactionOf<Db> & RawQueries>, id: string) => Promise<Row | null>) | undefined,
): Promise<Row> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await context.db.$transaction(
        async (transaction) => {
          const tx = transaction as TransactionOf<Db> & RawQueries;
          const session = openSession(tx, context);
          await setCause(tx, causeOf(context, mutation.operation));
          return find ? once(session, mutation, work, find) : work(session);
        },
        { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
      );
    } catch (error) {
      if (tries === MOST_TRIES || !isWriteConflict(error)) throw error;
    }
  }
}

async function once<Tx extends RawQueries, Row extends { id: string }>(
  session: Session<Tx>,
  { operation, input }: Mutation,
  work: (session: Session<Tx>) => Promise<Row>,
  find: (session: Session<Tx>, id: string) => Promise<Row | null>,
): Promise<Row> {
  const key = input.idempotencyKey;
  const { organizationNumber } = session.caller;
  if (key == null || organizationNumber === null) return work(session);
  const path: Path = ['input', 'idempotencyKey'];
  if (key.length > LONGEST_KEY) throw new Refusal([FAULT.TEXT_TOO_LONG(path, { length: key.length, most: LONGEST_KEY })]);
  const call: RepeatableCall = { organizationNumber, key, operation, input };
  const known = await beginCall(session.tx, call);
  if (known.state === 'OTHER') throw new Refusal([FAULT.IDEMPOTENCY_KEY_REUSED(path, { key })]);
  if (known.state === 'DONE') {
    const row = await find(session, known.resultId);
    if (!row) throw new Refusal([FAULT.RECORD_UNKNOWN(path, { type: 'record of the first call', id: known.resultId })]);
    return row;
  }
  const row = await work(session);
  await finishCall(session.tx, call, row.id);
  return row;
}

/** A mutation that was refused for want of a right, whoever wanted it. */
function tellForbidden({ refused, caller, correlationId }: SubgraphContext<unknown>, { operation }: Mutation, errors: readonly UserError[]): void {
  const forbidden = errors.find((fault) => fault instanceof ForbiddenError);
  if (forbidden) refused?.({ code: forbidden.code, status: null, what: operation, caller, address: null, correlationId });
}

function faultsOf(error: unknown, { constraints = {} }: Mutation): readonly UserError[] {
  if (error instanceof Refusal) return error.faults;
  const text = constraintText(error);
  if (text === null) throw error;
  const known = Object.entries(constraints).find(([constraint]) => text.includes(constraint));
  return [known ? known[1]() : FAULT.CONFLICTING_WRITE(['input'], {})];
}

/** Prisma's codes of writes that two transactions cannot both make: a conflict of writers, or a deadlock. */
const WRITE_CONFLICT = 'P2034';
/** Of rows that a unique constraint or an exclusion constraint forbids. */
const FORBIDDEN_ROWS: ReadonlySet<unknown> = new Set(['P2002', 'P2039']);

function isWriteConflict(error: unknown): boolean {
  return codeOf(error) === WRITE_CONFLICT || /TransactionWriteConflict|40P01|40001/.test(causeText(error));
}

/** What the database says of a row that it refused; null when the error is about something else. */
function constraintText(error: unknown): string | null {
  return FORBIDDEN_ROWS.has(codeOf(error)) || isWriteConflict(error) || /23P01|23503|23505|23514/.test(causeText(error)) ? causeText(error) : null;
}

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

function causeText(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return `${error.message} ${JSON.stringify('meta' in error ? error.meta : {})} ${JSON.stringify(error.cause ?? {})}`;
}
