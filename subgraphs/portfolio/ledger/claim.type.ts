import { Arg, Field, ObjectType } from 'type-graphql';
import { ClaimStatus } from '../../shared/graphql/claim';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateTimeScalar } from '../../shared/graphql/scalars';
import { Actor, actorRef, type ActorReference } from '../actor/actor.type';
import { instance } from '../instance';

@ObjectType({ description: 'How far what is recorded about an organisation is agreed with that organisation. Nobody decides over another: what one records about another is a claim until the other has answered.' })
export class Claim {
  @Field(() => ClaimStatus, { description: 'Whether the organisation named has answered, and what.' })
  status!: ClaimStatus;

  @Field(() => Actor, { nullable: true, description: 'Who recorded it; null when it was read from a public source.' })
  claimedBy!: ActorReference | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded as a claim; null where that was not noted.' })
  claimedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the organisation named answered; null as long as it has not.' })
  answeredAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it was marked as restricted: not for everybody until the organisation named confirms it.' })
  isRestricted!: boolean;

  /** By language, as stored. */
  answerReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why the organisation named disputes it, in its own words; null when it does not.' })
  answerReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answerReasons, language);
  }
}

/** The columns of every row that says something about another organisation. */
export interface ClaimColumns {
  claimStatus: `${ClaimStatus}`;
  claimedByActorId: string | null;
  claimedAt: Date | null;
  answeredAt: Date | null;
  answerReasons: unknown;
  isRestricted: boolean;
}

export function toClaim({ claimStatus, claimedByActorId, claimedAt, answeredAt, answerReasons, isRestricted }: ClaimColumns): Claim {
  return instance(Claim, { status: ClaimStatus[claimStatus], claimedBy: actorRef(claimedByActorId), claimedAt, answeredAt, isRestricted, answerReasons });
}
