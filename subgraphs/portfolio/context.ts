import type { Prisma, PrismaClient } from '../../prisma/generated/portfolio/client/client';
import type { SubgraphContext } from '../shared/context';
import type { Session } from '../shared/writing/session';

/** The part of a Prisma client that stores need: the client itself, or a transaction of it. */
export type PortfolioDb = PrismaClient;

export type PortfolioContext = SubgraphContext<PortfolioDb>;

/** The part of the client that a transaction has. */
export type Tx = Prisma.TransactionClient;
export type WriteSession = Session<Tx>;
