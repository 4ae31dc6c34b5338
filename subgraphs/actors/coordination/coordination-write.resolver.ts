import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { ACTORS_FAULT } from '../faults';
import {
  AssignCoordinationRoleInput,
  AssignCoordinationRolePayload,
  EndCoordinationRoleInput,
  EndCoordinationRolePayload,
  RemoveCoordinationRoleInput,
  RemoveCoordinationRolePayload,
  UpdateCoordinationRoleInput,
  UpdateCoordinationRolePayload,
} from './coordination.input';
import { assignCoordinationRole, endCoordinationRole, removeCoordinationRole, updateCoordinationRole } from './coordination-write';
import { ASSIGNMENTS } from './coordination-write.store';

const FOR_WHOM = 'For the organisation itself and the secretariat.';
const constraints = { CoordinationAssignment_noDouble: () => ACTORS_FAULT.PERIOD_TAKEN(['input'], { what: 'The actor has this role in this context' }) };

@Resolver()
export class CoordinationWriteResolver {
  @Mutation(() => AssignCoordinationRolePayload, { nullable: true, description: `Records a role in coordination that an actor has, at large or in a context. ${FOR_WHOM}` })
  assignCoordinationRole(@Arg('input', () => AssignCoordinationRoleInput, INPUT_ARGUMENT) input: AssignCoordinationRoleInput, @Ctx() context: ActorsContext) {
    return write(context, 'coordinationRole', { operation: 'assignCoordinationRole', input, constraints }, (session) => assignCoordinationRole(session, input), ({ tx }, id) => ASSIGNMENTS.find(tx, id));
  }

  @Mutation(() => UpdateCoordinationRolePayload, { nullable: true, description: `Changes a role in coordination, as when its degree has been judged. ${FOR_WHOM}` })
  updateCoordinationRole(@Arg('input', () => UpdateCoordinationRoleInput, INPUT_ARGUMENT) input: UpdateCoordinationRoleInput, @Ctx() context: ActorsContext) {
    return write(context, 'coordinationRole', { operation: 'updateCoordinationRole', input, constraints }, (session) => updateCoordinationRole(session, input));
  }

  @Mutation(() => EndCoordinationRolePayload, { nullable: true, description: `Ends a role in coordination on a day; it stays on record as one that the actor had. ${FOR_WHOM}` })
  endCoordinationRole(@Arg('input', () => EndCoordinationRoleInput, INPUT_ARGUMENT) input: EndCoordinationRoleInput, @Ctx() context: ActorsContext) {
    return write(context, 'coordinationRole', { operation: 'endCoordinationRole', input, constraints }, (session) => endCoordinationRole(session, input));
  }

  @Mutation(() => RemoveCoordinationRolePayload, { nullable: true, description: `Takes a role in coordination out that was recorded by mistake; one that is over is ended instead. ${FOR_WHOM}` })
  removeCoordinationRole(@Arg('input', () => RemoveCoordinationRoleInput, INPUT_ARGUMENT) input: RemoveCoordinationRoleInput, @Ctx() context: ActorsContext) {
    return write(context, 'coordinationRole', { operation: 'removeCoordinationRole', input }, (session) => removeCoordinationRole(session, input));
  }
}
