import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { WithdrawalRule } from '../../../prisma/generated/portfolio/typegraphql/enums/WithdrawalRule';
import { toPosition } from '../benefit-flow/benefit-flow-report';
import { positionsOf } from '../benefit-flow/position.loader';
import { EVERYTHING } from '../benefit-flow/selection';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { instance } from '../instance';
import { parseYears } from '../ledger/year-range';
import { YearRange } from '../ledger/year-range.type';
import { AppliedWithdrawalRule, BudgetEffect } from './budget-effect.type';
import { WITHDRAWAL_RULES } from './withdrawal-rules';

@Resolver(() => Initiative)
export class BudgetEffectResolver {
  @FieldResolver(() => BudgetEffect, { description: 'What it does to budgets, before and after what the state withdraws of savings.' })
  async budgetEffect(@Root() row: InitiativeRow, @Arg('years', () => YearRange, { nullable: true, description: 'The years that count; all when left out.' }) years: YearRange | null, @Ctx() context: PortfolioContext): Promise<BudgetEffect> {
    const positions = await positionsOf(context, { ...EVERYTHING, initiatives: [row.id], years: parseYears(years, 'years') });
    return { rule: row.withdrawalRule && applied(row.withdrawalRule), positions: positions.map(toPosition) };
  }
}

function applied(rule: `${WithdrawalRule}`): AppliedWithdrawalRule {
  const { version, validFrom, sourceUrl, texts } = WITHDRAWAL_RULES[rule];
  return instance(AppliedWithdrawalRule, { rule: WithdrawalRule[rule], version, validFrom, source: sourceUrl, texts });
}
