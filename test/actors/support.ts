import type { PrismaPg } from '@prisma/adapter-pg';
import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { PrismaClient } from '../../prisma/generated/actors/client/client';
import { actors } from '../../subgraphs/actors/subgraph';
import { createContext } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { openTestDatabase, type Content } from '../support/databases';

type Result = ExecutionResult<Record<string, unknown>>;

export interface Hub {
  readonly db: PrismaClient;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  /** Asks one operation in a request of its own. */
  readonly ask: (source: string, variables?: Record<string, unknown>) => Promise<Result>;
  /** Asks as the gateway does: fields of entities that are named by representations. */
  readonly entities: (representations: readonly Record<string, unknown>[], fields: string) => Promise<{ entities: (Record<string, unknown> | null)[]; result: Result }>;
  /** How many SQL statements a piece of work sends. */
  readonly statementsOf: (work: () => Promise<unknown>) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** The subgraph over a database of its own, without HTTP. */
export async function openHub(content: Content): Promise<Hub> {
  let statements = 0;
  const connect = (adapter: PrismaPg): PrismaClient => {
    const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
    client.$on('query', () => { statements += 1; });
    return client;
  };
  const database = await openTestDatabase({ ...actors, connect }, content);
  const { schema, sdl } = await buildFederatedSchema(actors);
  const ask = async (source: string, variableValues: Record<string, unknown> = {}): Promise<Result> =>
    (await graphql({ schema, source, variableValues, contextValue: createContext(database.db) }));
  return {
    db: database.db,
    schema,
    sdl,
    ask,
    close: () => database.close(),
    entities: async (representations, fields) => {
      const result = await ask(`query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`, { representations });
      return { entities: (result.data?.['_entities'] ?? []) as (Record<string, unknown> | null)[], result };
    },
    statementsOf: async (work) => {
      const before = statements;
      await work();
      return statements - before;
    },
  };
}

/** The codes of the errors of an answer, in order. */
export function codesOf(result: ExecutionResult): unknown[] {
  return (result.errors ?? []).map((error) => error.extensions['code']);
}
