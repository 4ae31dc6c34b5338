import { Directive, Field, ID, InputType } from 'type-graphql';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { UrlScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { Event } from '../output/output.type';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { TextsChange } from '../record/texts-change';

@Directive('@oneOf')
@InputType({ description: 'Points at one event by exactly one of its keys.' })
export class EventRef {
  @Field(() => ID, { nullable: true, description: 'The id that the hub gave.' })
  id?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The IRI of the event, exactly as published.' })
  uri?: string | null;
}

@InputType({ description: 'An event to record.' })
export class RegisterEventInput extends CreateInput {
  @Field(() => UrlScalar, { nullable: true, description: 'The IRI under which the event is published already, beginning with https:// or http://; left out for the hub to make one. It never changes.' })
  uri?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'What people call it; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What happens; at most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that describes it; your own when left out. Only the secretariat may name another.' })
  organizationNumber?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in an event; what is left out stays as it is.' })
export class EventChange extends TextsChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What people call it in all languages, in place of what is recorded; at most 300 characters in each.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What happens in all languages, in place of what is recorded; an empty list takes it out. At most 10,000 characters in each.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that describes it from now on.' })
  organizationNumber?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'An event to change, and how.' })
export class UpdateEventInput extends ChangeInput {
  @Field(() => EventChange, { description: 'What to change.' })
  change!: EventChange;
}

@InputType({ description: 'An event to take out.' })
export class WithdrawEventInput extends ChangeInput {}

export const RegisterEventPayload = payloadOf('RegisterEvent', 'event', () => Event, 'The event as it is recorded now.');
export const UpdateEventPayload = payloadOf('UpdateEvent', 'event', () => Event, 'The event as it is recorded now.');
export const WithdrawEventPayload = payloadOf('WithdrawEvent', 'event', () => Event, 'The event as it was; its history stays.');
