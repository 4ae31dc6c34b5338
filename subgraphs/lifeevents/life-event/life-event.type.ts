import { Arg, Directive, Field, ObjectType } from 'type-graphql';
import { LifeEventKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/LifeEventKind';
import { Concept } from '../../shared/graphql/concept';
import { connectionOf } from '../../shared/graphql/connection-type';
import type { Connection } from '../../shared/graphql/connection';
import { describeEnumValues } from '../../shared/graphql/describe';
import { ActorInvolvement } from '../../shared/graphql/involvement';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateTimeScalar, UrlScalar } from '../../shared/graphql/scalars';
import { ChangeConnection, type Change } from '../../shared/history/change.type';
import { LifeEventContact } from '../contact/contact.type';
import { CooperationBody } from '../cooperation-body/cooperation-body.type';
import { Indicator } from '../indicator/indicator.type';
import { Journey } from '../journey/journey.type';
import { Obstacle } from '../obstacle/obstacle.type';
import { Ownership } from '../ownership/ownership.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Titled } from '../record/record.type';
import { ServiceConnection, type Service } from '../service/service.type';
import { UserNeed } from '../user-need/user-need.type';

describeEnumValues('LifeEventKind', {
  LIFE: 'An event in the life of a person (livshendelse).',
  BUSINESS: 'An event in the life of an enterprise or organisation (virksomhetshendelse).',
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "uri")')
@ObjectType({ description: 'A situation in life, such as having a child, in which people meet several services of several agencies (livshendelse).' })
export class LifeEvent extends Titled {
  @Field(() => UrlScalar, { description: 'The IRI of the life event, the same wherever its data is published.' })
  uri!: string;

  @Field(() => LifeEventKind, { description: 'Whose life it is an event in.' })
  kind!: `${LifeEventKind}`;

  descriptions!: unknown;

  @Field(() => String, { nullable: true, description: 'What the life event covers; null when nobody has written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }

  @Field(() => [Concept], { description: 'What the life event is classified as, by terms of public code lists such as the life-event types of data.norge.no.' })
  types!: Concept[];

  @Field(() => Ownership, { nullable: true, description: 'Who owned it and which ministry was responsible on a day; null when nobody is recorded for that day.' })
  ownership!: Ownership | null;

  @Field(() => [Ownership], { description: 'Every owner and ministry it has had, oldest first, without gap or overlap.' })
  ownershipHistory!: Ownership[];

  @Field(() => [CooperationBody], { description: 'Core groups, councils, programmes and networks that work on it or have done, the current first.' })
  bodies!: CooperationBody[];

  @Field(() => ServiceConnection, { description: 'The services that people in it need, in the order they meet them.' })
  services!: Connection<Service>;

  @Field(() => Journey, { description: 'The way through its services: steps, hand-overs from one to the next, and where it breaks.' })
  journey!: Journey;

  @Field(() => [UserNeed], { description: 'What people in it need, as user research found it.' })
  needs!: UserNeed[];

  @Field(() => [Obstacle], { description: 'What keeps it from becoming coherent.' })
  obstacles!: Obstacle[];

  @Field(() => [Indicator], { description: 'Measures that tell how it is getting on, with what was measured.' })
  indicators!: Indicator[];

  @Field(() => [LifeEventContact], { nullable: true, description: 'Persons to ask about it; only for its owner, confirmed participants and the secretariat.' })
  contacts!: LifeEventContact[] | null;

  @Field(() => DateTimeScalar, { name: 'updatedAt', description: 'When its own record was last written; what belongs to it is dated in changes.' })
  recordedAt!: Date;

  @Field(() => ChangeConnection, { description: 'What was changed in it and in what belongs to it, newest first.' })
  changes!: Connection<Change>;

  @Directive('@inaccessible')
  @Field(() => [ActorInvolvement], { nullable: true, description: 'Every actor that takes part in it, as far as life events, services and datasets tell. Not for clients: the actor map is made from it.' })
  lifeEventInvolvements!: ActorInvolvement[] | null;
}

export const LifeEventConnection = connectionOf(() => LifeEvent, 'LifeEvent', 'life events');
