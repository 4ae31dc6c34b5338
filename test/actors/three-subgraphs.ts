import { graphql, type GraphQLSchema } from 'graphql';
import { actors } from '../../subgraphs/actors/subgraph';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { createContext } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import type { DatabaseClient, SubgraphDefinition } from '../../subgraphs/shared/subgraph-process';
import { openTestDatabase, type Content } from '../support/databases';

export interface OpenSubgraph<Db> {
  readonly db: Db;
  /** Asks as the gateway does: fields of entities, which carry what `@requires` asked of others. Throws on any error. */
  readonly entities: <Entity>(representations: readonly object[], fields: string) => Promise<Entity[]>;
  /** How many SQL statements the same question takes. */
  readonly statementsOf: (representations: readonly object[], fields: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

async function open<Db extends DatabaseClient>(definition: SubgraphDefinition<Db>, content: Content): Promise<OpenSubgraph<Db>> {
  const database = await openTestDatabase(definition, content);
  const { schema } = await buildFederatedSchema(definition);
  const asked = (representations: readonly object[], fields: string) => ask<{ _entities: never[] }>(schema, database.db, `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, { of: representations });
  return {
    db: database.db,
    entities: async (representations, fields) => (await asked(representations, fields))._entities,
    statementsOf: (representations, fields) => tallyStatements(async () => { await asked(representations, fields); return statementsSoFar(); }),
    close: () => database.close(),
  };
}

async function ask<Data>(schema: GraphQLSchema, db: DatabaseClient, source: string, variableValues: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: createContext(db) });
  if (errors) throw new Error(errors.map((error) => `${error.path?.join('.') ?? ''}: ${error.message}`).join('\n'));
  return data as Data;
}

/** The three subgraphs over databases of their own, without a gateway: a test carries the facts from one to the next. */
export async function openThree(content: Content) {
  const [ofActors, ofLifeevents, ofPortfolio] = await Promise.all([open(actors, content), open(lifeevents, content), open(portfolio, content)]);
  return { actors: ofActors, lifeevents: ofLifeevents, portfolio: ofPortfolio, close: async () => { for (const one of [ofActors, ofLifeevents, ofPortfolio]) await one.close(); } };
}

export type ThreeSubgraphs = Awaited<ReturnType<typeof openThree>>;
