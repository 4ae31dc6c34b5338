import type { ActorNeed, Prisma } from '../../../prisma/generated/actors/client/client';
import { partStore } from '../record/part.store';

export const NEEDS = partStore<ActorNeed, Prisma.ActorNeedUncheckedCreateInput, Prisma.ActorNeedUncheckedUpdateInput>('ActorNeed', (tx) => tx.actorNeed);
