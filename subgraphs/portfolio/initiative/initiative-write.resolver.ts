import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { CreateInitiativeInput, CreateInitiativePayload, SetWithdrawalRuleInput, SetWithdrawalRulePayload, UpdateInitiativeInput, UpdateInitiativePayload } from './initiative.input';
import { createInitiative, setWithdrawalRule, updateInitiative } from './initiative-write';
import { findInitiative } from './initiative-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class InitiativeWriteResolver {
  @Mutation(() => CreateInitiativePayload, { nullable: true, description: 'Takes up an initiative. For every organisation, as the lead of its own; the secretariat may name another lead.' })
  createInitiative(@Arg('input', () => CreateInitiativeInput, INPUT_ARGUMENT) input: CreateInitiativeInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'createInitiative', input }, (session) => createInitiative(session, input), ({ tx }, id) => findInitiative(tx, id));
  }

  @Mutation(() => UpdateInitiativePayload, { nullable: true, description: `Changes what is recorded of an initiative itself; what belongs to it has mutations of its own. ${FOR_WHOM}` })
  updateInitiative(@Arg('input', () => UpdateInitiativeInput, INPUT_ARGUMENT) input: UpdateInitiativeInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'updateInitiative', input }, (session) => updateInitiative(session, input));
  }

  @Mutation(() => SetWithdrawalRulePayload, { nullable: true, description: `Names the one rule by which the state withdraws a part of the savings. ${FOR_WHOM}` })
  setWithdrawalRule(@Arg('input', () => SetWithdrawalRuleInput, INPUT_ARGUMENT) input: SetWithdrawalRuleInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'setWithdrawalRule', input }, (session) => setWithdrawalRule(session, input));
  }
}
