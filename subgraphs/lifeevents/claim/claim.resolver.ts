import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toPageRequest } from '../../shared/graphql/connection';
import { stableId } from '../../shared/graphql/id';
import { connectNodes } from '../../shared/page-loader';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import { toActor } from '../actor/actor.type';
import type { Context } from '../context';
import { bodyById } from '../cooperation-body/cooperation-body.loader';
import { serviceById } from '../service/service.loader';
import { confirmClaim, disputeClaim, toClaimConditions } from './claim';
import { ClaimsArgs, ConfirmClaimInput, ConfirmClaimPayload, DisputeClaimInput, DisputeClaimPayload } from './claim.input';
import { claimantOfClaim, claimById } from './claim.loader';
import { findClaimPage, type ClaimRow } from './claim.store';
import { BodyMembershipClaim, Claim, ClaimConnection, ServiceParticipationClaim } from './claim.type';

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => ClaimConnection, {
    nullable: true,
    description: 'What others have recorded about the organisation of the token and what waits for its answer, the oldest first: that it takes part in services and is a member of cooperation bodies. FORBIDDEN without a token.',
  })
  async claims(@Args(() => ClaimsArgs) args: ClaimsArgs, @Ctx() context: Context) {
    const conditions = toClaimConditions(context.caller, args.filter);
    const request = toPageRequest(args);
    return connectNodes(await findClaimPage(context.db, conditions, request), request, claimById(context));
  }

  @Mutation(() => ConfirmClaimPayload, { nullable: true, description: 'Agrees with what was recorded about your organisation. Only for the organisation that it is about; not even the secretariat answers for another. An answer can be given anew.' })
  confirmClaim(@Arg('input', () => ConfirmClaimInput, INPUT_ARGUMENT) input: ConfirmClaimInput, @Ctx() context: Context) {
    return write(context, 'claim', { operation: 'confirmClaim', input }, (session) => confirmClaim(session, input));
  }

  @Mutation(() => DisputeClaimPayload, { nullable: true, description: 'Disagrees with what was recorded about your organisation, and says why. Only for the organisation that it is about; not even the secretariat answers for another. An answer can be given anew.' })
  disputeClaim(@Arg('input', () => DisputeClaimInput, INPUT_ARGUMENT) input: DisputeClaimInput, @Ctx() context: Context) {
    return write(context, 'claim', { operation: 'disputeClaim', input }, (session) => disputeClaim(session, input));
  }

  @FieldResolver()
  actor(@Root() { actorId }: ClaimRow) {
    return toActor(actorId);
  }

  @FieldResolver()
  async claimedBy(@Root() { id }: ClaimRow, @Ctx() context: Context) {
    const organizationNumber = await claimantOfClaim(context).load(id);
    return organizationNumber === null ? null : toActor(stableId('actor', organizationNumber));
  }
}

@Resolver(() => ServiceParticipationClaim)
export class ServiceParticipationClaimResolver {
  @FieldResolver()
  service(@Root() claim: Extract<ClaimRow, { kind: 'SERVICE_PARTICIPATION' }>, @Ctx() context: Context) {
    return serviceById(context).load(claim.serviceId);
  }
}

@Resolver(() => BodyMembershipClaim)
export class BodyMembershipClaimResolver {
  @FieldResolver()
  body(@Root() claim: Extract<ClaimRow, { kind: 'BODY_MEMBERSHIP' }>, @Ctx() context: Context) {
    return bodyById(context).load(claim.bodyId);
  }
}
