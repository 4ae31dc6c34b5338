import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import type { SubgraphContext } from '../shared/context';
import { isSecretariat } from '../shared/identity/access';
import type { Asking } from '../shared/loader';

/** The part of a Prisma client that stores need: the client itself, or a transaction of it. */
export type PortfolioDb = PrismaClient;

export type PortfolioContext = SubgraphContext<PortfolioDb>;

/** Whether restricted fields may be shown to whoever asks. */
export function maySeeRestricted(context: Asking<PortfolioContext>): boolean {
  return isSecretariat(context);
}
