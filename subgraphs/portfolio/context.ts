import type { Prisma, PrismaClient } from '../../prisma/generated/portfolio/client/client';
import type { SubgraphContext } from '../shared/context';
import { isSecretariat } from '../shared/identity/access';
import type { Asking } from '../shared/loader';
import type { Session } from '../shared/writing/session';

/** The part of a Prisma client that stores need: the client itself, or a transaction of it. */
export type PortfolioDb = PrismaClient;

export type PortfolioContext = SubgraphContext<PortfolioDb>;

/** The part of the client that a transaction has. */
export type Tx = Prisma.TransactionClient;
export type WriteSession = Session<Tx>;

/** Whether restricted fields may be shown to whoever asks. */
export function maySeeRestricted(context: Asking<PortfolioContext>): boolean {
  return isSecretariat(context);
}
