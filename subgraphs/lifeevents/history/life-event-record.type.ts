import { Arg, Field, ObjectType } from 'type-graphql';
import { CooperationBodyKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/CooperationBodyKind';
import { LifeEventKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/LifeEventKind';
import { Concept } from '../../shared/graphql/concept';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar, DateTimeScalar, UrlScalar } from '../../shared/graphql/scalars';
import { Indicator } from '../indicator/indicator.type';
import { Obstacle } from '../obstacle/obstacle.type';
import { Ownership, type Responsibility } from '../ownership/ownership.type';
import { Titled } from '../record/record.type';
import { UserNeed } from '../user-need/user-need.type';
import { ActorRecord } from './actor-record.type';
import { JourneyRecord } from './journey-record.type';
import { ServiceRecordConnection, type ServiceRecords } from './service-record.type';

@ObjectType({ description: 'Who owned a life event and which ministry was responsible over a period, as it was recorded.' })
export class OwnershipRecord {
  @Field(() => ActorRecord, { nullable: true, description: 'The organisation that led the life event; null when none was recorded in the period.' })
  owner!: ActorRecord | null;

  @Field(() => ActorRecord, { nullable: true, description: 'The ministry with the political responsibility; null when none was recorded in the period.' })
  ministry!: ActorRecord | null;

  @Field(() => DateScalar, { description: 'The first day on which both were as told here.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which one of them changed; null while both were to last.' })
  validTo!: string | null;

  responsibilities!: Responsibility[];

  @Field(() => String, { nullable: true, description: 'What owner and ministry rested on, as one text; null when no basis was recorded.' })
  basis(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return Object.assign(new Ownership(), { responsibilities: this.responsibilities }).basis(language);
  }

  @Field(() => Provenance, { description: 'The source of the less certain of the two.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'A cooperation body, as it was recorded.' })
export class CooperationBodyRecord extends Titled {
  @Field(() => CooperationBodyKind, { description: 'What kind of body it was.' })
  kind!: `${CooperationBodyKind}`;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the body; null when it was not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the body ended; null while it was to last.' })
  validTo!: string | null;

  @Field(() => Boolean, { description: 'Whether the body was at work on that day.' })
  isCurrent!: boolean;

  @Field(() => [ActorRecord], { description: 'Its members on that day; of a body that had ended, those it had at the end.' })
  members!: ActorRecord[];
}

@ObjectType({
  description:
    'A life event as it was recorded at an instant: every row that belongs to it as it stood in the register then, and the rules by the day of that instant. It is no LifeEvent on purpose. A LifeEvent takes fields from other registers, which answer for today only; a record of the past has ids, and the names that this register had recorded.',
})
export class LifeEventRecord extends Titled {
  @Field(() => DateTimeScalar, { description: 'The instant it is read at; what was recorded later is not in it.' })
  asOf!: Date;

  @Field(() => UrlScalar, { description: 'The IRI of the life event.' })
  uri!: string;

  @Field(() => LifeEventKind, { description: 'Whose life it is an event in.' })
  kind!: `${LifeEventKind}`;

  descriptions!: unknown;

  @Field(() => String, { nullable: true, description: 'What the life event covered; null when nobody had written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }

  @Field(() => [Concept], { description: 'What the life event was classified as.' })
  types!: Concept[];

  @Field(() => OwnershipRecord, { nullable: true, description: 'Who owned it and which ministry was responsible on a day, as far as it was recorded then; null when nobody was.' })
  ownership!: OwnershipRecord | null;

  @Field(() => [OwnershipRecord], { description: 'Every owner and ministry that had been recorded, oldest first.' })
  ownershipHistory!: OwnershipRecord[];

  @Field(() => [CooperationBodyRecord], { description: 'The bodies that were linked to it, those at work on that day first.' })
  bodies!: CooperationBodyRecord[];

  @Field(() => ServiceRecordConnection, { description: 'The services that people in it needed, in the order they met them.' })
  services!: ServiceRecords;

  @Field(() => JourneyRecord, { description: 'The way through its services, with its gaps.' })
  journey!: JourneyRecord;

  @Field(() => [UserNeed], { description: 'What people in it needed.' })
  needs!: UserNeed[];

  @Field(() => [Obstacle], { description: 'What kept it from becoming coherent.' })
  obstacles!: Obstacle[];

  @Field(() => [Indicator], { description: 'Measures of how it was getting on, with what had been measured.' })
  indicators!: Indicator[];

  @Field(() => DateTimeScalar, { name: 'updatedAt', description: 'When its own record had last been written.' })
  recordedAt!: Date;
}
