import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ClaimStatus } from '../../shared/graphql/claim';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateTimeScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';

export enum PortfolioClaimKind {
  LEAD = 'LEAD',
  PARTICIPATION = 'PARTICIPATION',
  FUNDING = 'FUNDING',
  COST = 'COST',
  BENEFIT = 'BENEFIT',
  BENEFIT_OWNER = 'BENEFIT_OWNER',
}
registerEnumType(PortfolioClaimKind, { name: 'PortfolioClaimKind', description: 'What an initiative says of an organisation.' });
describeEnumValues<PortfolioClaimKind>('PortfolioClaimKind', {
  LEAD: 'That it leads the initiative.',
  PARTICIPATION: 'That it takes part in the initiative.',
  FUNDING: 'That it pays for the initiative.',
  COST: 'That a cost of the initiative falls on its budget.',
  BENEFIT: 'That it gains from the initiative.',
  BENEFIT_OWNER: 'That it answers for a benefit coming (gevinsteier).',
});

@ObjectType({ description: 'What was recorded about an organisation in an initiative, which only that organisation confirms or disputes. No actor decides over another.' })
export class PortfolioClaim {
  @Field(() => ID, { description: 'Opaque; by it the organisation answers.' })
  id!: string;

  @Field(() => PortfolioClaimKind, { description: 'What it says of the organisation.' })
  kind!: `${PortfolioClaimKind}`;

  @Field(() => Actor, { nullable: true, description: 'The organisation that it is about; null when the register of actors does not answer.' })
  actor!: Actor | null;

  @Field(() => ClaimStatus, { description: 'What the organisation has answered.' })
  claimStatus!: `${ClaimStatus}`;

  @Field(() => Boolean, { description: 'Whether it was marked as restricted: not for everybody until the organisation itself confirms it.' })
  isRestricted!: boolean;

  @Field(() => Actor, { nullable: true, description: 'The organisation that recorded it; null when it was read from a public source, or when the register of actors does not answer.' })
  claimedBy!: Actor | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded, or changed in a way that asks for a new answer; null for what came with the starter dataset or a register.' })
  claimedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the organisation answered last; null while it has not.' })
  answeredAt!: Date | null;

  answerReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why the organisation disputes it, in its own words; null when it does not.' })
  answerReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answerReasons, language);
  }

  @Field(() => Int, { description: 'How many times the record that says it has been written; expected back by whoever answers.' })
  version!: number;
}

export const PortfolioClaimConnection = connectionOf(() => PortfolioClaim, 'PortfolioClaim', 'claims');
