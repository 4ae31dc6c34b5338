import { Arg, Field, ID, ObjectType } from 'type-graphql';
import { CooperationBodyKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/CooperationBodyKind';
import { ClaimStatus } from '../../shared/graphql/claim';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateScalar } from '../../shared/graphql/scalars';
import { Described } from '../record/described.type';
import { Recorded } from '../record/record.type';
import { ActorRecord } from './actor-record.type';
import { LifeEventRecord } from './life-event-record.type';

@ObjectType({ description: 'An organisation being a member of a cooperation body over a period, as it was recorded.' })
export class BodyMembershipRecord extends Recorded {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => ActorRecord, { description: 'The member.' })
  actor!: ActorRecord;

  @Field(() => Boolean, { description: 'Whether the member led the body, alone or with others.' })
  isLeader!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the membership; null when it was not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the membership; null while it was to last.' })
  validTo!: string | null;

  @Field(() => ClaimStatus, { description: 'Whether the member itself had agreed that it was one.' })
  claimStatus!: `${ClaimStatus}`;

  @Field(() => Boolean, { description: 'Whether it was marked as restricted: not for everybody until the organisation itself confirmed it.' })
  isRestricted!: boolean;

  answerReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why the organisation disputed it, in its own words; null when it did not.' })
  answerReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answerReasons, language);
  }
}

@ObjectType({ description: 'A cooperation body, as it was recorded.' })
export class CooperationBodyRecord extends Described {
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

  @Field(() => [BodyMembershipRecord], { description: 'Everyone who had been recorded as a member, with periods.' })
  memberships!: BodyMembershipRecord[];

  @Field(() => [LifeEventRecord], { description: 'The life events it worked on.' })
  lifeEvents!: LifeEventRecord[];
}
