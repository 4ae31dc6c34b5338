import type { PrismaClient } from '../../prisma/generated/actors/client/client';
import type { SubgraphContext } from '../shared/context';

/** What every resolver, loader and rule of this subgraph is given. */
export type ActorsContext = SubgraphContext<PrismaClient>;
