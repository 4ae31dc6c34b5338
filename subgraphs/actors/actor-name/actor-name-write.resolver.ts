import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import { findActor } from '../actor/actor-write.store';
import type { ActorsContext } from '../context';
import { ACTORS_FAULT } from '../faults';
import { CorrectActorNameInput, CorrectActorNamePayload, RemoveActorNameInput, RemoveActorNamePayload, RenameActorInput, RenameActorPayload } from './actor-name.input';
import { correctActorName, removeActorName, renameActor } from './actor-name-write';

const FOR_WHOM = 'For the organisation itself; for groups and others, the secretariat.';

const CONSTRAINTS = { ActorName_noOverlap: () => ACTORS_FAULT.PERIOD_TAKEN(['input'], { what: 'The actor has another name' }) };

@Resolver()
export class ActorNameWriteResolver {
  @Mutation(() => RenameActorPayload, { nullable: true, description: `Records what an actor is called from a day on, past or to come: the name it had ends on that day, and names recorded for later stay. It remains the same actor, with its organisation number. ${FOR_WHOM}` })
  renameActor(@Arg('input', () => RenameActorInput, INPUT_ARGUMENT) input: RenameActorInput, @Ctx() context: ActorsContext) {
    return write(context, 'actor', { operation: 'renameActor', input, constraints: CONSTRAINTS }, (session) => renameActor(session, input), ({ tx }, id) => findActor(tx, id));
  }

  @Mutation(() => CorrectActorNamePayload, { nullable: true, description: `Corrects a name that is recorded wrongly, or its period. ${FOR_WHOM}` })
  correctActorName(@Arg('input', () => CorrectActorNameInput, INPUT_ARGUMENT) input: CorrectActorNameInput, @Ctx() context: ActorsContext) {
    return write(context, 'actorName', { operation: 'correctActorName', input, constraints: CONSTRAINTS }, (session) => correctActorName(session, input));
  }

  @Mutation(() => RemoveActorNamePayload, { nullable: true, description: `Takes a name out that the actor never had; the names around it stay as they are, and the last one cannot be taken out. ${FOR_WHOM}` })
  removeActorName(@Arg('input', () => RemoveActorNameInput, INPUT_ARGUMENT) input: RemoveActorNameInput, @Ctx() context: ActorsContext) {
    return write(context, 'actorName', { operation: 'removeActorName', input }, (session) => removeActorName(session, input));
  }
}
