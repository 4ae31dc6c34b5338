import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toPageRequest, type Connection } from '../../shared/graphql/connection';
import { stableId } from '../../shared/graphql/id';
import { connectNodes } from '../../shared/page-loader';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import { actorRef, type ActorReference } from '../actor/actor.type';
import type { BenefitRow } from '../benefit/benefit.store';
import { Benefit } from '../benefit/benefit.type';
import type { PortfolioContext } from '../context';
import { toCostLine } from '../cost/cost';
import { CostLine } from '../cost/cost.type';
import { toFundingLine } from '../funding/funding';
import { FundingLine } from '../funding/funding.type';
import { toParticipation } from '../initiative/initiative-parts';
import { InitiativeParticipation } from '../initiative/initiative-parts.type';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { confirmPortfolioClaim, disputePortfolioClaim, toClaimConditions, type ClaimFact } from './claim';
import { ConfirmPortfolioClaimInput, ConfirmPortfolioClaimPayload, DisputePortfolioClaimInput, DisputePortfolioClaimPayload, PortfolioClaimsArgs } from './claim.input';
import { claimById, namerOf } from './claim.loader';
import { findClaimPage } from './claim.store';
import { PortfolioClaim, PortfolioClaimConnection } from './claim.type';

@Resolver(() => PortfolioClaim)
export class PortfolioClaimResolver {
  @Query(() => PortfolioClaimConnection, {
    nullable: true,
    description: 'What others have recorded about the organisation of the token in initiatives and what waits for its answer, the oldest first: that it leads, takes part, pays, bears a cost, gains, or answers for a benefit. FORBIDDEN without a token.',
  })
  async portfolioClaims(@Args(() => PortfolioClaimsArgs) args: PortfolioClaimsArgs, @Ctx() context: PortfolioContext): Promise<Connection<ClaimFact>> {
    const conditions = toClaimConditions(context.caller, args.filter);
    const request = toPageRequest(args);
    return connectNodes(await findClaimPage(context.db, conditions, request), request, claimById(context));
  }

  @Mutation(() => ConfirmPortfolioClaimPayload, { nullable: true, description: 'Agrees with what an initiative says of your organisation. Only for the organisation that it is about; not even the secretariat answers for another. An answer can be given anew.' })
  confirmPortfolioClaim(@Arg('input', () => ConfirmPortfolioClaimInput, INPUT_ARGUMENT) input: ConfirmPortfolioClaimInput, @Ctx() context: PortfolioContext) {
    return write(context, 'claim', { operation: 'confirmPortfolioClaim', input }, (session) => confirmPortfolioClaim(session, input));
  }

  @Mutation(() => DisputePortfolioClaimPayload, { nullable: true, description: 'Disagrees with what an initiative says of your organisation, and says why. Only for the organisation that it is about; not even the secretariat answers for another. An answer can be given anew.' })
  disputePortfolioClaim(@Arg('input', () => DisputePortfolioClaimInput, INPUT_ARGUMENT) input: DisputePortfolioClaimInput, @Ctx() context: PortfolioContext) {
    return write(context, 'claim', { operation: 'disputePortfolioClaim', input }, (session) => disputePortfolioClaim(session, input));
  }

  @FieldResolver()
  actor(@Root() { actorId }: ClaimFact): ActorReference | null {
    return actorRef(actorId);
  }

  @FieldResolver()
  async claimedBy(@Root() claim: ClaimFact, @Ctx() context: PortfolioContext): Promise<ActorReference | null> {
    if (claim.kind !== 'LEAD' && claim.kind !== 'BENEFIT_OWNER') return actorRef(claim.row.claimedByActorId);
    const organizationNumber = await namerOf(context).load(claim.row.id);
    return organizationNumber === null ? null : actorRef(stableId('actor', organizationNumber));
  }

  @FieldResolver(() => Initiative, { nullable: true, description: 'The initiative that says it.' })
  initiative(@Root() { initiativeId }: ClaimFact, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> {
    return initiativeLoader(context).load(initiativeId);
  }

  @FieldResolver(() => InitiativeParticipation, { nullable: true, description: 'The participation, for a claim of that kind.' })
  participation(@Root() claim: ClaimFact): InitiativeParticipation | null {
    return claim.kind === 'PARTICIPATION' ? toParticipation(claim.row) : null;
  }

  @FieldResolver(() => FundingLine, { nullable: true, description: 'The funding line, for a claim of that kind.' })
  fundingLine(@Root() claim: ClaimFact): FundingLine | null {
    return claim.kind === 'FUNDING' ? toFundingLine(claim.row) : null;
  }

  @FieldResolver(() => CostLine, { nullable: true, description: 'The cost line, for a claim of that kind.' })
  costLine(@Root() claim: ClaimFact): CostLine | null {
    return claim.kind === 'COST' ? toCostLine(claim.row) : null;
  }

  @FieldResolver(() => Benefit, { nullable: true, description: 'The benefit, for claims about who gains and who answers for it.' })
  benefit(@Root() claim: ClaimFact): BenefitRow | null {
    return claim.kind === 'BENEFIT' || claim.kind === 'BENEFIT_OWNER' ? claim.row : null;
  }
}
