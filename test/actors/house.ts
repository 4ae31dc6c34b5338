import { randomUUID } from 'node:crypto';
import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Prisma, PrismaClient } from '../../prisma/generated/actors/client/client';
import { actors } from '../../subgraphs/actors/subgraph';
import { unanswered } from '../../subgraphs/actors/relation/relation-claim';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { searchFold, sortKey } from '../../subgraphs/shared/graphql/sort-key';
import { createContext } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openTestDatabase, type Content } from '../support/databases';

export const WRITE = 'samspill:actors.write';

export interface Answer<Data> {
  readonly data: Data;
  readonly errors: ExecutionResult['errors'];
  /** The codes of the errors, in order. */
  readonly codes: unknown[];
  readonly statements: number;
}

export interface Entities<Entity> {
  readonly _entities: readonly (Entity | null)[];
}

export interface ActorsHouse {
  readonly db: PrismaClient;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly ask: <Data = Record<string, never>>(source: string, variableValues?: Record<string, unknown>, caller?: Caller) => Promise<Answer<Data>>;
  /** Asks as the gateway does: fields of entities that are named by representations. */
  readonly entities: <Entity>(representations: readonly object[], fields: string, caller?: Caller) => Promise<Answer<Entities<Entity>>>;
  readonly close: () => Promise<void>;
}

/** The actors subgraph over a database of its own. */
export async function openActors(content: Content = 'blank'): Promise<ActorsHouse> {
  const database = await openTestDatabase(actors, content);
  const { db } = database;
  const { schema, sdl } = await buildFederatedSchema(actors);
  const ask: ActorsHouse['ask'] = (source, variableValues = {}, caller) =>
    tallyStatements(async () => {
      const contextValue = { ...createContext(db), ...(caller ? { caller } : {}) };
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
      return { data: data as never, errors, codes: (errors ?? []).map((error) => error.extensions['code']), statements: statementsSoFar() };
    });
  const entities: ActorsHouse['entities'] = (representations, fields, caller) => ask(`query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`, { representations }, caller);
  return { db, schema, sdl, ask, entities, close: () => database.close() };
}

/** An organisation of the register, by its number; returns its id. */
export async function anOrganisation(db: PrismaClient, organizationNumber: string, name: string, more: Partial<Prisma.ActorUncheckedCreateInput> = {}): Promise<string> {
  return anActor(db, name, { id: stableId('actor', organizationNumber), organizationNumber, kind: 'AGENCY', level: 'STATE', ...more });
}

/** A group of people, who have no number; returns its id. */
export async function anActor(db: PrismaClient, name: string, more: Partial<Prisma.ActorUncheckedCreateInput> = {}): Promise<string> {
  const { id } = await db.actor.create({ data: { id: randomUUID(), kind: 'GROUP', sortKey: sortKey(name), searchText: searchFold(name), names: { create: { names: { nb: name } } }, ...more } });
  return id;
}

/** A relation that nobody has answered. */
export async function aRelation(db: PrismaClient, fromId: string, kind: Prisma.RelationUncheckedCreateInput['kind'], toId: string, more: Partial<Prisma.RelationUncheckedCreateInput> = {}): Promise<string> {
  const sides = await db.actor.findMany({ where: { id: { in: [fromId, toId] } }, select: { id: true, organizationNumber: true } });
  const canAnswer = (id: string): boolean => sides.some((side) => side.id === id && side.organizationNumber !== null);
  const { id } = await db.relation.create({ data: { fromId, toId, kind, ...unanswered(canAnswer(fromId), canAnswer(toId)), ...more } });
  return id;
}
