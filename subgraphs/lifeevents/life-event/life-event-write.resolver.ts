import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { FAULT } from '../../shared/writing/fault';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { createLifeEvent, updateLifeEvent } from './life-event-write';
import { CreateLifeEventInput, CreateLifeEventPayload, LinkServiceInput, LinkServicePayload, OrderServicesInput, OrderServicesPayload, UnlinkServiceInput, UnlinkServicePayload, UpdateLifeEventInput, UpdateLifeEventPayload } from './life-event-write.input';
import { findLifeEventToWrite } from './life-event-write.store';
import { linkService, orderServices, unlinkService } from './service-link-write';

const LINKED = { LifeEventService_lifeEventId_serviceId_key: () => FAULT.ALREADY_RECORDED(['input', 'service'], { what: 'The service in this life event' }) };

@Resolver()
export class LifeEventWriteResolver {
  @Mutation(() => CreateLifeEventPayload, { nullable: true, description: 'Takes up a life event with its first owner. For the secretariat.' })
  createLifeEvent(@Arg('input', () => CreateLifeEventInput, INPUT_ARGUMENT) input: CreateLifeEventInput, @Ctx() context: Context) {
    const constraints = { LifeEvent_uri_key: () => FAULT.ALREADY_RECORDED(['input', 'uri'], { what: 'A life event with this IRI' }) };
    return write(context, 'lifeEvent', { operation: 'createLifeEvent', input, constraints }, (session) => createLifeEvent(session, input), ({ tx }, id) => findLifeEventToWrite(tx, id));
  }

  @Mutation(() => UpdateLifeEventPayload, { nullable: true, description: 'Changes what is recorded of a life event itself. For its owner.' })
  updateLifeEvent(@Arg('input', () => UpdateLifeEventInput, INPUT_ARGUMENT) input: UpdateLifeEventInput, @Ctx() context: Context) {
    return write(context, 'lifeEvent', { operation: 'updateLifeEvent', input }, (session) => updateLifeEvent(session, input));
  }

  @Mutation(() => LinkServicePayload, { nullable: true, description: 'Says that people in a life event need a service. For the owner of the life event.' })
  linkServiceToLifeEvent(@Arg('input', () => LinkServiceInput, INPUT_ARGUMENT) input: LinkServiceInput, @Ctx() context: Context) {
    return write(context, 'lifeEvent', { operation: 'linkServiceToLifeEvent', input, constraints: LINKED }, (session) => linkService(session, input));
  }

  @Mutation(() => UnlinkServicePayload, { nullable: true, description: 'Takes a service out of a life event; the service stays. For the owner of the life event.' })
  unlinkServiceFromLifeEvent(@Arg('input', () => UnlinkServiceInput, INPUT_ARGUMENT) input: UnlinkServiceInput, @Ctx() context: Context) {
    return write(context, 'lifeEvent', { operation: 'unlinkServiceFromLifeEvent', input }, (session) => unlinkService(session, input));
  }

  @Mutation(() => OrderServicesPayload, { nullable: true, description: 'Puts the services of a life event into the order people meet them. For the owner of the life event.' })
  orderServicesOfLifeEvent(@Arg('input', () => OrderServicesInput, INPUT_ARGUMENT) input: OrderServicesInput, @Ctx() context: Context) {
    return write(context, 'lifeEvent', { operation: 'orderServicesOfLifeEvent', input }, (session) => orderServices(session, input));
  }
}
