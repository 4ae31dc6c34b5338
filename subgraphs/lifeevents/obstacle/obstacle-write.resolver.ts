import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { AddObstacleInput, AddObstaclePayload, RemoveObstacleInput, RemoveObstaclePayload, UpdateObstacleInput, UpdateObstaclePayload } from './obstacle.input';
import { addObstacle, removeObstacle, updateObstacle } from './obstacle-write';
import { findObstacle } from './obstacle-write.store';

@Resolver()
export class ObstacleWriteResolver {
  @Mutation(() => AddObstaclePayload, { nullable: true, description: 'Records what keeps a life event from becoming coherent. For the owner of the life event.' })
  addObstacle(@Arg('input', () => AddObstacleInput, INPUT_ARGUMENT) input: AddObstacleInput, @Ctx() context: Context) {
    return write(context, 'obstacle', { operation: 'addObstacle', input }, (session) => addObstacle(session, input), ({ tx }, id) => findObstacle(tx, id));
  }

  @Mutation(() => UpdateObstaclePayload, { nullable: true, description: 'Changes an obstacle. For the owner of the life event.' })
  updateObstacle(@Arg('input', () => UpdateObstacleInput, INPUT_ARGUMENT) input: UpdateObstacleInput, @Ctx() context: Context) {
    return write(context, 'obstacle', { operation: 'updateObstacle', input }, (session) => updateObstacle(session, input));
  }

  @Mutation(() => RemoveObstaclePayload, { nullable: true, description: 'Takes an obstacle out of its life event, as when it is overcome. For the owner of the life event.' })
  removeObstacle(@Arg('input', () => RemoveObstacleInput, INPUT_ARGUMENT) input: RemoveObstacleInput, @Ctx() context: Context) {
    return write(context, 'obstacle', { operation: 'removeObstacle', input }, (session) => removeObstacle(session, input));
  }
}
