import type { Benefit, BenefitYear, CostLine } from '../../../prisma/generated/portfolio/client/client';
import { childrenOf } from '../children-loader';
import { defineDerived, groupBy } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { wholeFunding } from '../funding/funding';
import { fundingLinesOf, namedFundersOf } from '../funding/funding.loader';
import { fundingShares } from '../funding/funding-shares';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { hundredthsOf } from '../ledger/amount';
import { withheldOf } from '../ledger/withheld.loader';
import { findOperatingCosts, findPublicBenefits, findYearsOfInitiatives } from './benefit-flow.store';
import type { InitiativeLedger, LedgerAmount, LedgerBenefit } from './ledger';

const publicBenefitsOf = childrenOf(findPublicBenefits);
const yearsOf = childrenOf(findYearsOfInitiatives);
const operatingCostsOf = childrenOf(findOperatingCosts);

/** The ledger of an initiative; null when there is no such initiative. A fixed number of statements for any number of them. */
export const ledgerOf = defineDerived(async (context: PortfolioContext, id): Promise<InitiativeLedger | null> => {
  const [initiative, lines, funders, costs, benefits, years, withheld] = await Promise.all([
    initiativeLoader(context).load(id),
    fundingLinesOf(context).load(id),
    namedFundersOf(context).load(id),
    operatingCostsOf(context).load(id),
    publicBenefitsOf(context).load(id),
    yearsOf(context).load(id),
    withheldOf(context).load(id),
  ]);
  return initiative && toLedger(initiative, { lines, funders, costs, benefits, years, withheld });
});

type LoadedOf<Loader extends (context: PortfolioContext) => { load(id: string): Promise<unknown> }> = Awaited<ReturnType<ReturnType<Loader>['load']>>;

interface LedgerRows {
  lines: LoadedOf<typeof fundingLinesOf>;
  funders: LoadedOf<typeof namedFundersOf>;
  costs: CostLine[];
  benefits: Benefit[];
  years: BenefitYear[];
  withheld: LoadedOf<typeof withheldOf>;
}

function toLedger(initiative: InitiativeRow, { lines, funders, costs, benefits, years, withheld }: LedgerRows): InitiativeLedger {
  const yearsOfBenefit = groupBy(years, (year) => year.benefitId);
  const withheldIds = new Set(withheld.map((value) => value.recordId));
  return {
    initiativeId: initiative.id,
    shares: fundingShares(wholeFunding(initiative, lines, funders)),
    withdrawalRule: initiative.withdrawalRule,
    funding: lines.filter((line) => !line.isRestricted || line.claimStatus === 'CONFIRMED').map((line) => toAmount(line, line.funderActorId)),
    operatingCosts: costs.map((line) => toAmount(line, line.bearerActorId)),
    benefits: benefits.map((benefit) => {
      const own = yearsOfBenefit.get(benefit.id) ?? [];
      return toLedgerBenefit(benefit, own, withheldIds.has(benefit.id) || own.some((year) => withheldIds.has(year.id)));
    }),
  };
}

function toAmount(line: Pick<CostLine, 'year' | 'yearTo' | 'planned' | 'actual' | 'currency' | 'priceYear'>, actorId: string | null): LedgerAmount {
  const { year, yearTo, currency, priceYear } = line;
  return { actorId, year, yearTo, currency, priceYear, amount: hundredthsOf(line.actual ?? line.planned) };
}

function toLedgerBenefit(benefit: Benefit, years: readonly BenefitYear[], isWithheld: boolean): LedgerBenefit {
  const { isPriced, type, savingKind, currency, priceYear, beneficiaryActorId: beneficiaryId, initiativeId } = benefit;
  const isConfirmed = benefit.claimStatus === 'CONFIRMED';
  return {
    isPriced,
    isWithheld,
    beneficiaryId,
    type,
    savingKind,
    years: !isPriced || currency === null ? [] : years.map((row) => ({ initiativeId, beneficiaryId, year: row.year, planned: hundredthsOf(row.planned), realised: hundredthsOf(row.realised), currency, priceYear, isConfirmed })),
  };
}
