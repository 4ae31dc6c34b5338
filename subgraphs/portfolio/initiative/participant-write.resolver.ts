import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { toParticipation } from './initiative-parts';
import { AddInitiativeParticipantInput, AddInitiativeParticipantPayload, RemoveInitiativeParticipantInput, RemoveInitiativeParticipantPayload, UpdateInitiativeParticipantInput, UpdateInitiativeParticipantPayload } from './participant.input';
import { addParticipant, removeParticipant, updateParticipant } from './participant-write';
import { PARTICIPATIONS } from './participant-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

/** The constraint of the database that has an actor take part in a role once at a time. */
const constraints = { participation_once: () => PORTFOLIO_FAULT.PARTICIPATION_OVERLAPS(['input'], {}) };

@Resolver()
export class ParticipantWriteResolver {
  @Mutation(() => AddInitiativeParticipantPayload, { nullable: true, description: `Records that an actor takes part. Of another organisation it is a claim until that organisation confirms or disputes it. ${FOR_WHOM}` })
  addInitiativeParticipant(@Arg('input', () => AddInitiativeParticipantInput, INPUT_ARGUMENT) input: AddInitiativeParticipantInput, @Ctx() context: PortfolioContext) {
    return write(context, 'participant', { operation: 'addInitiativeParticipant', input, constraints }, (session) => addParticipant(session, input).then(toParticipation), ({ tx }, id) => PARTICIPATIONS.find(tx, id).then((row) => row && toParticipation(row)));
  }

  @Mutation(() => UpdateInitiativeParticipantPayload, { nullable: true, description: `Changes a participation, as when it ends; it is a claim anew. ${FOR_WHOM}` })
  updateInitiativeParticipant(@Arg('input', () => UpdateInitiativeParticipantInput, INPUT_ARGUMENT) input: UpdateInitiativeParticipantInput, @Ctx() context: PortfolioContext) {
    return write(context, 'participant', { operation: 'updateInitiativeParticipant', input, constraints }, (session) => updateParticipant(session, input).then(toParticipation));
  }

  @Mutation(() => RemoveInitiativeParticipantPayload, { nullable: true, description: `Takes a participation out that was recorded by mistake; one that ended is given its last day instead. ${FOR_WHOM}` })
  removeInitiativeParticipant(@Arg('input', () => RemoveInitiativeParticipantInput, INPUT_ARGUMENT) input: RemoveInitiativeParticipantInput, @Ctx() context: PortfolioContext) {
    return write(context, 'participant', { operation: 'removeInitiativeParticipant', input }, (session) => removeParticipant(session, input).then(toParticipation));
  }
}
