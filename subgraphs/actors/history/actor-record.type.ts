import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActorKind, GovernmentLevel } from '../actor/actor-enums.type';
import { Concept } from '../../shared/graphql/concept';
import { connectionOf } from '../../shared/graphql/connection-type';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar, DateTimeScalar } from '../../shared/graphql/scalars';
import { MaturityAssessment } from '../maturity/maturity.type';
import { ActorNameRecord, ParentPeriodRecord, SuccessionRecord } from './actor-period-record.type';
import { ActorNeedRecord, CoordinationRoleRecord } from './own-word-record.type';
import { RelationRecordConnection } from './relation-record.type';
import { SectorRecord } from './sector-record.type';

@ObjectType({
  description:
    'An actor as it was recorded at an instant: its own rows as they stood in this register then, and the rules by the day of that instant. It is no Actor on purpose. An Actor takes fields from other registers, which answer for today only; a record of the past leads to records of the past.',
})
export class RecordedActor {
  @Field(() => DateTimeScalar, { description: 'The instant it is read at; what was recorded later is not in it.' })
  asOf!: Date;

  @Field(() => ID, { description: 'The id by which the whole hub knows it, then and now.' })
  id!: string;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'Its number in Enhetsregisteret; null for groups, and where it had not been found.' })
  organizationNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The short name by which files referred to it where it has no organisation number; null when none had been given.' })
  key!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the organisation had no number here; null for groups and where the number was known.' })
  numberMissingReason!: string | null;

  @Field(() => String, { nullable: true, description: 'The abbreviation people used; null when none was recorded.' })
  shortName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its code in Altinn’s public list of service owners; null when it was not in the list.' })
  altinnCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Its organisation form by the code of Enhetsregisteret; null for groups, and when it was not known.' })
  organizationForm!: string | null;

  @Field(() => String, { description: 'What it was called on a day, as far as it was recorded then; in nb, nn or en, in that order, where the language asked for is missing.' })
  name!: string;

  @Field(() => [LocalizedText], { description: 'What it was called on a day in each language that a source had given.' })
  names!: LocalizedText[];

  @Field(() => [ActorNameRecord], { description: 'Every name that had been recorded, oldest first.' })
  nameHistory!: ActorNameRecord[];

  @Field(() => ActorKind, { description: 'What sort of actor it was taken to be.' })
  kind!: ActorKind;

  @Field(() => GovernmentLevel, { nullable: true, description: 'The level of government it belonged to; null for companies, associations and groups.' })
  level!: GovernmentLevel | null;

  @Field(() => SectorRecord, { nullable: true, description: 'The sector it belonged to on a day, derived from the chain of parents as it was recorded then; null when the chain was not known.' })
  sector!: SectorRecord | null;

  @Field(() => [Concept], { description: 'Its functions by COFOG.' })
  functions!: Concept[];

  @Field(() => RecordedActor, { nullable: true, description: 'What it belonged under on a day; null for those at the top, and when it was not known.' })
  parent!: RecordedActor | null;

  @Field(() => [ParentPeriodRecord], { description: 'Everything it had belonged under, oldest first.' })
  parentHistory!: ParentPeriodRecord[];

  @Field(() => [SuccessionRecord], { description: 'Who had taken over from it or was to, oldest first.' })
  successors!: SuccessionRecord[];

  @Field(() => [SuccessionRecord], { description: 'Whom it had taken over from or was to, oldest first.' })
  predecessors!: SuccessionRecord[];

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it was no longer to exist; null when no such day was recorded.' })
  dissolvedOn!: string | null;

  @Field(() => RelationRecordConnection, { description: 'What it was or did to others and they to it, oldest first. What was said in confidence and not confirmed is the secretariat’s.' })
  relations!: object;

  @Field(() => [ActorNeedRecord], { description: 'What it needed, and what it demanded of others.' })
  needs!: ActorNeedRecord[];

  @Field(() => [MaturityAssessment], { description: 'Its own judgements of its digital maturity that had been reported, newest first.' })
  maturity!: MaturityAssessment[];

  @Field(() => [CoordinationRoleRecord], { description: 'The roles it had in coordination, at large or in a context.' })
  coordinationRoles!: CoordinationRoleRecord[];

  @Field(() => Boolean, { description: 'Whether it was marked as made up for testing.' })
  isSynthetic!: boolean;

  @Field(() => Provenance, { description: 'Where its record came from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How often its own record had been written until then.' })
  version!: number;
}

export const RecordedActorConnection = connectionOf(() => RecordedActor, 'RecordedActor', 'actors as they were recorded');
