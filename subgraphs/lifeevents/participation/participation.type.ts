import { Arg, Field, ID, ObjectType } from 'type-graphql';
import { ServiceRole } from '../../../prisma/generated/lifeevents/typegraphql/enums/ServiceRole';
import { ClaimStatus } from '../../shared/graphql/claim';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateScalar, DateTimeScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { Recorded } from '../record/record.type';

describeEnumValues('ServiceRole', {
  DELIVERER: 'Carries out the service, or a part of it, for the owner.',
  PARTNER: 'Works with the owner on the service.',
  DATA_PROVIDER: 'Hands the service data that it holds.',
  REGULATOR: 'Sets the rules the service follows, or supervises it.',
});

@ObjectType({ description: 'An organisation taking part in a service that another organisation owns.' })
export class ServiceParticipation extends Recorded {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  descriptions!: unknown;

  @Field(() => String, { nullable: true, description: 'What it does in the service, in more words; null when nobody has written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }

  @Field(() => Actor, { nullable: true, description: 'Who takes part; null when the register of actors does not answer.' })
  actor!: Actor | null;

  @Field(() => ServiceRole, { description: 'What it does in the service.' })
  role!: `${ServiceRole}`;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it takes part; null when it is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer takes part; null while it goes on.' })
  validTo!: string | null;

  @Field(() => ClaimStatus, { description: 'Whether the organisation itself agrees that it takes part.' })
  claimStatus!: `${ClaimStatus}`;

  @Field(() => Boolean, { description: 'Whether it was marked as restricted: not for everybody until the organisation itself confirms it.' })
  isRestricted!: boolean;

  answerReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why the organisation disputes it, in its own words; null when it does not.' })
  answerReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answerReasons, language);
  }

  @Field(() => DateTimeScalar, { description: 'When the owner of the service recorded it, or changed it in a way that asks for a new answer.' })
  claimedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the organisation confirmed or disputed it; null while it has not, or not since it was changed.' })
  answeredAt!: Date | null;
}
