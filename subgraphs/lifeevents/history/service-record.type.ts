import { Arg, Field, ID, ObjectType } from 'type-graphql';
import type { Connection } from '../../shared/graphql/connection';
import { connectionOf } from '../../shared/graphql/connection-type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateTimeScalar, UrlScalar } from '../../shared/graphql/scalars';
import { Titled } from '../record/record.type';
import { ServicePart } from '../service/service.type';
import { ContactPoint, ServiceCatalogue } from '../service-catalogue/service-catalogue.type';
import { TextCoverage } from '../text-coverage/text-coverage.type';
import { ActorRecord } from './actor-record.type';
import { LifeEventRecordConnection, type LifeEventRecords } from './life-event-record.type';
import { EvidenceRecord, OutputRecord, ParticipationRecord, PromiseRecord } from './service-part-record.type';

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

  @Field(() => ServiceRecordConnection, { description: 'The instances of it, by title, where it was a template.' })
  instances!: ServiceRecords;

  @Field(() => LifeEventRecordConnection, { description: 'The life events that made people need it, by title.' })
  lifeEvents!: LifeEventRecords;

  @Field(() => [ServicePart], { description: 'The parts that it showed from its template because it had none of its own.' })
  inheritedParts!: `${ServicePart}`[];

  @Field(() => [ServicePart], { description: 'The parts that it did not take over from its template.' })
  notInheritedParts!: `${ServicePart}`[];

  @Field(() => ServiceCatalogueRecord, { description: 'What the national catalogue wanted to know of it beside the rest.' })
  catalogue!: ServiceCatalogueRecord;

  @Field(() => TextCoverage, { description: 'In which languages its texts and those of its parts existed, and which were missing.' })
  textCoverage!: TextCoverage;

  @Field(() => DateTimeScalar, { name: 'updatedAt', description: 'When its own record had last been written.' })
  recordedAt!: Date;

  @Field(() => [ComponentRecord], { description: 'The shared components it was built on.' })
  components!: ComponentRecord[];
}

@ObjectType({ description: 'What the national catalogue (CPSV-AP-NO) wanted to know of a service, as it was recorded.' })
export class ServiceCatalogueRecord extends ServiceCatalogue {
  @Field(() => [ContactPoint], { description: 'Where people asked about it.' })
  override contactPoints!: ContactPoint[];
}

@ObjectType({ description: 'A shared component as a record of the past refers to it. The register of actors tells what it is called today.' })
export class ComponentRecord {
  @Field(() => ID, { description: 'The id by which the whole hub knows it, then and now.' })
  id!: string;
}

export const ServiceRecordConnection = connectionOf(() => ServiceRecord, 'ServiceRecord', 'services as they were recorded');
export type ServiceRecords = Connection<ServiceRecord>;
