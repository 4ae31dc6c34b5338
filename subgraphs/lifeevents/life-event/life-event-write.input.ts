import { Field, ID, InputType, Int } from 'type-graphql';
import { LifeEventKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/LifeEventKind';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { DateScalar, UrlScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { TextsChange } from '../record/texts-change';
import { LifeEvent } from './life-event.type';

@InputType({ description: 'A term of a public code list.' })
export class ConceptInput {
  @Field(() => UrlScalar, { description: 'The IRI of the term, exactly as its list publishes it.' })
  uri!: string;

  @Field(() => [LocalizedTextInput], { description: 'What the list calls the term; at most 300 characters in each language.' })
  labels!: LocalizedTextInput[];
}

@InputType({ description: 'Who answers for a new life event, since when and on what basis.' })
export class FirstResponsibilityInput {
  @Field(() => OrganizationNumberScalar, { description: 'The organisation.' })
  organizationNumber!: string;

  @Field(() => DateScalar, { description: 'The first day on which it answers for the life event.' })
  validFrom!: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The decision that it rests on, such as a letter of allocation; at most 10,000 characters in each language.' })
  basis?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A life event to take up.' })
export class CreateLifeEventInput extends CreateInput {
  @Field(() => LifeEventKind, { description: 'Whose life it is an event in.' })
  kind!: `${LifeEventKind}`;

  @Field(() => UrlScalar, { nullable: true, description: 'Its IRI, where it is published already; the hub makes one when left out. It cannot be changed afterwards.' })
  uri?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'What people call it; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it covers; at most 10,000 characters in each language.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => [ConceptInput], { nullable: true, description: 'What it is classified as; at most 50 terms.' })
  types?: ConceptInput[] | null;

  @Field(() => FirstResponsibilityInput, { description: 'Its first owner: no life event is nobody\'s.' })
  owner!: FirstResponsibilityInput;

  @Field(() => FirstResponsibilityInput, { nullable: true, description: 'The responsible ministry; left out while none is decided.' })
  ministry?: FirstResponsibilityInput | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when the secretariat itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a life event; what is left out stays as it is.' })
export class LifeEventChange extends TextsChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What people call it in all languages, in place of what is recorded; at most 300 characters each.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it covers in all languages, in place of what is recorded; at most 10,000 characters each, an empty list for none.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => [ConceptInput], { nullable: true, description: 'What it is classified as, in place of what is recorded; at most 50 terms, an empty list for none.' })
  types?: ConceptInput[] | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A life event to change, and how.' })
export class UpdateLifeEventInput extends ChangeInput {
  @Field(() => LifeEventChange, { description: 'What to change.' })
  change!: LifeEventChange;
}

@InputType({ description: 'A service that a life event makes people need.' })
export class LinkServiceInput {
  @Field(() => ID, { description: 'The life event in which people need the service.' })
  lifeEvent!: string;

  @Field(() => ID, { description: 'The service, whoever answers for it: to link it says nothing about how it works.' })
  service!: string;

  @Field(() => Int, { nullable: true, description: 'Where on the way people meet it, from 1; last when left out. Those that come after it move one place on.' })
  position?: number | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A service to take out of a life event. The service itself stays.' })
export class UnlinkServiceInput {
  @Field(() => ID, { description: 'The life event to take it out of.' })
  lifeEvent!: string;

  @Field(() => ID, { description: 'Which of its services to take out, by its id.' })
  service!: string;
}

@InputType({ description: 'The services of a life event in a new order.' })
export class OrderServicesInput {
  @Field(() => ID, { description: 'The life event whose services are ordered anew.' })
  lifeEvent!: string;

  @Field(() => [ID], { description: 'All the services that are linked to it, each once, in the order people meet them.' })
  services!: string[];
}

const LIFE_EVENT = 'The life event as it is recorded now.';
export const CreateLifeEventPayload = payloadOf('CreateLifeEvent', 'lifeEvent', () => LifeEvent, LIFE_EVENT);
export const UpdateLifeEventPayload = payloadOf('UpdateLifeEvent', 'lifeEvent', () => LifeEvent, LIFE_EVENT);
export const LinkServicePayload = payloadOf('LinkServiceToLifeEvent', 'lifeEvent', () => LifeEvent, LIFE_EVENT);
export const UnlinkServicePayload = payloadOf('UnlinkServiceFromLifeEvent', 'lifeEvent', () => LifeEvent, LIFE_EVENT);
export const OrderServicesPayload = payloadOf('OrderServicesOfLifeEvent', 'lifeEvent', () => LifeEvent, LIFE_EVENT);
