import type { Prisma, Risk } from '../../../prisma/generated/portfolio/client/client';
import { partStore } from '../record/part.store';

export const RISKS = partStore<Risk, Prisma.RiskUncheckedCreateInput, Prisma.RiskUncheckedUpdateInput>('Risk', (tx) => tx.risk);
