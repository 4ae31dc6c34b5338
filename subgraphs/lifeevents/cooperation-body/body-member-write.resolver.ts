import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';
import { AddBodyMemberInput, AddBodyMemberPayload, EndBodyMembershipInput, EndBodyMembershipPayload, RemoveBodyMemberInput, RemoveBodyMemberPayload } from './body-member.input';
import { addBodyMember, endBodyMembership, removeBodyMember } from './body-member-write';
import { findMember } from './body-member-write.store';

/** The constraint of the database that lets an organisation be a member of a body once at a time. */
const constraints = (field: string) => ({ BodyMember_no_overlap: () => LIFE_EVENT_FAULT.MEMBERSHIP_OVERLAPS(['input', field], {}) });

@Resolver()
export class BodyMemberWriteResolver {
  @Mutation(() => AddBodyMemberPayload, {
    nullable: true,
    description: 'Records that an organisation is a member of a body; about another organisation it is a claim, which that one finds in claims. For those who may change the body (see updateCooperationBody).',
  })
  addBodyMember(@Arg('input', () => AddBodyMemberInput, INPUT_ARGUMENT) input: AddBodyMemberInput, @Ctx() context: Context) {
    const mutation = { operation: 'addBodyMember', input, constraints: constraints('organizationNumber') };
    return write(context, 'membership', mutation, (session) => addBodyMember(session, input), ({ tx }, id) => findMember(tx, id));
  }

  @Mutation(() => EndBodyMembershipPayload, {
    nullable: true,
    description: 'Says from which day an organisation no longer is a member of a body. For the member itself, and for those who may change the body; what these say about another is again a claim that it answers.',
  })
  endBodyMembership(@Arg('input', () => EndBodyMembershipInput, INPUT_ARGUMENT) input: EndBodyMembershipInput, @Ctx() context: Context) {
    return write(context, 'membership', { operation: 'endBodyMembership', input, constraints: constraints('validTo') }, (session) => endBodyMembership(session, input));
  }

  @Mutation(() => RemoveBodyMemberPayload, {
    nullable: true,
    description: 'Takes back a membership that was recorded by mistake. For the member itself, and, until the member has confirmed it, for those who may change the body.',
  })
  removeBodyMember(@Arg('input', () => RemoveBodyMemberInput, INPUT_ARGUMENT) input: RemoveBodyMemberInput, @Ctx() context: Context) {
    return write(context, 'membership', { operation: 'removeBodyMember', input }, (session) => removeBodyMember(session, input));
  }
}
