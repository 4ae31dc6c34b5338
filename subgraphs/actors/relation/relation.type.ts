import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RelationKind } from '../../../prisma/generated/actors/typegraphql/enums/RelationKind';
import { ClaimStatus } from '../../shared/graphql/claim';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar, DateTimeScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { ContextLink } from '../context-link/context-link.type';

describeEnumValues('RelationKind', {
  GOVERNS: 'Directs the other, as a ministry directs an agency, or commissions a task from it.',
  FUNDS: 'Gives the other money.',
  SUPPLIES_DATA_TO: 'Lets the other have data it needs.',
  DEPENDS_ON: 'Cannot do its part without the other.',
  COLLABORATES_WITH: 'Works with the other; holds in both directions.',
  CONSULTS: 'Asks the other for advice.',
  COMPETES_WITH: 'Offers the same as the other; holds in both directions.',
  REPRESENTS: 'Speaks for the other, as an association speaks for its members.',
});

export enum RelationDirection {
  OUT = 'OUT',
  IN = 'IN',
}
registerEnumType(RelationDirection, { name: 'RelationDirection', description: 'On which side of a relation an actor stands.' });
describeEnumValues('RelationDirection', { OUT: 'The actor is the one the relation goes from.', IN: 'The actor is the one the relation goes to.' });

@ObjectType({ description: 'What one side of a relation answers to it. Each side answers for itself only, by confirmActorClaim and disputeActorClaim.' })
export class RelationAnswer {
  @Field(() => ClaimStatus, { description: 'Whether this side has answered, and what. Whoever proposes a relation has confirmed its own side by that.' })
  status!: ClaimStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When this side answered last; null while it has not answered the relation as it is recorded now.' })
  answeredAt!: Date | null;

  /** By language, as stored. */
  answerReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why this side disputes it, in its own words; null when it does not.' })
  answerReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answerReasons, language);
  }
}

@ObjectType({ description: 'What one actor is or does to another, in a context and a period. Recorded by one side or read from a source, it is a claim until every side that can answer has confirmed it.' })
export class Relation {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => RelationKind, { description: 'What the one is or does to the other.' })
  kind!: RelationKind;

  @Field(() => Actor, { nullable: true, description: 'The one it goes from.' })
  from!: Actor | null;

  @Field(() => Actor, { nullable: true, description: 'The one it goes to.' })
  to!: Actor | null;

  @Field(() => String, { nullable: true, description: 'What exactly, such as which data is supplied; null when the source says no more.' })
  details!: string | null;

  @Field(() => ContextLink, { nullable: true, description: 'What it holds within; null when it holds at large.' })
  context!: ContextLink | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of it; null when that is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was over; null while it lasts or when that is not known.' })
  validTo!: string | null;

  @Field(() => ClaimStatus, { description: 'What follows from both answers: DISPUTED when a side disputes it, CONFIRMED when every side that can answer has confirmed it, else CLAIMED. A relation between two groups stays CLAIMED, since nobody can answer for either.' })
  claimStatus!: ClaimStatus;

  @Field(() => RelationAnswer, { nullable: true, description: 'What the one it goes from answers; null for a group of people or bodies, which has no voice of its own.' })
  fromAnswer!: RelationAnswer | null;

  @Field(() => RelationAnswer, { nullable: true, description: 'What the one it goes to answers; null for a group of people or bodies, which has no voice of its own.' })
  toAnswer!: RelationAnswer | null;

  @Field(() => Actor, { nullable: true, description: 'Who proposed it: one of the two sides, or the secretariat’s organisation. Null when it was read from a source.' })
  claimedBy!: Actor | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was proposed, or last changed in a way that asks for new answers; null for what was read from a source and has not been changed since.' })
  claimedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it was recorded in confidence: only its two sides and the secretariat find it in lists, until it is confirmed; maps and paths leave it out for everybody.' })
  isRestricted!: boolean;

  @Field(() => Provenance, { description: 'Where it is told.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts the changes of the record, the answers of both sides among them; a change or an answer names the version it is based on.' })
  version!: number;
}

export const RelationConnection = connectionOf(() => Relation, 'Relation', 'relations');

export { RelationKind };
