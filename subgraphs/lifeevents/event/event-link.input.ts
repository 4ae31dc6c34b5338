import { Field, ID, InputType } from 'type-graphql';
import { payloadOf } from '../../shared/writing/payload.type';
import { Event, Output } from '../output/output.type';
import { CreateInput, SourceInput } from '../../shared/writing/record.input';

@InputType({ description: 'That an output may cause an event.' })
export class LinkOutputToEventInput extends CreateInput {
  @Field(() => ID, { description: 'What a service puts out, by its id.' })
  output!: string;

  @Field(() => ID, { description: 'The event that it may cause.' })
  event!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'That an output does not cause an event after all. Exactly one of event and unresolvedReference is given.' })
export class UnlinkOutputFromEventInput {
  @Field(() => ID, { description: 'What a service puts out, by its id.' })
  output!: string;

  @Field(() => ID, { nullable: true, description: 'Which event of the journey, by its id.' })
  event?: string | null;

  @Field(() => String, { nullable: true, description: 'The text of a reference that leads nowhere, as Journey.gaps shows it.' })
  unresolvedReference?: string | null;
}

@InputType({ description: 'That an event makes people need a service.' })
export class LinkEventToServiceInput extends CreateInput {
  @Field(() => ID, { description: 'Which event of the journey, by its id.' })
  event!: string;

  @Field(() => ID, { description: 'The service that it makes needed.' })
  service!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'That an event does not make people need a service after all. Exactly one of service and unresolvedReference is given.' })
export class UnlinkEventFromServiceInput {
  @Field(() => ID, { description: 'Which event of the journey, by its id.' })
  event!: string;

  @Field(() => ID, { nullable: true, description: 'Which service, by its id; left out for a reference that leads nowhere.' })
  service?: string | null;

  @Field(() => String, { nullable: true, description: 'The text of a reference that leads nowhere, as Journey.gaps shows it.' })
  unresolvedReference?: string | null;
}

export const LinkOutputToEventPayload = payloadOf('LinkOutputToEvent', 'output', () => Output, 'The output with the events it may cause now.');
export const UnlinkOutputFromEventPayload = payloadOf('UnlinkOutputFromEvent', 'output', () => Output, 'The output with the events it may cause now.');
export const LinkEventToServicePayload = payloadOf('LinkEventToService', 'event', () => Event, 'The event with the services it makes needed now.');
export const UnlinkEventFromServicePayload = payloadOf('UnlinkEventFromService', 'event', () => Event, 'The event with the services it makes needed now.');
