import { Arg, Field, ObjectType } from 'type-graphql';
import { LifeEventKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/LifeEventKind';
import { Concept } from '../../shared/graphql/concept';
import type { Connection } from '../../shared/graphql/connection';
import { connectionOf } from '../../shared/graphql/connection-type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateTimeScalar, UrlScalar } from '../../shared/graphql/scalars';
import { Indicator } from '../indicator/indicator.type';
import { Obstacle } from '../obstacle/obstacle.type';
import { Titled } from '../record/record.type';
import { TextCoverage } from '../text-coverage/text-coverage.type';
import { UserNeed } from '../user-need/user-need.type';
import { CooperationBodyRecord } from './body-record.type';
import { JourneyRecord } from './journey-record.type';
import { OwnershipRecord } from './ownership-record.type';
import { ServiceRecordConnection, type ServiceRecords } from './service-record.type';

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

  @Field(() => TextCoverage, { description: 'In which languages its texts and those of its parts existed, and which were missing.' })
  textCoverage!: TextCoverage;

  @Field(() => DateTimeScalar, { name: 'updatedAt', description: 'When its own record had last been written.' })
  recordedAt!: Date;
}

export const LifeEventRecordConnection = connectionOf(() => LifeEventRecord, 'LifeEventRecord', 'life events as they were recorded');
export type LifeEventRecords = Connection<LifeEventRecord>;
