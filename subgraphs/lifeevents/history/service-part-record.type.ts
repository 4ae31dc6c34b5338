import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { DatasetAccess } from '../../../prisma/generated/lifeevents/typegraphql/enums/DatasetAccess';
import { DigitalPromise } from '../../../prisma/generated/lifeevents/typegraphql/enums/DigitalPromise';
import { EvidenceOrigin } from '../../../prisma/generated/lifeevents/typegraphql/enums/EvidenceOrigin';
import { PromiseKept } from '../../../prisma/generated/lifeevents/typegraphql/enums/PromiseKept';
import { ServiceRole } from '../../../prisma/generated/lifeevents/typegraphql/enums/ServiceRole';
import { ClaimStatus } from '../../shared/graphql/claim';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar, DateTimeScalar, UrlScalar } from '../../shared/graphql/scalars';
import { Described } from '../record/described.type';
import { Recorded } from '../record/record.type';
import { ActorRecord } from './actor-record.type';
import { ServiceRecord, ServiceRecordConnection, type ServiceRecords } from './service-record.type';

const INHERITED_FROM = { nullable: true, description: 'The template that the service it was asked of had it from; null when it was that service’s own, and when it was not asked of a service.' } as const;

@ObjectType({ description: 'An organisation taking part in a service, as it was recorded.' })
export class ParticipationRecord extends Recorded {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  descriptions!: unknown;

  @Field(() => String, { nullable: true, description: 'What it did in the service, in more words; null when nobody had written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }

  @Field(() => ActorRecord, { description: 'Who took part.' })
  actor!: ActorRecord;

  @Field(() => ServiceRole, { description: 'What it did in the service.' })
  role!: `${ServiceRole}`;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it took part; null when it was not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer took part; null while it was to go on.' })
  validTo!: string | null;

  @Field(() => ClaimStatus, { description: 'Whether the organisation itself had agreed that it took part.' })
  claimStatus!: `${ClaimStatus}`;

  @Field(() => Boolean, { description: 'Whether it was marked as restricted: not for everybody until the organisation itself confirmed it.' })
  isRestricted!: boolean;

  answerReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why the organisation disputed it, in its own words; null when it did not.' })
  answerReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answerReasons, language);
  }

  @Field(() => DateTimeScalar, { description: 'When the owner of the service recorded it.' })
  claimedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the organisation had confirmed or disputed it; null while it had not.' })
  answeredAt!: Date | null;

  @Field(() => ServiceRecord, INHERITED_FROM)
  inheritedFrom!: ServiceRecord | null;
}

@ObjectType({ description: 'A dataset, as it was recorded.' })
export class DatasetRecord extends Described {
  @Field(() => UrlScalar, { description: 'The IRI of the dataset.' })
  uri!: string;

  @Field(() => ActorRecord, { nullable: true, description: 'The organisation that kept it; null when none was recorded.' })
  holder!: ActorRecord | null;

  @Field(() => DatasetAccess, { description: 'Who might use it.' })
  access!: `${DatasetAccess}`;

  @Field(() => UrlScalar, { nullable: true, description: 'The page that told about it; null when there was none.' })
  landingPage!: string | null;
}

@ObjectType({ description: 'Something that happens on the way, as it was recorded.' })
export class EventRecord extends Described {
  @Field(() => UrlScalar, { description: 'The IRI of the event.' })
  uri!: string;

  @Field(() => ActorRecord, { nullable: true, description: 'The organisation that described it; null when none was recorded.' })
  owner!: ActorRecord | null;

  @Field(() => ServiceRecordConnection, { description: 'The services that it made needed, by title.' })
  services!: ServiceRecords;
}

@ObjectType({ description: 'What may come out of a service, as it was recorded.' })
export class OutputRecord extends Described {
  @Field(() => UrlScalar, { name: 'type', nullable: true, description: 'The IRI of what kind of output it was; null when it was not classified.' })
  typeUri!: string | null;

  @Field(() => Boolean, { description: 'Whether it was what people came for, so that nothing had to follow from it.' })
  endsJourney!: boolean;

  @Field(() => ServiceRecord, { description: 'The service it came out of.' })
  service!: ServiceRecord;

  @Field(() => [EventRecord], { description: 'The events it might cause.' })
  causes!: EventRecord[];

  @Field(() => ServiceRecord, INHERITED_FROM)
  inheritedFrom!: ServiceRecord | null;
}

@ObjectType({ description: 'Something a service must know or see, as it was recorded.' })
export class EvidenceRecord extends Described {
  @Field(() => EvidenceOrigin, { description: 'Who had to bring it.' })
  origin!: `${EvidenceOrigin}`;

  @Field(() => [DatasetRecord], { description: 'Datasets that could supply it.' })
  datasets!: DatasetRecord[];

  @Field(() => [OutputRecord], { description: 'Outputs of other services that were this very evidence.' })
  outputs!: OutputRecord[];

  @Field(() => ServiceRecord, INHERITED_FROM)
  inheritedFrom!: ServiceRecord | null;
}

@ObjectType({ description: 'Whether a service kept one of the six promises of digital first, as it was recorded.' })
export class PromiseRecord {
  @Field(() => DigitalPromise, { description: 'Which of the six promises it is about.' })
  promise!: `${DigitalPromise}`;

  @Field(() => PromiseKept, { description: 'Whether the service kept it; UNKNOWN where nothing was recorded.' })
  isKept!: `${PromiseKept}`;

  @Field(() => Provenance, { nullable: true, description: 'Where the answer came from; null where nothing was known.' })
  provenance!: Provenance | null;

  @Field(() => Int, { nullable: true, description: 'How many times the answer had been written; null where nothing was known.' })
  version!: number | null;

  @Field(() => ServiceRecord, INHERITED_FROM)
  inheritedFrom!: ServiceRecord | null;
}
