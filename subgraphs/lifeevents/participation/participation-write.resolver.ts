import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { RecordParticipationInput, RecordParticipationPayload, RemoveParticipationInput, RemoveParticipationPayload, UpdateParticipationInput, UpdateParticipationPayload } from './participation.input';
import { participationRecorded, recordParticipation, removeParticipation, updateParticipation } from './participation-write';
import { findParticipation } from './participation-write.store';

@Resolver()
export class ParticipationWriteResolver {
  @Mutation(() => RecordParticipationPayload, {
    nullable: true,
    description: 'Records that an organisation takes part in a service. It is a claim until that organisation confirms or disputes it; your own organisation is confirmed at once. For the competent authority of the service.',
  })
  recordParticipation(@Arg('input', () => RecordParticipationInput, INPUT_ARGUMENT) input: RecordParticipationInput, @Ctx() context: Context) {
    const constraints = { ServiceParticipation_serviceId_actorId_role_key: () => participationRecorded(input.role) };
    return write(context, 'participation', { operation: 'recordParticipation', input, constraints }, (session) => recordParticipation(session, input), ({ tx }, id) => findParticipation(tx, id));
  }

  @Mutation(() => UpdateParticipationPayload, {
    nullable: true,
    description: 'Changes what is recorded of a participation, such as its period; who takes part and in which role stays. About another organisation it is a claim again, which that one answers. For the competent authority of the service, and the organisation itself.',
  })
  updateParticipation(@Arg('input', () => UpdateParticipationInput, INPUT_ARGUMENT) input: UpdateParticipationInput, @Ctx() context: Context) {
    return write(context, 'participation', { operation: 'updateParticipation', input }, (session) => updateParticipation(session, input));
  }

  @Mutation(() => RemoveParticipationPayload, {
    nullable: true,
    description: 'Takes out that an organisation takes part in a service. For the organisation itself, and, unless that one has confirmed it, for the competent authority of the service; what came to an end gets a last day with updateParticipation instead.',
  })
  removeParticipation(@Arg('input', () => RemoveParticipationInput, INPUT_ARGUMENT) input: RemoveParticipationInput, @Ctx() context: Context) {
    return write(context, 'participation', { operation: 'removeParticipation', input }, (session) => removeParticipation(session, input));
  }
}
