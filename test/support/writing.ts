import type { ExecutionResult } from 'graphql';
import { expect } from 'vitest';
import { sql, type RawQueries } from '../../subgraphs/shared/database/page-query';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Caller } from '../../subgraphs/shared/viewer';
import { ON_POSTGRES } from './databases';

export const READ_RESTRICTED = 'samspill:restricted.read';

/** An organisation that asks with a token of these scopes. */
export function organisation(organizationNumber: string, ...scopes: string[]): Caller {
  return { organizationNumber, supplierNumber: null, clientId: 'test-client', tokenId: 'test-token', scopes: new Set(scopes) };
}

/** The secretariat of the hub, here the Norwegian Digitalisation Agency. */
export function secretariat(): Caller {
  return organisation('991825827', 'samspill:secretariat');
}

export const actorOf = ({ organizationNumber }: Caller): string => stableId('actor', organizationNumber ?? '');

interface Answered<Data> {
  readonly data: Data;
  readonly errors: ExecutionResult['errors'];
}

/** A subgraph over a database of its own, without HTTP. */
export interface House {
  readonly db: { $transaction<Value>(work: (tx: RawQueries) => Promise<Value>, options: { timeout: number; maxWait: number }): Promise<Value> } & RawQueries;
  readonly ask: <Data>(source: string, variableValues?: Record<string, unknown>, caller?: Caller) => Promise<Answered<Data>>;
}

/** Why a mutation was refused. */
export interface Fault {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly expectedVersion?: number;
  readonly currentVersion?: number;
}

export interface Written<Record> {
  readonly record: Record;
  readonly errors: readonly Fault[];
}

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Sends a mutation as a client would: `mutate(house, 'addRisk', 'risk { id version }', { initiative, titles }, caller)`. */
export async function mutate<Record = Versioned>(house: House, mutation: string, selection: string, input: object, caller?: Caller): Promise<Written<Record>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { record: ${selection} errors { __typename code message path ... on ConflictError { expectedVersion currentVersion } } } }`;
  const { data, errors } = await house.ask<{ payload: Written<Record> }>(query, { input }, caller);
  expect(errors ?? []).toEqual([]);
  return data.payload;
}

/** What a mutation wrote, where it must go well. */
export async function mutated<Record = Versioned>(...call: Parameters<typeof mutate>): Promise<Record> {
  const { record, errors } = await mutate<Record>(...call);
  expect(errors).toEqual([]);
  return record;
}

/** The codes of the faults, each with its place. */
export function places({ errors }: Pick<Written<unknown>, 'errors'>): string[] {
  return errors.map(({ code, path }) => `${code} at ${path.join('.')}`);
}

/** The same text as nb, as inputs take it. */
export const nb = (text: string): { language: string; text: string }[] => [{ language: 'nb', text }];

/**
 * Lets two writers meet: on a server each gets as far as it can before either writes, since the turn to write is held
 * until both wait. The embedded database has one connection, so there they come one after the other.
 */
export async function atOnce<Answer>(house: House, first: () => Promise<Answer>, second: () => Promise<Answer>): Promise<[Answer, Answer]> {
  if (!ON_POSTGRES) return Promise.all([first(), second()]);
  return house.db.$transaction(
    async (tx) => {
      await tx.$queryRaw(sql`SELECT 1 FROM "Revision" WHERE "id" = 1 FOR UPDATE`);
      const answers = Promise.all([first(), second()]);
      const waiting = async () => (await house.db.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int AS "count" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))[0]?.count ?? 0;
      while ((await waiting()) < 2);
      return { answers };
    },
    { timeout: 15_000, maxWait: 15_000 },
  ).then(({ answers }) => answers);
}
