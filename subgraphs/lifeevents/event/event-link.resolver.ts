import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { findOutput } from '../output/output-write.store';
import {
  LinkEventToServiceInput,
  LinkEventToServicePayload,
  LinkOutputToEventInput,
  LinkOutputToEventPayload,
  UnlinkEventFromServiceInput,
  UnlinkEventFromServicePayload,
  UnlinkOutputFromEventInput,
  UnlinkOutputFromEventPayload,
} from './event-link.input';
import { causeRecorded, linkEventToService, linkOutputToEvent, triggerRecorded, unlinkEventFromService, unlinkOutputFromEvent } from './event-link';
import { findEvent } from './event-write.store';

const WHO_LINKS_SERVICES = 'For the organisation that describes the event, the competent authority of the service, and the owner of a life event that has the service.';

@Resolver()
export class EventLinkResolver {
  @Mutation(() => LinkOutputToEventPayload, { nullable: true, description: 'Records that an output may cause an event. Refused where it would lead people in a circle. For the competent authority of the service that the output comes out of.' })
  linkOutputToEvent(@Arg('input', () => LinkOutputToEventInput, INPUT_ARGUMENT) input: LinkOutputToEventInput, @Ctx() context: Context) {
    const constraints = { OutputEvent_outputId_eventId_key: causeRecorded };
    return write(context, 'output', { operation: 'linkOutputToEvent', input, constraints }, (session) => linkOutputToEvent(session, input), ({ tx }, id) => findOutput(tx, id));
  }

  @Mutation(() => UnlinkOutputFromEventPayload, { nullable: true, description: 'Takes out that an output may cause an event. For the competent authority of the service that the output comes out of.' })
  unlinkOutputFromEvent(@Arg('input', () => UnlinkOutputFromEventInput, INPUT_ARGUMENT) input: UnlinkOutputFromEventInput, @Ctx() context: Context) {
    return write(context, 'output', { operation: 'unlinkOutputFromEvent', input }, (session) => unlinkOutputFromEvent(session, input));
  }

  @Mutation(() => LinkEventToServicePayload, { nullable: true, description: `Records that an event makes people need a service. Refused where it would lead people in a circle. ${WHO_LINKS_SERVICES}` })
  linkEventToService(@Arg('input', () => LinkEventToServiceInput, INPUT_ARGUMENT) input: LinkEventToServiceInput, @Ctx() context: Context) {
    const constraints = { EventService_eventId_serviceId_key: triggerRecorded };
    return write(context, 'event', { operation: 'linkEventToService', input, constraints }, (session) => linkEventToService(session, input), ({ tx }, id) => findEvent(tx, id));
  }

  @Mutation(() => UnlinkEventFromServicePayload, { nullable: true, description: `Takes out that an event makes people need a service. ${WHO_LINKS_SERVICES} A reference that leads nowhere is taken out by the organisation that describes the event.` })
  unlinkEventFromService(@Arg('input', () => UnlinkEventFromServiceInput, INPUT_ARGUMENT) input: UnlinkEventFromServiceInput, @Ctx() context: Context) {
    return write(context, 'event', { operation: 'unlinkEventFromService', input }, (session) => unlinkEventFromService(session, input));
  }
}
