import { Arg, Directive, Field, ID, ObjectType } from 'type-graphql';
import { CooperationBodyKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/CooperationBodyKind';
import { ClaimStatus } from '../../shared/graphql/claim';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { LifeEvent } from '../life-event/life-event.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Recorded, Titled } from '../record/record.type';

describeEnumValues('CooperationBodyKind', {
  CORE_GROUP: 'A core group (kjernegruppe) of ministries that share the responsibility for a matter.',
  COUNCIL: 'A standing council that gives advice or makes decisions.',
  PROGRAMME: 'A programme or project that several organisations carry out together for a time.',
  NETWORK: 'A looser cooperation without decisions of its own.',
});

@ObjectType({ description: 'An organisation being a member of a cooperation body over a period.' })
export class BodyMembership extends Recorded {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => Actor, { nullable: true, description: 'The member; null when the register of actors does not answer.' })
  actor!: Actor | null;

  @Field(() => Boolean, { description: 'Whether the member leads the body, alone or with others.' })
  isLeader!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the membership; null when it is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the membership; null while it lasts.' })
  validTo!: string | null;

  @Field(() => ClaimStatus, { description: 'Whether the member itself agrees that it is one.' })
  claimStatus!: `${ClaimStatus}`;

  @Field(() => Boolean, { description: 'Whether it was marked as restricted: not for everybody until the organisation itself confirms it.' })
  isRestricted!: boolean;

  answerReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why the organisation disputes it, in its own words; null when it does not.' })
  answerReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answerReasons, language);
  }
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A body in which organisations work together across sectors: a core group, council, programme or network.' })
export class CooperationBody extends Titled {
  @Field(() => CooperationBodyKind, { description: 'What kind of body it is.' })
  kind!: `${CooperationBodyKind}`;

  descriptions!: unknown;

  @Field(() => String, { nullable: true, description: 'What the body is for; null when nobody has written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the body; null when it is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the body ended; null while it lasts.' })
  validTo!: string | null;

  @Field(() => Boolean, { description: 'Whether the body is at work today.' })
  isCurrent!: boolean;

  @Field(() => [Actor], { nullable: 'items', description: 'Its members today; of a body that has ended, those it had at the end.' })
  members!: (Actor | null)[];

  @Field(() => [BodyMembership], { description: 'Everyone who is or was a member, with periods.' })
  memberships!: BodyMembership[];

  @Field(() => [LifeEvent], { description: 'The life events it works on.' })
  lifeEvents!: LifeEvent[];
}
