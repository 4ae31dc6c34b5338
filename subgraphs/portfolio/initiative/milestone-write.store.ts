import type { InitiativeMilestone, Prisma } from '../../../prisma/generated/portfolio/client/client';
import { partStore } from '../record/part.store';

export const MILESTONES = partStore<InitiativeMilestone, Prisma.InitiativeMilestoneUncheckedCreateInput, Prisma.InitiativeMilestoneUncheckedUpdateInput>('InitiativeMilestone', (tx) => tx.initiativeMilestone);
