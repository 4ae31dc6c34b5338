import { ArgsType, Field, InputType } from 'type-graphql';
import { ClaimStatus } from '../../shared/graphql/claim';
import { PageArgs } from '../../shared/graphql/connection';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ChangeInput } from '../../shared/writing/record.input';
import { Claim, ClaimKind } from './claim.type';

@InputType({ description: 'Which claims to list; all conditions given must hold.' })
export class ClaimFilter {
  @Field(() => [ClaimStatus], { nullable: true, description: 'Any of these answers; those that are not answered when left out.' })
  statuses?: ClaimStatus[] | null;

  @Field(() => [ClaimKind], { nullable: true, description: 'Any of these kinds; all when left out.' })
  kinds?: ClaimKind[] | null;
}

@ArgsType()
export class ClaimsArgs extends PageArgs {
  @Field(() => ClaimFilter, { nullable: true, description: 'Which to list; those that wait for an answer when left out.' })
  filter?: ClaimFilter | null;
}

@InputType({ description: 'A claim to confirm.' })
export class ConfirmClaimInput extends ChangeInput {}

@InputType({ description: 'A claim to dispute.' })
export class DisputeClaimInput extends ChangeInput {
  @Field(() => [LocalizedTextInput], { description: 'Why it is not so; at most 10,000 characters in each language. Everybody who sees the claim sees it.' })
  reasons!: LocalizedTextInput[];
}

export const ConfirmClaimPayload = payloadOf('ConfirmClaim', 'claim', () => Claim as never, 'The claim with its answer.');
export const DisputeClaimPayload = payloadOf('DisputeClaim', 'claim', () => Claim as never, 'The claim with its answer.');
