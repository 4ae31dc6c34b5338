import type { PrismaClient } from '../../prisma/generated/lifeevents/client/client';
import type { SubgraphContext } from '../shared/context';

export type Context = SubgraphContext<PrismaClient>;
export type Db = PrismaClient;
