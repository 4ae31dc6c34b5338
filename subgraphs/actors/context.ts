import type { Prisma, PrismaClient } from '../../prisma/generated/actors/client/client';
import type { SubgraphContext } from '../shared/context';
import type { Session } from '../shared/writing/session';

/** What every resolver, loader and rule of this subgraph is given. */
export type ActorsContext = SubgraphContext<PrismaClient>;

/** The part of the client that a transaction has. */
export type Tx = Prisma.TransactionClient;
export type WriteSession = Session<Tx>;
