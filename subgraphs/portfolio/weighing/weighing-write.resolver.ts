import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { RemoveCapacityNeedInput, RemoveCapacityNeedPayload, RemoveInitiativeScoreInput, RemoveInitiativeScorePayload, ScoreInitiativeInput, ScoreInitiativePayload, SetCapacityNeedInput, SetCapacityNeedPayload } from './weighing.input';
import { toCapacityNeed, toScore } from './weighing';
import { removeCapacityNeed, removeInitiativeScore, scoreInitiative, setCapacityNeed } from './weighing-write';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class WeighingWriteResolver {
  @Mutation(() => ScoreInitiativePayload, { nullable: true, description: `Scores an initiative by a criterion of its portfolio, in place of an earlier score. ${FOR_WHOM}` })
  scoreInitiative(@Arg('input', () => ScoreInitiativeInput, INPUT_ARGUMENT) input: ScoreInitiativeInput, @Ctx() context: PortfolioContext) {
    return write(context, 'score', { operation: 'scoreInitiative', input }, (session) => scoreInitiative(session, input).then(toScore));
  }

  @Mutation(() => RemoveInitiativeScorePayload, { nullable: true, description: `Takes a score out. ${FOR_WHOM}` })
  removeInitiativeScore(@Arg('input', () => RemoveInitiativeScoreInput, INPUT_ARGUMENT) input: RemoveInitiativeScoreInput, @Ctx() context: PortfolioContext) {
    return write(context, 'score', { operation: 'removeInitiativeScore', input }, (session) => removeInitiativeScore(session, input).then(toScore));
  }

  @Mutation(() => SetCapacityNeedPayload, { nullable: true, description: `Says how much work of a role an initiative needs in a year, in place of what is recorded. ${FOR_WHOM}` })
  setCapacityNeed(@Arg('input', () => SetCapacityNeedInput, INPUT_ARGUMENT) input: SetCapacityNeedInput, @Ctx() context: PortfolioContext) {
    return write(context, 'capacityNeed', { operation: 'setCapacityNeed', input }, (session) => setCapacityNeed(session, input).then(toCapacityNeed));
  }

  @Mutation(() => RemoveCapacityNeedPayload, { nullable: true, description: `Takes out what an initiative was said to need of a role in a year. ${FOR_WHOM}` })
  removeCapacityNeed(@Arg('input', () => RemoveCapacityNeedInput, INPUT_ARGUMENT) input: RemoveCapacityNeedInput, @Ctx() context: PortfolioContext) {
    return write(context, 'capacityNeed', { operation: 'removeCapacityNeed', input }, (session) => removeCapacityNeed(session, input).then(toCapacityNeed));
  }
}
