import type { Benefit, BenefitMeasurement, BenefitYear, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';

export const BENEFITS = partStore<Benefit, Prisma.BenefitUncheckedCreateInput, Prisma.BenefitUncheckedUpdateInput>('Benefit', (tx) => tx.benefit);
export const BENEFIT_YEARS = partStore<BenefitYear, Prisma.BenefitYearUncheckedCreateInput, Prisma.BenefitYearUncheckedUpdateInput>('BenefitYear', (tx) => tx.benefitYear);
export const MEASUREMENTS = partStore<BenefitMeasurement, Prisma.BenefitMeasurementUncheckedCreateInput, Prisma.BenefitMeasurementUncheckedUpdateInput>('BenefitMeasurement', (tx) => tx.benefitMeasurement);

export async function hasYears(tx: Tx, benefitId: string): Promise<boolean> {
  return (await tx.benefitYear.count({ where: { benefitId } })) > 0;
}

export async function hasBaselineMeasurement(tx: Tx, benefitId: string): Promise<boolean> {
  return (await tx.benefitMeasurement.count({ where: { benefitId, isBaseline: true } })) > 0;
}

export function findYear(tx: Tx, benefitId: string, year: number): Promise<BenefitYear | null> {
  return tx.benefitYear.findUnique({ where: { benefitId_year: { benefitId, year } } });
}

/** Takes out a benefit with everything that belongs to it. */
export async function deleteBenefit(tx: Tx, id: string): Promise<Benefit> {
  await tx.benefitYear.deleteMany({ where: { benefitId: id } });
  await tx.benefitMeasurement.deleteMany({ where: { benefitId: id } });
  return tx.benefit.delete({ where: { id } });
}
