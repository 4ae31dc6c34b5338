import type { ActorName, Prisma } from '../../../prisma/generated/actors/client/client';
import { partStore } from '../record/part.store';

export const ACTOR_NAMES = partStore<ActorName, Prisma.ActorNameUncheckedCreateInput, Prisma.ActorNameUncheckedUpdateInput>('ActorName', (tx) => tx.actorName);
