import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { KeepFundingScenarioInput, KeepFundingScenarioPayload, RemoveFundingScenarioInput, RemoveFundingScenarioPayload } from './scenario.input';
import { keepFundingScenario, removeFundingScenario } from './scenario-write';
import { findScenario } from './scenario-write.store';

@Resolver()
export class ScenarioWriteResolver {
  @Mutation(() => KeepFundingScenarioPayload, { nullable: true, description: 'Keeps a scenario of joint funding with your organisation as its author. For any organisation that may write portfolios; the ledger stays as it is.' })
  keepFundingScenario(@Arg('input', () => KeepFundingScenarioInput, INPUT_ARGUMENT) input: KeepFundingScenarioInput, @Ctx() context: PortfolioContext) {
    return write(context, 'scenario', { operation: 'keepFundingScenario', input }, (session) => keepFundingScenario(session, context, input), ({ tx }, id) => findScenario(tx, id));
  }

  @Mutation(() => RemoveFundingScenarioPayload, { nullable: true, description: 'Removes a scenario. For the organisation that made it.' })
  removeFundingScenario(@Arg('input', () => RemoveFundingScenarioInput, INPUT_ARGUMENT) input: RemoveFundingScenarioInput, @Ctx() context: PortfolioContext) {
    return write(context, 'scenario', { operation: 'removeFundingScenario', input }, (session) => removeFundingScenario(session, input));
  }
}
