import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ActorRef } from '../actor/actor-input.type';
import { Ecosystem } from './ecosystem.type';

/** What is said of an ecosystem, new or changed. */
@InputType()
abstract class EcosystemFacts extends Sourced {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What a reader should know of who is counted in; at most 10,000 characters in each language. An empty list or null takes it out.' })
  notes?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of it; null when that is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it is over; null while it lasts.' })
  validTo?: string | null;
}

@InputType({ description: 'An ecosystem to record.' })
export class CreateEcosystemInput extends EcosystemFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'What it is called; at most 300 characters in each language.' })
  names!: LocalizedTextInput[];

  @Field(() => String, { nullable: true, description: 'A short name of small letters a–z, digits and hyphens, such as digiung, by which files refer to it; at most 60 characters, unique, and it stays. Made from the name when left out.' })
  key?: string | null;

  @Field(() => ActorRef, { nullable: true, description: 'The organisation that keeps the record. Left out, it is your own; asked by the secretariat, the secretariat itself. Only the secretariat names another.' })
  keeper?: ActorRef | null;
}

@InputType({ description: 'What to change in an ecosystem; what is left out stays as it is.' })
export class EcosystemChange extends EcosystemFacts {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is called, in place of what is recorded; at most 300 characters in each language.' })
  names?: LocalizedTextInput[] | null;
}

@InputType({ description: 'An ecosystem to change, and how.' })
export class UpdateEcosystemInput extends ChangeInput {
  @Field(() => EcosystemChange, { description: 'What to change.' })
  change!: EcosystemChange;
}

@InputType({ description: 'An ecosystem whose record somebody else shall keep.' })
export class HandOverEcosystemInput extends ChangeInput {
  @Field(() => ActorRef, { nullable: true, description: 'The organisation that keeps the record from now on; null, which must be written, for the secretariat.' })
  keeper?: ActorRef | null;
}

export const CreateEcosystemPayload = payloadOf('CreateEcosystem', 'ecosystem', () => Ecosystem, 'The ecosystem as it is recorded now.');
export const UpdateEcosystemPayload = payloadOf('UpdateEcosystem', 'ecosystem', () => Ecosystem, 'The ecosystem as it is recorded now.');
export const HandOverEcosystemPayload = payloadOf('HandOverEcosystem', 'ecosystem', () => Ecosystem, 'The ecosystem with its new keeper.');
