import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toCapacity, toCriterion } from './portfolio';
import {
  CreatePortfolioInput,
  CreatePortfolioPayload,
  RemovePortfolioCapacityInput,
  RemovePortfolioCapacityPayload,
  RemovePortfolioCriterionInput,
  RemovePortfolioCriterionPayload,
  SetPortfolioCapacityInput,
  SetPortfolioCapacityPayload,
  SetPortfolioCriterionInput,
  SetPortfolioCriterionPayload,
  UpdatePortfolioInput,
  UpdatePortfolioPayload,
} from './portfolio.input';
import { createPortfolio, removePortfolioCapacity, removePortfolioCriterion, setPortfolioCapacity, setPortfolioCriterion, updatePortfolio } from './portfolio-write';
import { PORTFOLIOS } from './portfolio-write.store';

const FOR_WHOM = 'For the owner of the portfolio.';

@Resolver()
export class PortfolioWriteResolver {
  @Mutation(() => CreatePortfolioPayload, { nullable: true, description: `Begins a portfolio. For every organisation, as the owner of its own; the secretariat may name another owner.` })
  createPortfolio(@Arg('input', () => CreatePortfolioInput, INPUT_ARGUMENT) input: CreatePortfolioInput, @Ctx() context: PortfolioContext) {
    return write(context, 'portfolio', { operation: 'createPortfolio', input }, (session) => createPortfolio(session, input), ({ tx }, id) => PORTFOLIOS.find(tx, id));
  }

  @Mutation(() => UpdatePortfolioPayload, { nullable: true, description: `Changes what a portfolio is called and holds. ${FOR_WHOM}` })
  updatePortfolio(@Arg('input', () => UpdatePortfolioInput, INPUT_ARGUMENT) input: UpdatePortfolioInput, @Ctx() context: PortfolioContext) {
    return write(context, 'portfolio', { operation: 'updatePortfolio', input }, (session) => updatePortfolio(session, input));
  }

  @Mutation(() => SetPortfolioCriterionPayload, { nullable: true, description: `Says what the initiatives of a portfolio are weighed by, and how heavily, in place of what is recorded under its key. ${FOR_WHOM}` })
  setPortfolioCriterion(@Arg('input', () => SetPortfolioCriterionInput, INPUT_ARGUMENT) input: SetPortfolioCriterionInput, @Ctx() context: PortfolioContext) {
    return write(context, 'criterion', { operation: 'setPortfolioCriterion', input }, (session) => setPortfolioCriterion(session, input).then(toCriterion));
  }

  @Mutation(() => RemovePortfolioCriterionPayload, { nullable: true, description: `Takes a criterion out that no initiative is scored by. ${FOR_WHOM}` })
  removePortfolioCriterion(@Arg('input', () => RemovePortfolioCriterionInput, INPUT_ARGUMENT) input: RemovePortfolioCriterionInput, @Ctx() context: PortfolioContext) {
    return write(context, 'criterion', { operation: 'removePortfolioCriterion', input }, (session) => removePortfolioCriterion(session, input).then(toCriterion));
  }

  @Mutation(() => SetPortfolioCapacityPayload, { nullable: true, description: `Says how much work of a role a portfolio can draw on in a year, in place of what is recorded. ${FOR_WHOM}` })
  setPortfolioCapacity(@Arg('input', () => SetPortfolioCapacityInput, INPUT_ARGUMENT) input: SetPortfolioCapacityInput, @Ctx() context: PortfolioContext) {
    return write(context, 'capacity', { operation: 'setPortfolioCapacity', input }, (session) => setPortfolioCapacity(session, input).then(toCapacity));
  }

  @Mutation(() => RemovePortfolioCapacityPayload, { nullable: true, description: `Takes out what was recorded of the capacity for a role and a year. ${FOR_WHOM}` })
  removePortfolioCapacity(@Arg('input', () => RemovePortfolioCapacityInput, INPUT_ARGUMENT) input: RemovePortfolioCapacityInput, @Ctx() context: PortfolioContext) {
    return write(context, 'capacity', { operation: 'removePortfolioCapacity', input }, (session) => removePortfolioCapacity(session, input).then(toCapacity));
  }
}
