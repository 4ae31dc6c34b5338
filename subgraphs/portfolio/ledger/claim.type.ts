import { Field, ObjectType } from 'type-graphql';
import { ClaimStatus } from '../../shared/graphql/claim';
import { DateTimeScalar } from '../../shared/graphql/scalars';
import { Actor, actorRef, type ActorReference } from '../actor/actor.type';

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
}

/** The columns of every row that says something about another organisation. */
export interface ClaimColumns {
  claimStatus: `${ClaimStatus}`;
  claimedByActorId: string | null;
  claimedAt: Date | null;
  answeredAt: Date | null;
}

export function toClaim(row: ClaimColumns): Claim {
  return { status: ClaimStatus[row.claimStatus], claimedBy: actorRef(row.claimedByActorId), claimedAt: row.claimedAt, answeredAt: row.answeredAt };
}
