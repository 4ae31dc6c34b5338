import type { CostLine, Prisma } from '../../../prisma/generated/portfolio/client/client';
import { partStore } from '../record/part.store';

export const COST_LINES = partStore<CostLine, Prisma.CostLineUncheckedCreateInput, Prisma.CostLineUncheckedUpdateInput>('CostLine', (tx) => tx.costLine);
