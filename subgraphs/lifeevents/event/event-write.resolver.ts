import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { RegisterEventInput, RegisterEventPayload, UpdateEventInput, UpdateEventPayload, WithdrawEventInput, WithdrawEventPayload } from './event.input';
import { eventRecorded, registerEvent, updateEvent, withdrawEvent } from './event-write';
import { findEvent } from './event-write.store';

@Resolver()
export class EventWriteResolver {
  @Mutation(() => RegisterEventPayload, { nullable: true, description: 'Records an event that outputs may cause and that makes services needed. For the organisation that describes it, and for the secretariat.' })
  registerEvent(@Arg('input', () => RegisterEventInput, INPUT_ARGUMENT) input: RegisterEventInput, @Ctx() context: Context) {
    const constraints = { Event_uri_key: () => eventRecorded(input.uri) };
    return write(context, 'event', { operation: 'registerEvent', input, constraints }, (session) => registerEvent(session, input), ({ tx }, id) => findEvent(tx, id));
  }

  @Mutation(() => UpdateEventPayload, { nullable: true, description: 'Changes an event, or names the organisation that describes it from now on. For the organisation that describes it; where none is recorded, the secretariat.' })
  updateEvent(@Arg('input', () => UpdateEventInput, INPUT_ARGUMENT) input: UpdateEventInput, @Ctx() context: Context) {
    return write(context, 'event', { operation: 'updateEvent', input }, (session) => updateEvent(session, input));
  }

  @Mutation(() => WithdrawEventPayload, { nullable: true, description: 'Takes out an event. Refused while an output or a service is linked to it. For the organisation that describes it; where none is recorded, the secretariat.' })
  withdrawEvent(@Arg('input', () => WithdrawEventInput, INPUT_ARGUMENT) input: WithdrawEventInput, @Ctx() context: Context) {
    return write(context, 'event', { operation: 'withdrawEvent', input }, (session) => withdrawEvent(session, input));
  }
}
