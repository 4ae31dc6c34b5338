import { Arg, Field, ID, ObjectType } from 'type-graphql';
import { DatasetAccess } from '../../../prisma/generated/lifeevents/typegraphql/enums/DatasetAccess';
import { DigitalPromise } from '../../../prisma/generated/lifeevents/typegraphql/enums/DigitalPromise';
import { EvidenceOrigin } from '../../../prisma/generated/lifeevents/typegraphql/enums/EvidenceOrigin';
import { PromiseKept } from '../../../prisma/generated/lifeevents/typegraphql/enums/PromiseKept';
import { ServiceRole } from '../../../prisma/generated/lifeevents/typegraphql/enums/ServiceRole';
import type { Connection } from '../../shared/graphql/connection';
import { connectionOf } from '../../shared/graphql/connection-type';
import { ClaimStatus } from '../../shared/graphql/claim';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { UrlScalar } from '../../shared/graphql/scalars';
import { Recorded, Titled } from '../record/record.type';
import { ActorRecord } from './actor-record.type';

@ObjectType({ description: 'An organisation taking part in a service, as it was recorded.' })
export class ParticipationRecord extends Recorded {
  @Field(() => ActorRecord, { description: 'Who took part.' })
  actor!: ActorRecord;

  @Field(() => ServiceRole, { description: 'What it did in the service.' })
  role!: `${ServiceRole}`;

  @Field(() => ClaimStatus, { description: 'Whether the organisation itself had agreed that it took part.' })
  claimStatus!: `${ClaimStatus}`;
}

@ObjectType({ description: 'A dataset, as it was recorded.' })
export class DatasetRecord extends Titled {
  @Field(() => UrlScalar, { description: 'The IRI of the dataset.' })
  uri!: string;

  @Field(() => ActorRecord, { nullable: true, description: 'The organisation that kept it; null when none was recorded.' })
  holder!: ActorRecord | null;

  @Field(() => DatasetAccess, { description: 'Who might use it.' })
  access!: `${DatasetAccess}`;
}

@ObjectType({ description: 'What may come out of a service, as it was recorded.' })
export class OutputRecord extends Titled {
  @Field(() => Boolean, { description: 'Whether it was what people came for, so that nothing had to follow from it.' })
  endsJourney!: boolean;

  @Field(() => [EventRecord], { description: 'The events it might cause.' })
  causes!: EventRecord[];
}

@ObjectType({ description: 'Something that happens on the way, as it was recorded.' })
export class EventRecord extends Titled {
  @Field(() => UrlScalar, { description: 'The IRI of the event.' })
  uri!: string;
}

@ObjectType({ description: 'Something a service must know or see, as it was recorded.' })
export class EvidenceRecord extends Titled {
  @Field(() => EvidenceOrigin, { description: 'Who had to bring it.' })
  origin!: `${EvidenceOrigin}`;

  @Field(() => [DatasetRecord], { description: 'Datasets that could supply it.' })
  datasets!: DatasetRecord[];

  @Field(() => [OutputRecord], { description: 'Outputs of other services that were this very evidence.' })
  outputs!: OutputRecord[];
}

@ObjectType({ description: 'Whether a service kept one of the six promises of digital first, as it was recorded.' })
export class PromiseRecord {
  @Field(() => DigitalPromise, { description: 'Which of the six promises it is about.' })
  promise!: `${DigitalPromise}`;

  @Field(() => PromiseKept, { description: 'Whether the service kept it; UNKNOWN where nothing was recorded.' })
  isKept!: `${PromiseKept}`;
}

@ObjectType({ description: 'A service as it was recorded, with what it took over from its template as that was recorded then.' })
export class ServiceRecord extends Titled {
  @Field(() => UrlScalar, { description: 'The IRI of the service.' })
  uri!: string;

  descriptions!: unknown;

  @Field(() => String, { nullable: true, description: 'What the service did and for whom; null when nobody had written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }

  @Field(() => UrlScalar, { nullable: true, description: 'The page where people met the service; null when there was none.' })
  homepage!: string | null;

  @Field(() => ActorRecord, { nullable: true, description: 'The competent authority; null when none was recorded.' })
  owner!: ActorRecord | null;

  @Field(() => ServiceRecord, { nullable: true, description: 'The description that it was an instance of; null when it stood alone.' })
  template!: ServiceRecord | null;

  @Field(() => [ParticipationRecord], { description: 'Other organisations that took part in it.' })
  participations!: ParticipationRecord[];

  @Field(() => [EvidenceRecord], { description: 'What it had to know or see before it could be given.' })
  requires!: EvidenceRecord[];

  @Field(() => [OutputRecord], { description: 'What might come out of it.' })
  outputs!: OutputRecord[];

  @Field(() => [PromiseRecord], { description: 'The six promises of digital first, always all six and in the same order.' })
  digitalFirst!: PromiseRecord[];

  @Field(() => [ComponentRecord], { description: 'The shared components it was built on.' })
  components!: ComponentRecord[];
}

@ObjectType({ description: 'A shared component as a record of the past refers to it. The register of actors tells what it is called today.' })
export class ComponentRecord {
  @Field(() => ID, { description: 'The id by which the whole hub knows it, then and now.' })
  id!: string;
}

export const ServiceRecordConnection = connectionOf(() => ServiceRecord, 'ServiceRecord', 'services as they were recorded');
export type ServiceRecords = Connection<ServiceRecord>;
