import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ClaimStatus } from '../../shared/graphql/claim';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar, DateTimeScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';

export enum ActorClaimKind {
  RELATION = 'RELATION',
  ECOSYSTEM_MEMBERSHIP = 'ECOSYSTEM_MEMBERSHIP',
  COMPONENT_OPERATOR = 'COMPONENT_OPERATOR',
  COMPONENT_FUNDER = 'COMPONENT_FUNDER',
}
registerEnumType(ActorClaimKind, { name: 'ActorClaimKind', description: 'What the register of actors says of an organisation.' });
describeEnumValues<ActorClaimKind>('ActorClaimKind', {
  RELATION: 'That it stands in a relation to another actor.',
  ECOSYSTEM_MEMBERSHIP: 'That it takes part in an ecosystem.',
  COMPONENT_OPERATOR: 'That it operates a shared component.',
  COMPONENT_FUNDER: 'That it pays for a shared component.',
});

@ObjectType({ description: 'What was recorded about an organisation in the register of actors, which only that organisation confirms or disputes. No actor decides over another.' })
export class ActorClaim {
  @Field(() => ID, { description: 'Opaque; by it the organisation answers. A relation makes a claim about each of its sides.' })
  id!: string;

  @Field(() => ActorClaimKind, { description: 'What it says of the organisation.' })
  kind!: `${ActorClaimKind}`;

  @Field(() => Actor, { nullable: true, description: 'The organisation that it is about.' })
  actor!: Actor | null;

  @Field(() => ClaimStatus, { description: 'What the organisation has answered; of a relation, for its own side.' })
  claimStatus!: `${ClaimStatus}`;

  @Field(() => Boolean, { description: 'Whether it was recorded in confidence: not for everybody until all that it is about have confirmed it.' })
  isRestricted!: boolean;

  @Field(() => Actor, { nullable: true, description: 'The organisation that recorded it; of a relation, the one that proposed it, also where somebody has changed it since. Null when it was read from a source.' })
  claimedBy!: Actor | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded, or changed in a way that asks for a new answer; null for what was read from a source and has not been changed since.' })
  claimedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the organisation answered last; null while it has not.' })
  answeredAt!: Date | null;

  /** By language, as stored. */
  answerReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why the organisation disputes it, in its own words; null when it does not.' })
  answerReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answerReasons, language);
  }

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is said to be so; null when that is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is said to be so no longer; null while it lasts.' })
  validTo!: string | null;

  @Field(() => Provenance, { description: 'Where it is told.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record that says it has been written; expected back by whoever answers. Both sides of a relation share the record, so when the other side answers first, read the version again.' })
  version!: number;
}

export const ActorClaimConnection = connectionOf(() => ActorClaim, 'ActorClaim', 'claims');
