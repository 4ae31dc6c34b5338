import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toObstacle } from './assessment';
import { OBSTACLES } from './assessment-write.store';
import { AddInitiativeObstacleInput, AddInitiativeObstaclePayload, RemoveInitiativeObstacleInput, RemoveInitiativeObstaclePayload, UpdateInitiativeObstacleInput, UpdateInitiativeObstaclePayload } from './initiative-obstacle.input';
import { addInitiativeObstacle, removeInitiativeObstacle, updateInitiativeObstacle } from './initiative-obstacle-write';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class InitiativeObstacleWriteResolver {
  @Mutation(() => AddInitiativeObstaclePayload, { nullable: true, description: `Records what held the initiative back. ${FOR_WHOM}` })
  addInitiativeObstacle(@Arg('input', () => AddInitiativeObstacleInput, INPUT_ARGUMENT) input: AddInitiativeObstacleInput, @Ctx() context: PortfolioContext) {
    return write(context, 'obstacle', { operation: 'addInitiativeObstacle', input }, (session) => addInitiativeObstacle(session, input).then(toObstacle), ({ tx }, id) => OBSTACLES.find(tx, id).then((row) => row && toObstacle(row)));
  }

  @Mutation(() => UpdateInitiativeObstaclePayload, { nullable: true, description: `Changes what is recorded of an obstacle. ${FOR_WHOM}` })
  updateInitiativeObstacle(@Arg('input', () => UpdateInitiativeObstacleInput, INPUT_ARGUMENT) input: UpdateInitiativeObstacleInput, @Ctx() context: PortfolioContext) {
    return write(context, 'obstacle', { operation: 'updateInitiativeObstacle', input }, (session) => updateInitiativeObstacle(session, input).then(toObstacle));
  }

  @Mutation(() => RemoveInitiativeObstaclePayload, { nullable: true, description: `Takes an obstacle out. ${FOR_WHOM}` })
  removeInitiativeObstacle(@Arg('input', () => RemoveInitiativeObstacleInput, INPUT_ARGUMENT) input: RemoveInitiativeObstacleInput, @Ctx() context: PortfolioContext) {
    return write(context, 'obstacle', { operation: 'removeInitiativeObstacle', input }, (session) => removeInitiativeObstacle(session, input).then(toObstacle));
  }
}
