import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { ACTORS_FAULT } from '../faults';
import { addEcosystemMember, endEcosystemMembership, removeEcosystemMember } from './ecosystem-member-write';
import { MEMBERSHIPS } from './ecosystem-member-write.store';
import { AddEcosystemMemberInput, AddEcosystemMemberPayload, EndEcosystemMembershipInput, EndEcosystemMembershipPayload, RemoveEcosystemMemberInput, RemoveEcosystemMemberPayload } from './ecosystem-member.input';

/** The constraint of the database that lets an actor be a member of an ecosystem once at a time. */
const constraints = (field: string) => ({ EcosystemMember_noOverlap: () => ACTORS_FAULT.PERIOD_TAKEN(['input', field], { what: 'The actor is a member of the ecosystem' }) });

@Resolver()
export class EcosystemMemberWriteResolver {
  @Mutation(() => AddEcosystemMemberPayload, {
    nullable: true,
    description: 'Records that an actor is a member of an ecosystem; about another organisation it is a claim, which that one finds in actorClaims. For the organisation that keeps the record of the ecosystem, and the secretariat.',
  })
  addEcosystemMember(@Arg('input', () => AddEcosystemMemberInput, INPUT_ARGUMENT) input: AddEcosystemMemberInput, @Ctx() context: ActorsContext) {
    return write(context, 'membership', { operation: 'addEcosystemMember', input, constraints: constraints('actor') }, (session) => addEcosystemMember(session, input), ({ tx }, id) => MEMBERSHIPS.find(tx, id));
  }

  @Mutation(() => EndEcosystemMembershipPayload, {
    nullable: true,
    description: 'Says from which day an actor is a member of an ecosystem no longer. For the member itself, whoever keeps the record of the ecosystem, and the secretariat; what others than the member say is again a claim that it answers.',
  })
  endEcosystemMembership(@Arg('input', () => EndEcosystemMembershipInput, INPUT_ARGUMENT) input: EndEcosystemMembershipInput, @Ctx() context: ActorsContext) {
    return write(context, 'membership', { operation: 'endEcosystemMembership', input, constraints: constraints('validTo') }, (session) => endEcosystemMembership(session, input));
  }

  @Mutation(() => RemoveEcosystemMemberPayload, {
    nullable: true,
    description: 'Takes a membership out that was recorded by mistake. For the member itself, and, until the member has confirmed it, for whoever keeps the record of the ecosystem and the secretariat.',
  })
  removeEcosystemMember(@Arg('input', () => RemoveEcosystemMemberInput, INPUT_ARGUMENT) input: RemoveEcosystemMemberInput, @Ctx() context: ActorsContext) {
    return write(context, 'membership', { operation: 'removeEcosystemMember', input }, (session) => removeEcosystemMember(session, input));
  }
}
