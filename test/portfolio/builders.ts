import { randomUUID } from 'node:crypto';
import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Prisma, PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { searchFold, sortKey } from '../../subgraphs/shared/graphql/sort-key';
import { createContext } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openTestDatabase, type Content } from '../support/databases';

/** The secretariat, which sees what is restricted. */
export const SECRETARIAT: Caller = { organizationNumber: '991825827', supplierNumber: null, clientId: null, tokenId: null, scopes: new Set(['samspill:secretariat']) };

export interface Answer<Data> {
  readonly data: Data;
  readonly errors: ExecutionResult['errors'];
  /** The codes of the errors, in order. */
  readonly codes: unknown[];
  readonly statements: number;
}

export interface PortfolioHouse {
  readonly db: PrismaClient;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly ask: <Data = Record<string, never>>(source: string, variableValues?: Record<string, unknown>, caller?: Caller) => Promise<Answer<Data>>;
  readonly close: () => Promise<void>;
}

/** The portfolio subgraph over a database of its own. */
export async function openPortfolio(content: Content = 'blank'): Promise<PortfolioHouse> {
  const database = await openTestDatabase(portfolio, content);
  const { db } = database;
  const { schema, sdl } = await buildFederatedSchema(portfolio);
  const ask: PortfolioHouse['ask'] = (source, variableValues = {}, caller) =>
    tallyStatements(async () => {
      const contextValue = { ...createContext(db), ...(caller ? { caller } : {}) };
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
      return { data: data as never, errors, codes: (errors ?? []).map((error) => error.extensions['code']), statements: statementsSoFar() };
    });
  return { db, schema, sdl, ask, close: () => database.close() };
}

type New<Input> = Partial<Input>;

/** An initiative with a title, and whatever else a test cares about. */
export async function anInitiative(db: PrismaClient, title = 'Et tiltak', more: New<Prisma.InitiativeUncheckedCreateInput> = {}): Promise<string> {
  const { id } = await db.initiative.create({ data: { titles: { nb: title }, sortKey: sortKey(title), searchText: searchFold(title), leadActorId: randomUUID(), ...more } });
  return id;
}

export async function aFundingLine(db: PrismaClient, initiativeId: string, funderActorId: string | null, planned: string | null, more: New<Prisma.FundingLineUncheckedCreateInput> = {}): Promise<string> {
  const { id } = await db.fundingLine.create({ data: { initiativeId, funderActorId, planned, kind: 'OWN_BUDGET', currency: 'NOK', year: 2022, ...more } });
  return id;
}

/** A priced benefit; `planned` is by year. */
export async function aBenefit(db: PrismaClient, initiativeId: string, beneficiaryActorId: string, planned: Readonly<Record<number, string>>, more: New<Prisma.BenefitUncheckedCreateInput> = {}): Promise<string> {
  const { id } = await db.benefit.create({
    data: { initiativeId, beneficiaryActorId, titles: { nb: 'En gevinst' }, sortKey: 'en gevinst', type: 'OTHER_ACTORS', isPriced: true, currency: 'NOK', ...more },
  });
  await db.benefitYear.createMany({ data: Object.entries(planned).map(([year, amount]) => ({ benefitId: id, initiativeId, year: Number(year), planned: amount })) });
  return id;
}

export async function inLifeEvent(db: PrismaClient, lifeEventId: string, ...initiativeIds: string[]): Promise<void> {
  await db.initiativeLifeEvent.createMany({ data: initiativeIds.map((initiativeId) => ({ initiativeId, lifeEventId })) });
}
