import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { findDegrees } from './coordination.store';
import { SetCoordinationScaleInput, SetCoordinationScalePayload } from './scale.input';
import { CoordinationScale } from './scale.type';
import { setCoordinationScale, toScale, type ScaleRow } from './scale-write';

@Resolver()
export class CoordinationScaleResolver {
  @Query(() => CoordinationScale, { nullable: true, description: 'The scale of degrees of coordination with its revision, for whoever is to change it.' })
  async coordinationScale(@Ctx() context: ActorsContext): Promise<ScaleRow> {
    return toScale(await findDegrees(context.db));
  }

  @Mutation(() => SetCoordinationScalePayload, { nullable: true, description: 'Puts another scale of degrees of coordination in the place of the one that is there, in one step. For the secretariat; an operator does it with npm run hub -- coordination-scale set.' })
  setCoordinationScale(@Arg('input', () => SetCoordinationScaleInput, INPUT_ARGUMENT) input: SetCoordinationScaleInput, @Ctx() context: ActorsContext) {
    return write(context, 'coordinationScale', { operation: 'setCoordinationScale', input }, (session) => setCoordinationScale(session, input));
  }
}
