import { Field, InputType } from 'type-graphql';
import { SectorKind } from '../../../prisma/generated/actors/typegraphql/enums/SectorKind';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ActorKind, GovernmentLevel } from './actor-enums.type';
import { ActorRef } from './actor-input.type';
import { Actor } from './actor.type';

/** What is said of an actor, new or changed. */
@InputType()
abstract class ActorFacts extends Sourced {
  @Field(() => String, { nullable: true, description: 'The abbreviation people use, such as NAV; at most 60 characters. Null takes it out.' })
  shortName?: string | null;

  @Field(() => [String], { nullable: true, description: 'Its functions by COFOG, as codes without points: two digits for a division, three for a group, such as 07 or 013. All of them, at most 20: those that are left out of the list are taken out.' })
  functions?: string[] | null;

  @Field(() => GovernmentLevel, { nullable: true, description: 'The level of government it belongs to; of a new one left out where it follows from the kind. Null for companies, associations and groups, which belong to none. The secretariat writes it.' })
  level?: GovernmentLevel | null;

  @Field(() => SectorKind, { nullable: true, description: 'The sector of one that no ministry answers for, such as CITIZENS for a group of people; null where the sector follows from what it is or belongs under. Sums by sector follow from it, so the secretariat writes it.' })
  ownSector?: SectorKind | null;

  @Field(() => String, { nullable: true, description: 'Its code in Altinn’s public list of service owners; null when it is not in the list. The secretariat writes it.' })
  altinnCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Its organisation form by the code of Enhetsregisteret, such as ORGL or KOMM; null when it is not known. The secretariat writes it.' })
  organizationForm?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it has no organisation number here although it has one; at most 300 characters. Null for groups and where the number is known. The secretariat writes it.' })
  numberMissingReason?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true when a source says that it is made up for tests. Numbers that only test environments give out are known as such without it. The secretariat writes it.' })
  isSynthetic?: boolean | null;
}

@InputType({ description: 'Somebody new in the register: an organisation with its number, or a group or body without one.' })
export class CreateActorInput extends ActorFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'Its number in Enhetsregisteret, by which every part of the hub knows it. It stays: an actor recorded without its number is not given one later but replaced by a new one that has it (recordSuccession).' })
  organizationNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'For an actor without a number: a short name of small letters a–z, digits and hyphens, such as parents-of-ill-children, by which files refer to it; at most 60 characters, and it stays. Null when no file shall.' })
  key?: string | null;

  @Field(() => ActorKind, { description: 'What sort of actor it is. A GROUP has no organisation number.' })
  kind!: ActorKind;

  @Field(() => [LocalizedTextInput], { description: 'What it is called; at most 300 characters in each language.' })
  names!: LocalizedTextInput[];

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was called so; null when that is not known.' })
  namedFrom?: string | null;

  @Field(() => ActorRef, { nullable: true, description: 'What it belongs under; null for ministries and others at the top, and when it is not known.' })
  parent?: ActorRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it belonged under the parent; null when that is not known.' })
  parentFrom?: string | null;
}

@InputType({ description: 'What to change in an actor; what is left out stays as it is. Names, parents and successors have mutations of their own, since they have periods.' })
export class ActorChange extends ActorFacts {
  @Field(() => ActorKind, { nullable: true, description: 'What sort of actor it is. The secretariat writes it.' })
  kind?: ActorKind | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer existed, to correct one that is recorded: what it belonged under on that day ends then. Null when it exists after all; periods that were ended stay so (correctParentPeriod). The secretariat writes it.' })
  dissolvedOn?: string | null;
}

@InputType({ description: 'An actor to change, and how.' })
export class UpdateActorInput extends ChangeInput {
  @Field(() => ActorChange, { description: 'What to change.' })
  change!: ActorChange;
}

@InputType({ description: 'An actor that ceases to exist.' })
export class DissolveActorInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'The first day on which it no longer exists. What it belongs under ends on that day too.' })
  dissolvedOn!: string;
}

const AS_RECORDED = 'The actor as it is recorded now.';
export const CreateActorPayload = payloadOf('CreateActor', 'actor', () => Actor, AS_RECORDED);
export const UpdateActorPayload = payloadOf('UpdateActor', 'actor', () => Actor, AS_RECORDED);
export const DissolveActorPayload = payloadOf('DissolveActor', 'actor', () => Actor, AS_RECORDED);
