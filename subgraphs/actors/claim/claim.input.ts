import { ArgsType, Field, InputType } from 'type-graphql';
import { ClaimStatus } from '../../shared/graphql/claim';
import { PageArgs } from '../../shared/graphql/connection';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ActorClaim, ActorClaimKind } from './claim.type';

@InputType({ description: 'Which claims to list; all conditions given must hold.' })
export class ActorClaimFilter {
  @Field(() => [ClaimStatus], { nullable: true, description: 'Any of these answers; those that are not answered when left out.' })
  statuses?: ClaimStatus[] | null;

  @Field(() => [ActorClaimKind], { nullable: true, description: 'Any of these kinds; all when left out.' })
  kinds?: ActorClaimKind[] | null;
}

@ArgsType()
export class ActorClaimsArgs extends PageArgs {
  @Field(() => ActorClaimFilter, { nullable: true, description: 'Which to list; those that wait for an answer when left out.' })
  filter?: ActorClaimFilter | null;
}

@InputType({ description: 'A claim to confirm.' })
export class ConfirmActorClaimInput extends ChangeInput {}

@InputType({ description: 'A claim to dispute.' })
export class DisputeActorClaimInput extends ChangeInput {
  @Field(() => [LocalizedTextInput], { description: 'Why it is not so; at most 10,000 characters in each language. Everybody who sees the record sees it.' })
  reasons!: LocalizedTextInput[];
}

export const ConfirmActorClaimPayload = payloadOf('ConfirmActorClaim', 'claim', () => ActorClaim, 'The claim with its answer.');
export const DisputeActorClaimPayload = payloadOf('DisputeActorClaim', 'claim', () => ActorClaim, 'The claim with its answer.');
