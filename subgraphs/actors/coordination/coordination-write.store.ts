import type { CoordinationAssignment, Prisma } from '../../../prisma/generated/actors/client/client';
import { partStore } from '../record/part.store';

export const ASSIGNMENTS = partStore<CoordinationAssignment, Prisma.CoordinationAssignmentUncheckedCreateInput, Prisma.CoordinationAssignmentUncheckedUpdateInput>('CoordinationAssignment', (tx) => tx.coordinationAssignment);
