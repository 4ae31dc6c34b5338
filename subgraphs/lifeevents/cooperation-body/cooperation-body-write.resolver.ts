import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { FAULT } from '../../shared/writing/fault';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import {
  CreateCooperationBodyInput,
  CreateCooperationBodyPayload,
  LinkBodyToLifeEventInput,
  RemoveCooperationBodyInput,
  RemoveCooperationBodyPayload,
  LinkBodyToLifeEventPayload,
  UnlinkBodyFromLifeEventInput,
  UnlinkBodyFromLifeEventPayload,
  UpdateCooperationBodyInput,
  UpdateCooperationBodyPayload,
} from './cooperation-body.input';
import { createCooperationBody, linkBodyToLifeEvent, removeCooperationBody, unlinkBodyFromLifeEvent, updateCooperationBody } from './cooperation-body-write';
import { findBody } from './cooperation-body-write.store';

/** The constraint of the database that lets a body be linked to a life event once. */
const constraints = { LifeEventBody: () => FAULT.ALREADY_RECORDED(['input', 'body'], { what: 'That this body works on this life event' }) };

@Resolver()
export class CooperationBodyWriteResolver {
  @Mutation(() => CreateCooperationBodyPayload, { nullable: true, description: 'Records a body in which organisations work together. For whoever owns the life events that it works on, and the secretariat.' })
  createCooperationBody(@Arg('input', () => CreateCooperationBodyInput, INPUT_ARGUMENT) input: CreateCooperationBodyInput, @Ctx() context: Context) {
    return write(context, 'cooperationBody', { operation: 'createCooperationBody', input }, (session) => createCooperationBody(session, input), ({ tx }, id) => findBody(tx, id));
  }

  @Mutation(() => UpdateCooperationBodyPayload, {
    nullable: true,
    description: 'Changes what is recorded of a body. For those who lead it and have confirmed that, whoever owns a life event that keeps it (for which it was created, or which one of these linked it to), and the secretariat.',
  })
  updateCooperationBody(@Arg('input', () => UpdateCooperationBodyInput, INPUT_ARGUMENT) input: UpdateCooperationBodyInput, @Ctx() context: Context) {
    return write(context, 'cooperationBody', { operation: 'updateCooperationBody', input }, (session) => updateCooperationBody(session, input));
  }

  @Mutation(() => RemoveCooperationBodyPayload, {
    nullable: true,
    description: 'Takes out a body that was recorded by mistake; one that has ended gets a last day instead. Refused while it has members that have confirmed it, or works on life events that your organisation does not own. For those who may change the body (see updateCooperationBody).',
  })
  removeCooperationBody(@Arg('input', () => RemoveCooperationBodyInput, INPUT_ARGUMENT) input: RemoveCooperationBodyInput, @Ctx() context: Context) {
    return write(context, 'cooperationBody', { operation: 'removeCooperationBody', input }, (session) => removeCooperationBody(session, input));
  }

  @Mutation(() => LinkBodyToLifeEventPayload, { nullable: true, description: 'Says that a body works on a life event; it gives no say over the body. For the owner of the life event.' })
  linkBodyToLifeEvent(@Arg('input', () => LinkBodyToLifeEventInput, INPUT_ARGUMENT) input: LinkBodyToLifeEventInput, @Ctx() context: Context) {
    return write(context, 'cooperationBody', { operation: 'linkBodyToLifeEvent', input, constraints }, (session) => linkBodyToLifeEvent(session, input), ({ tx }, id) => findBody(tx, id));
  }

  @Mutation(() => UnlinkBodyFromLifeEventPayload, { nullable: true, description: 'Says that a body no longer works on a life event; that it did stays in the history. For the owner of the life event.' })
  unlinkBodyFromLifeEvent(@Arg('input', () => UnlinkBodyFromLifeEventInput, INPUT_ARGUMENT) input: UnlinkBodyFromLifeEventInput, @Ctx() context: Context) {
    return write(context, 'cooperationBody', { operation: 'unlinkBodyFromLifeEvent', input }, (session) => unlinkBodyFromLifeEvent(session, input));
  }
}
