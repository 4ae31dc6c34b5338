import type { Prisma, PrismaClient } from '../../prisma/generated/lifeevents/client/client';
import type { SubgraphContext } from '../shared/context';
import type { Session } from '../shared/writing/session';

export type Context = SubgraphContext<PrismaClient>;
export type Db = PrismaClient;

/** The part of the client that a transaction has. */
export type Tx = Prisma.TransactionClient;
export type WriteSession = Session<Tx>;
