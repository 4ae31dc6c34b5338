import { ArgsType, Field, InputType } from 'type-graphql';
import { ClaimStatus } from '../../shared/graphql/claim';
import { PageArgs } from '../../shared/graphql/connection';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { PortfolioClaim, PortfolioClaimKind } from './claim.type';

@InputType({ description: 'Which claims to list; all conditions given must hold.' })
export class PortfolioClaimFilter {
  @Field(() => [ClaimStatus], { nullable: true, description: 'Any of these answers; those that are not answered when left out.' })
  statuses?: ClaimStatus[] | null;

  @Field(() => [PortfolioClaimKind], { nullable: true, description: 'Any of these kinds; all when left out.' })
  kinds?: PortfolioClaimKind[] | null;
}

@ArgsType()
export class PortfolioClaimsArgs extends PageArgs {
  @Field(() => PortfolioClaimFilter, { nullable: true, description: 'Which to list; those that wait for an answer when left out.' })
  filter?: PortfolioClaimFilter | null;
}

@InputType({ description: 'A claim to confirm.' })
export class ConfirmPortfolioClaimInput extends ChangeInput {}

@InputType({ description: 'A claim to dispute.' })
export class DisputePortfolioClaimInput extends ChangeInput {
  @Field(() => [LocalizedTextInput], { description: 'Why it is not so; at most 10,000 characters in each language. Everybody who sees the claim sees it.' })
  reasons!: LocalizedTextInput[];
}

export const ConfirmPortfolioClaimPayload = payloadOf('ConfirmPortfolioClaim', 'claim', () => PortfolioClaim, 'The claim with its answer.');
export const DisputePortfolioClaimPayload = payloadOf('DisputePortfolioClaim', 'claim', () => PortfolioClaim, 'The claim with its answer.');
