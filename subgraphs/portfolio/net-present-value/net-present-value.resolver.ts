import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toMoney } from '../../shared/graphql/money';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { fromMillionths } from '../ledger/millionths';
import { withheldOf } from '../ledger/withheld.loader';
import { parseAssumptions } from './assumptions';
import { netPresentValue, type ValueInBase } from './net-present-value';
import { NetPresentValueInput } from './net-present-value.input';
import { benefitAmountsOf, publicCostsOf } from './net-present-value.loader';
import { NetPresentValue, type PresentValue } from './net-present-value.type';

@Resolver(() => Initiative)
export class NetPresentValueResolver {
  @FieldResolver(() => NetPresentValue, { description: 'Its priced benefits less its costs, discounted by the rate and over the period that you give. What is not known is left out and counted in the coverage.' })
  async netPresentValue(@Root() row: InitiativeRow, @Arg('input', () => NetPresentValueInput, { description: 'The rate, the period and what else the value depends on.' }) input: NetPresentValueInput, @Ctx() context: PortfolioContext): Promise<NetPresentValue> {
    const assumptions = parseAssumptions(input);
    const [costs, benefits, withheld] = await Promise.all([publicCostsOf(context).load(row.id), benefitAmountsOf(context).load(row.id), withheldOf(context).load(row.id)]);
    const { values, costCoverage, benefitCoverage } = netPresentValue(costs, benefits, assumptions, new Set(withheld.map(({ recordId }) => recordId)));
    const { rate, baseYear, from, to, basis, severalYears } = input;
    return { rate, baseYear, from, to, basis, severalYears, values: values.map(toPresentValue), costCoverage, benefitCoverage };
  }
}

function toPresentValue({ currency, priceYear, benefits, costs, net, sensitivity }: ValueInBase): PresentValue {
  const money = (hundredths: bigint) => toMoney({ hundredths, currency, priceYear });
  return {
    benefits: money(benefits),
    costs: money(costs),
    net: money(net),
    sensitivity: sensitivity.map((one) => ({ costChange: fromMillionths(one.costChange), benefitChange: fromMillionths(one.benefitChange), net: money(one.net) })),
  };
}
