import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { UrlScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { Mandate } from './mandate.type';

@ArgsType()
export class MandatesArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only mandates for this year; for all years when left out.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Only mandates that are given to this actor; to anybody when left out.' })
  agency?: string | null;
}

@InputType({ description: 'A task that a letter gives to agencies for a year.' })
export class CreateMandateInput extends CreateInput {
  @Field(() => [LocalizedTextInput], { description: 'What the mandate is called; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { description: 'The task as the letter puts it, or in short; at most 10,000 characters in each language.' })
  tasks!: LocalizedTextInput[];

  @Field(() => Int, { description: 'The year the task is given for.' })
  year!: number;

  @Field(() => [NamedActorRef], { description: 'The agencies that the task is given to; at least one, at most 100.' })
  agencies!: NamedActorRef[];

  @Field(() => NamedActorRef, { nullable: true, description: 'Who gives the task, mostly a ministry; left out when it is not known.' })
  issuer?: NamedActorRef | null;

  @Field(() => String, { nullable: true, description: 'The letter as it is called, such as "Tildelingsbrev 2026"; at most 300 characters.' })
  letter?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the letter can be read. Needed where the task is given to others than your own organisation.' })
  letterUrl?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'What to change in a mandate; what is left out stays as it is.' })
export class MandateChange {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What the mandate is called in all its languages, in place of what is recorded.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The task in all its languages, in place of what is recorded.' })
  tasks?: LocalizedTextInput[] | null;

  @Field(() => Int, { nullable: true, description: 'The year the task is given for.' })
  year?: number | null;

  @Field(() => [NamedActorRef], { nullable: true, description: 'The agencies that the task is given to, in place of those recorded.' })
  agencies?: NamedActorRef[] | null;

  @Field(() => String, { nullable: true, description: 'The letter as it is called; null takes it out.' })
  letter?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the letter can be read; null takes it out.' })
  letterUrl?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the new facts were read, in place of the source recorded.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A mandate to change, and how.' })
export class UpdateMandateInput extends ChangeInput {
  @Field(() => MandateChange, { description: 'What to change.' })
  change!: MandateChange;
}

@InputType({ description: 'A mandate that was recorded by mistake.' })
export class RemoveMandateInput extends ChangeInput {}

@InputType({ description: 'A mandate, and an initiative that it is given for.' })
export class LinkMandateInput {
  @Field(() => ID, { description: 'The mandate to link, or to unlink.' })
  mandate!: string;

  @Field(() => ID, { description: 'The initiative that it is given for, or not.' })
  initiative!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read that the mandate is for this initiative; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A mandate, and an initiative that it is not given for.' })
export class UnlinkMandateInput {
  @Field(() => ID, { description: 'The mandate to link, or to unlink.' })
  mandate!: string;

  @Field(() => ID, { description: 'The initiative that it is given for, or not.' })
  initiative!: string;
}

export const CreateMandatePayload = payloadOf('CreateMandate', 'mandate', () => Mandate, 'The mandate as it is recorded now.');
export const UpdateMandatePayload = payloadOf('UpdateMandate', 'mandate', () => Mandate, 'The mandate as it is recorded now.');
export const RemoveMandatePayload = payloadOf('RemoveMandate', 'mandate', () => Mandate, 'The mandate as it was; its history stays.');
export const LinkMandatePayload = payloadOf('LinkMandate', 'mandate', () => Mandate, 'The mandate, now linked.');
export const UnlinkMandatePayload = payloadOf('UnlinkMandate', 'mandate', () => Mandate, 'The mandate, no longer linked.');
