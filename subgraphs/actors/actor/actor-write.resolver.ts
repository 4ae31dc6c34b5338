import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { FAULT } from '../../shared/writing/fault';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { dissolveActor, updateActor } from './actor-write';
import { CreateActorInput, CreateActorPayload, DissolveActorInput, DissolveActorPayload, UpdateActorInput, UpdateActorPayload } from './actor-write.input';
import { findActor } from './actor-write.store';
import { createActor } from './create-actor';

const FOR_SECRETARIAT = 'For the secretariat: the sector of an actor, and so where money is counted, follows from it.';

/** What somebody else recorded at the same moment. */
const CONSTRAINTS = {
  Actor_pkey: () => FAULT.ALREADY_RECORDED(['input'], { what: 'An actor with this organisation number or key' }),
  Actor_organizationNumber: () => FAULT.ALREADY_RECORDED(['input', 'organizationNumber'], { what: 'An actor with this organisation number' }),
  Actor_altinnCode: () => FAULT.ALREADY_RECORDED(['input', 'altinnCode'], { what: 'An actor with this Altinn code' }),
  Actor_key: () => FAULT.ALREADY_RECORDED(['input', 'key'], { what: 'An actor with this key' }),
};

@Resolver()
export class ActorWriteResolver {
  @Mutation(() => CreateActorPayload, { nullable: true, description: `Records somebody who is not in the register: an organisation by its number, or a group or body without one. Refused where the number, the key or the Altinn code is taken. ${FOR_SECRETARIAT}` })
  createActor(@Arg('input', () => CreateActorInput, INPUT_ARGUMENT) input: CreateActorInput, @Ctx() context: ActorsContext) {
    return write(context, 'actor', { operation: 'createActor', input, constraints: CONSTRAINTS }, (session) => createActor(session, input), ({ tx }, id) => findActor(tx, id));
  }

  @Mutation(() => UpdateActorPayload, { nullable: true, description: 'Changes what is recorded of an actor. The organisation itself writes its short name and its functions; what places it among others, such as its kind and level, the secretariat writes, since sectors and sums of money follow from it.' })
  updateActor(@Arg('input', () => UpdateActorInput, INPUT_ARGUMENT) input: UpdateActorInput, @Ctx() context: ActorsContext) {
    return write(context, 'actor', { operation: 'updateActor', input, constraints: CONSTRAINTS }, (session) => updateActor(session, input));
  }

  @Mutation(() => DissolveActorPayload, { nullable: true, description: `Records that an actor ceases to exist on a day, and ends what it belongs under on that day; it stays in the register, with its history. Refused while others would still belong under it: move them first. ${FOR_SECRETARIAT}` })
  dissolveActor(@Arg('input', () => DissolveActorInput, INPUT_ARGUMENT) input: DissolveActorInput, @Ctx() context: ActorsContext) {
    return write(context, 'actor', { operation: 'dissolveActor', input }, (session) => dissolveActor(session, input));
  }
}
