import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import { findActor } from '../actor/actor-write.store';
import type { ActorsContext } from '../context';
import { ACTORS_FAULT } from '../faults';
import { CorrectParentPeriodInput, CorrectParentPeriodPayload, MoveActorInput, MoveActorPayload, RemoveParentPeriodInput, RemoveParentPeriodPayload } from './parent-period.input';
import { correctParentPeriod, moveActor, removeParentPeriod } from './parent-period-write';

const FOR_WHOM = 'For the secretariat: the sector of an actor, and so where money is counted, follows from what it belongs under.';

const CONSTRAINTS = {
  ParentPeriod_noOverlap: () => ACTORS_FAULT.PERIOD_TAKEN(['input'], { what: 'The actor belongs under somebody' }),
  ParentPeriod_noCircle: () => ACTORS_FAULT.PARENT_CIRCULAR(['input'], { way: 'somebody else has just recorded the other part of the circle' }),
};

@Resolver()
export class ParentPeriodWriteResolver {
  @Mutation(() => MoveActorPayload, { nullable: true, description: `Records that an actor comes under another from a day on, or under nobody: what it belonged under ends on that day, and what is recorded for later stays. Refused where it would belong under itself on any day. ${FOR_WHOM}` })
  moveActor(@Arg('input', () => MoveActorInput, INPUT_ARGUMENT) input: MoveActorInput, @Ctx() context: ActorsContext) {
    return write(context, 'actor', { operation: 'moveActor', input, constraints: CONSTRAINTS }, (session) => moveActor(session, input), ({ tx }, id) => findActor(tx, id));
  }

  @Mutation(() => CorrectParentPeriodPayload, { nullable: true, description: `Corrects a period under a parent that is recorded wrongly, as when a source gives another day. ${FOR_WHOM}` })
  correctParentPeriod(@Arg('input', () => CorrectParentPeriodInput, INPUT_ARGUMENT) input: CorrectParentPeriodInput, @Ctx() context: ActorsContext) {
    return write(context, 'parentPeriod', { operation: 'correctParentPeriod', input, constraints: CONSTRAINTS }, (session) => correctParentPeriod(session, input));
  }

  @Mutation(() => RemoveParentPeriodPayload, { nullable: true, description: `Takes a period under a parent out that never was; the periods around it stay as they are. One that is over is ended by moveActor instead. ${FOR_WHOM}` })
  removeParentPeriod(@Arg('input', () => RemoveParentPeriodInput, INPUT_ARGUMENT) input: RemoveParentPeriodInput, @Ctx() context: ActorsContext) {
    return write(context, 'parentPeriod', { operation: 'removeParentPeriod', input }, (session) => removeParentPeriod(session, input));
  }
}
