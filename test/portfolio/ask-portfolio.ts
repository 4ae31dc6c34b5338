import { graphql, type GraphQLError } from 'graphql';
import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { createContext } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openTestDatabase, type Content } from '../support/databases';

const SECRETARIAT: Caller = { organizationNumber: '991825827', supplierNumber: null, clientId: null, tokenId: null, scopes: new Set(['samspill:secretariat']) };

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly asSecretariat?: boolean;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly GraphQLError[];
  /** How many SQL statements it took. */
  readonly statements: number;
}

export interface AskedPortfolio {
  readonly db: PrismaClient;
  /** The whole answer. */
  readonly answer: <Data>(source: string, options?: AskOptions) => Promise<Answer<Data>>;
  /** The data of an answer that must have no errors. */
  readonly ask: <Data>(source: string, options?: AskOptions) => Promise<Data>;
  readonly close: () => Promise<void>;
}

/** The portfolio subgraph over a database of its own: ask it anything, as anybody or as the secretariat. */
export async function openPortfolio(content: Content): Promise<AskedPortfolio> {
  const { schema } = await buildFederatedSchema(portfolio);
  const database = await openTestDatabase<PrismaClient>(portfolio, content);
  const answer: AskedPortfolio['answer'] = <Data>(source: string, { variables = {}, asSecretariat = false }: AskOptions = {}) =>
    tallyStatements(async (): Promise<Answer<Data>> => {
      const contextValue = { ...createContext(database.db), ...(asSecretariat ? { caller: SECRETARIAT } : {}) };
      const { data, errors = [] } = await graphql({ schema, source, variableValues: variables, contextValue });
      return { data: data as Data, errors, statements: statementsSoFar() };
    });
  const ask: AskedPortfolio['ask'] = async <Data>(source: string, options: AskOptions = {}) => {
    const { data, errors } = await answer<Data>(source, options);
    if (errors[0]) throw errors[0];
    return data;
  };
  return { db: database.db, answer, ask, close: () => database.close() };
}
