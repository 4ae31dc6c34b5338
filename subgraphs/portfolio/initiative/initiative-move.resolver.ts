import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import {
  LeavePortfolioInput,
  LeavePortfolioPayload,
  MergeInitiativeInput,
  MergeInitiativePayload,
  MoveInitiativeInput,
  MoveInitiativePayload,
  SplitInitiativeInput,
  SplitInitiativePayload,
} from './initiative-move.input';
import { leavePortfolio, mergeInitiative, moveInitiative, splitInitiative } from './initiative-move';
import { findInitiative } from './initiative-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class InitiativeMoveResolver {
  @Mutation(() => MoveInitiativePayload, { nullable: true, description: `Gives an initiative another lead or another portfolio; its identity steps tell of it. A new lead confirms or disputes that it leads. ${FOR_WHOM}` })
  moveInitiative(@Arg('input', () => MoveInitiativeInput, INPUT_ARGUMENT) input: MoveInitiativeInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'moveInitiative', input }, (session) => moveInitiative(session, input));
  }

  @Mutation(() => MergeInitiativePayload, { nullable: true, description: `Notes that an initiative has become part of another one. For whoever may write both.` })
  mergeInitiative(@Arg('input', () => MergeInitiativeInput, INPUT_ARGUMENT) input: MergeInitiativeInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'mergeInitiative', input }, (session) => mergeInitiative(session, input));
  }

  @Mutation(() => SplitInitiativePayload, { nullable: true, description: `Takes a part of an initiative out of it as an initiative of its own; its identity steps lead back. ${FOR_WHOM}` })
  splitInitiative(@Arg('input', () => SplitInitiativeInput, INPUT_ARGUMENT) input: SplitInitiativeInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'splitInitiative', input }, (session) => splitInitiative(session, input), ({ tx }, id) => findInitiative(tx, id));
  }

  @Mutation(() => LeavePortfolioPayload, { nullable: true, description: `Takes an initiative out of its portfolio. Refused until an exit review tells how it ended. ${FOR_WHOM}` })
  leavePortfolio(@Arg('input', () => LeavePortfolioInput, INPUT_ARGUMENT) input: LeavePortfolioInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'leavePortfolio', input }, (session) => leavePortfolio(session, input));
  }
}
