import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { toMoney, type Money } from '../../shared/graphql/money';
import type { PortfolioContext } from '../context';
import { estimateCost } from '../finding/cost-estimate';
import { toFacts } from '../finding/finding-facts';
import { factsOf } from '../finding/finding.loader';
import { CO_FUNDING_SOURCE } from '../finding/rules/co-funding-eligibility';
import { Initiative } from '../initiative/initiative.type';
import type { InitiativeRow } from '../initiative/initiative.store';
import { instance } from '../instance';
import { parseYears } from '../ledger/year-range';
import { NO_LEVELS } from '../references';
import { coFundingEligibility } from './co-funding';
import { CoFundingEligibility } from './co-funding.type';

@Resolver(() => Initiative)
export class CoFundingResolver {
  @FieldResolver(() => CoFundingEligibility, { nullable: true, description: 'Whether the co-funding scheme can give it a grant, by the rules of a year, and the largest. Null when it has been removed meanwhile.' })
  async coFundingEligibility(
    @Root() row: InitiativeRow,
    @Arg('year', () => Int, { nullable: true, description: 'The year of the grant; this year when left out.' }) year: number | null,
    @Ctx() context: PortfolioContext,
  ): Promise<CoFundingEligibility | null> {
    const asked = parseYears({ from: year }, 'year').from ?? Number(context.today.slice(0, 4));
    const parts = await factsOf(context).load(row.id);
    if (parts === null) return null;
    const { version, verdict, cost, largestGrant } = coFundingEligibility(estimateCost(toFacts(row, parts, NO_LEVELS, context.today)), asked);
    return instance(CoFundingEligibility, {
      year: asked,
      ruleVersion: version?.version ?? null,
      source: CO_FUNDING_SOURCE,
      categories: (version?.categories ?? []).map(({ from, to, percent, most }) => ({ costFrom: kroner(from), costTo: toMoney({ hundredths: to, ...NOMINAL_KRONER }), percent: Number(percent), mostGranted: kroner(most) })),
      mostYears: version?.mostYears ?? null,
      outcome: verdict.outcome,
      reasons: verdict.why,
      cost: kroner(cost),
      largestGrant: kroner(largestGrant),
    });
  }
}

const NOMINAL_KRONER = { currency: 'NOK', priceYear: null };

function kroner(hundredths: bigint | null): Money | null {
  return hundredths === null ? null : toMoney({ hundredths, ...NOMINAL_KRONER });
}
