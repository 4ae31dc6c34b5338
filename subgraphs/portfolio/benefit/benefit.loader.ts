import type { BenefitMeasurement, BenefitYear } from '../../../prisma/generated/portfolio/client/client';
import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { definePagedList } from '../../shared/page-loader';
import type { PortfolioContext } from '../context';
import { restrictedViewOf } from '../ledger/visibility';
import { visibleClaim } from '../ledger/visibility.store';
import { findBenefitPages, findBenefits, findBenefitYears, findMeasurements, type BenefitRow } from './benefit.store';

const benefitLoader = defineLoader<PortfolioContext, string, BenefitRow | null>(
  async ({ db }, ids) => byKey(await findBenefits(db, ids), (row) => row.id),
  () => null,
);

/** A page of an initiative's benefits. */
export const benefitPage = definePagedList<PortfolioContext, BenefitRow>((context, ids, request) => findBenefitPages(context.db, ids, request, visibleClaim(restrictedViewOf(context), ['beneficiaryActorId', 'ownerActorId'], context.today)), benefitLoader);

export const benefitYearsOf = defineLoader<PortfolioContext, string, BenefitYear[]>(
  async ({ db }, ids) => groupBy(await findBenefitYears(db, ids), (row) => row.benefitId),
  () => [],
);

export const measurementsOf = defineLoader<PortfolioContext, string, BenefitMeasurement[]>(
  async ({ db }, ids) => groupBy(await findMeasurements(db, ids), (row) => row.benefitId),
  () => [],
);
