import { graphql, type ExecutionResult } from 'graphql';
import type { PrismaClient } from '../../prisma/generated/lifeevents/client/client';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { createContext } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openTestDatabase, type Content, type TestDatabase } from '../support/databases';

interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly { readonly message: string; readonly code: unknown; readonly path: readonly (string | number)[] | undefined }[];
}

/** The subgraph on a database of its own, to be asked as the gateway would. */
export interface Asked extends TestDatabase<PrismaClient> {
  readonly sdl: string;
  ask<Data>(query: string, variables?: Record<string, unknown>, caller?: Caller): Promise<Answer<Data>>;
  /** How many SQL statements a question takes. */
  count(query: string, variables?: Record<string, unknown>): Promise<number>;
}

export async function openLifeevents(content: Content): Promise<Asked> {
  const database = await openTestDatabase(lifeevents, content);
  const { schema, sdl } = await buildFederatedSchema(lifeevents);
  let statements = 0;
  (database.db as unknown as { $on(event: 'query', listener: () => void): void }).$on('query', () => { statements += 1; });
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}, caller?: Caller): Promise<Answer<Data>> => {
    const context = createContext(database.db);
    const result: ExecutionResult = await graphql({ schema, source: query, variableValues: variables, contextValue: caller ? { ...context, caller } : context });
    return { data: JSON.parse(JSON.stringify(result.data ?? null)) as Data, errors: (result.errors ?? []).map(({ message, extensions, path }) => ({ message, code: extensions['code'], path })) };
  };
  return {
    ...database,
    sdl,
    ask,
    count: async (query, variables) => {
      statements = 0;
      const { errors } = await ask(query, variables);
      if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
      return statements;
    },
  };
}
