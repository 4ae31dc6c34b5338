import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Concept } from '../../shared/graphql/concept';
import { connectionOf } from '../../shared/graphql/connection-type';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { CoordinationAssignment } from '../coordination/coordination.type';
import { MaturityAssessment } from '../maturity/maturity.type';
import { ActorNeed } from '../need/need.type';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { RelationConnection } from '../relation/relation.type';
import { Sector } from '../sector/sector.type';
import { ActorKind, GovernmentLevel, SuccessionKind } from './actor-enums.type';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "organizationNumber")')
@ObjectType({ description: 'Somebody who takes part or is affected: an organisation, or a group such as citizens, which is no organisation but gains, needs and is represented.' })
export class Actor {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'Its number in Enhetsregisteret; null for groups, and where no public source that was read gives it (provenance.note or numberMissingReason tells).' })
  organizationNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The short name by which files refer to an actor without an organisation number; null for those with one, and where none was given.' })
  key!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the organisation has no number here although it has one in Enhetsregisteret; null for groups and where the number is known.' })
  numberMissingReason!: string | null;

  @Field(() => String, { nullable: true, description: 'The abbreviation people use, such as DFD or NAV; null when it has none here.' })
  shortName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its code in Altinn’s public list of service owners; null when it is not in the list.' })
  altinnCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Its organisation form by the code of Enhetsregisteret, such as ORGL, KOMM or AS; BEDR and AAFY are sub-units. Null for groups, and when it is not known here.' })
  organizationForm!: string | null;

  @Field(() => String, { description: 'What it was called on a day, today when none is given, or was last called before if it was dissolved then; in nb, nn or en, in that order, where the language asked for is missing.' })
  name!: string;

  @Field(() => [LocalizedText], { description: 'What it was called on a day, today when none is given, in each language that a source gives.' })
  names!: LocalizedText[];

  @Field(() => [ActorName], { description: 'Every name that is known, oldest first; ministries are renamed and keep their organisation number.' })
  nameHistory!: ActorName[];

  @Field(() => ActorKind, { description: 'What sort of actor it is.' })
  kind!: ActorKind;

  @Field(() => GovernmentLevel, { nullable: true, description: 'The level of government it belongs to; null for companies, associations and groups, which belong to none.' })
  level!: GovernmentLevel | null;

  @Field(() => Sector, { nullable: true, description: 'The sector it belonged to on a day, found by following what it belongs under up to a ministry; null when the chain is not known, never a guess.' })
  sector!: Sector | null;

  @Field(() => [Concept], { description: 'Its functions by COFOG, the United Nations’ classification of the functions of government; finer than sectors and independent of them.' })
  functions!: Concept[];

  @Field(() => Actor, { nullable: true, description: 'What it belonged under on a day; null for ministries and others at the top, and when it is not known.' })
  parent!: Actor | null;

  @Field(() => [ParentPeriod], { description: 'Everything it has belonged under, oldest first; agencies move between ministries.' })
  parentHistory!: ParentPeriod[];

  @Field(() => [Succession], { description: 'Who took over from it, and when, oldest first; one step each, and those to come too. currentSuccessors follows them to the end.' })
  successors!: Succession[];

  @Field(() => [Succession], { description: 'Whom it took over from, oldest first.' })
  predecessors!: Succession[];

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer existed; null while it does.' })
  dissolvedOn!: string | null;

  @Field(() => RelationConnection, { description: 'What it is or does to others and they to it, past and present, oldest first; what is not yet confirmed says so.' })
  relations!: object;

  @Field(() => [ActorNeed], { description: 'What it needs, and what it demands of others.' })
  needs!: ActorNeed[];

  @Field(() => [MaturityAssessment], { description: 'Its own judgements of its digital maturity, newest first; empty until it reports one.' })
  maturity!: MaturityAssessment[];

  @Field(() => [CoordinationAssignment], { description: 'The roles it has in coordination, at large or in a context.' })
  coordinationRoles!: CoordinationAssignment[];

  @Field(() => Boolean, { description: 'Whether it is a made-up organisation for testing, which has a valid number but does not exist.' })
  isSynthetic!: boolean;

  @Field(() => Provenance, { description: 'Where the record comes from; names, parents and relations have their own.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts the changes of the record itself; a change names the version it is based on.' })
  version!: number;
}

@ObjectType({ description: 'What an actor was called in a period.' })
export class ActorName {
  @Field(() => ID, { description: 'Opaque; names it to whoever corrects it.' })
  id!: string;

  @Field(() => Actor, { description: 'The one that was called so.' })
  actor!: Actor;

  @Field(() => String, { description: 'The name of that period; in nb, nn or en, in that order, where the language asked for is missing.' })
  name!: string;

  @Field(() => [LocalizedText], { description: 'The name in each language that a source gives.' })
  names!: LocalizedText[];

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was called so; null when that is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was no longer called so; null while it is.' })
  validTo!: string | null;

  @Field(() => Provenance, { description: 'Where the name and its period come from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts the changes of the name; a correction names the version it is based on.' })
  version!: number;
}

@ObjectType({ description: 'What an actor belonged under in a period.' })
export class ParentPeriod {
  @Field(() => ID, { description: 'Opaque; names it to whoever corrects it.' })
  id!: string;

  @Field(() => Actor, { description: 'The one that belonged under the other.' })
  actor!: Actor;

  @Field(() => Actor, { nullable: true, description: 'The one it belonged under.' })
  parent!: Actor | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of it; null when that is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was over; null while it lasts.' })
  validTo!: string | null;

  @Field(() => Provenance, { description: 'Where the tie and its period come from; many are inferred and say how.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts the changes of the period; a correction names the version it is based on.' })
  version!: number;
}

@ObjectType({ description: 'One organisation taking over from another.' })
export class Succession {
  @Field(() => ID, { description: 'Opaque; names it to whoever takes it out.' })
  id!: string;

  @Field(() => SuccessionKind, { description: 'How it took over.' })
  kind!: SuccessionKind;

  @Field(() => Actor, { nullable: true, description: 'The organisation that ended or gave up the tasks.' })
  predecessor!: Actor | null;

  @Field(() => Actor, { nullable: true, description: 'The organisation that took over.' })
  successor!: Actor | null;

  @Field(() => DateScalar, { description: 'The day it took effect.' })
  effectiveOn!: string;

  @Field(() => Provenance, { description: 'Where it is told.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts the changes of the record; whoever takes it out names the version that they have seen.' })
  version!: number;
}

export const ActorConnection = connectionOf(() => Actor, 'Actor', 'actors');
