import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toPageRequest, type Connection } from '../../shared/graphql/connection';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import { connectNodes } from '../../shared/page-loader';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import { componentLoader } from '../component/component.loader';
import type { ComponentRow } from '../component/component.store';
import { SharedComponent } from '../component/component.type';
import type { ActorsContext } from '../context';
import { ecosystemLoader } from '../ecosystem/ecosystem.loader';
import type { EcosystemRow } from '../ecosystem/ecosystem.store';
import { Ecosystem } from '../ecosystem/ecosystem.type';
import { periodDays } from '../period';
import type { RelationRow } from '../relation/relation.store';
import { Relation } from '../relation/relation.type';
import { confirmActorClaim, disputeActorClaim, toClaimConditions, type ClaimFact } from './claim';
import { ActorClaimsArgs, ConfirmActorClaimInput, ConfirmActorClaimPayload, DisputeActorClaimInput, DisputeActorClaimPayload } from './claim.input';
import { claimById } from './claim.loader';
import { findClaimPage } from './claim.store';
import { ActorClaim, ActorClaimConnection } from './claim.type';

@Resolver(() => ActorClaim)
export class ActorClaimResolver {
  @Query(() => ActorClaimConnection, {
    nullable: true,
    description: 'What others have recorded about the organisation of the token in the register of actors and what waits for its answer, the oldest first: its relations, its memberships of ecosystems, and that it operates or pays for shared components. FORBIDDEN without a token.',
  })
  async actorClaims(@Args(() => ActorClaimsArgs) args: ActorClaimsArgs, @Ctx() context: ActorsContext): Promise<Connection<ClaimFact>> {
    const conditions = toClaimConditions(context.caller, args.filter);
    const request = toPageRequest(args);
    return connectNodes(await findClaimPage(context.db, conditions, request), request, claimById(context));
  }

  @Mutation(() => ConfirmActorClaimPayload, { nullable: true, description: 'Agrees with what the register of actors says of your organisation. Only for the organisation that it is about; not even the secretariat answers for another. An answer can be given anew.' })
  confirmActorClaim(@Arg('input', () => ConfirmActorClaimInput, INPUT_ARGUMENT) input: ConfirmActorClaimInput, @Ctx() context: ActorsContext) {
    return write(context, 'claim', { operation: 'confirmActorClaim', input }, (session) => confirmActorClaim(session, input));
  }

  @Mutation(() => DisputeActorClaimPayload, { nullable: true, description: 'Disagrees with what the register of actors says of your organisation, and says why. Only for the organisation that it is about; not even the secretariat answers for another. An answer can be given anew.' })
  disputeActorClaim(@Arg('input', () => DisputeActorClaimInput, INPUT_ARGUMENT) input: DisputeActorClaimInput, @Ctx() context: ActorsContext) {
    return write(context, 'claim', { operation: 'disputeActorClaim', input }, (session) => disputeActorClaim(session, input));
  }

  @FieldResolver()
  async actor(@Root() { actorId }: ClaimFact, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return actorId === null ? null : actorLoader(context).load(actorId);
  }

  @FieldResolver()
  async claimedBy(@Root() { row }: ClaimFact, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return row.claimedById === null ? null : actorLoader(context).load(row.claimedById);
  }

  @FieldResolver()
  claimedAt(@Root() { row }: ClaimFact): Date | null {
    return row.claimedAt;
  }

  @FieldResolver()
  validFrom(@Root() { row }: ClaimFact): string | null {
    return periodDays(row).validFrom;
  }

  @FieldResolver()
  validTo(@Root() { row }: ClaimFact): string | null {
    return periodDays(row).validTo;
  }

  @FieldResolver()
  provenance(@Root() { row }: ClaimFact): Provenance {
    return toProvenance(row);
  }

  @FieldResolver(() => Relation, { nullable: true, description: 'The relation, for a claim of that kind.' })
  relation(@Root() claim: ClaimFact): RelationRow | null {
    return claim.kind === 'RELATION' ? claim.row : null;
  }

  @FieldResolver(() => Ecosystem, { nullable: true, description: 'The ecosystem that the organisation is said to take part in, for a claim of that kind.' })
  async ecosystem(@Root() claim: ClaimFact, @Ctx() context: ActorsContext): Promise<EcosystemRow | null> {
    return claim.kind === 'ECOSYSTEM_MEMBERSHIP' ? ecosystemLoader(context).load(claim.row.ecosystemId) : null;
  }

  @FieldResolver(() => SharedComponent, { nullable: true, description: 'The shared component that the organisation is said to operate or pay for, for claims of those kinds.' })
  async component(@Root() claim: ClaimFact, @Ctx() context: ActorsContext): Promise<ComponentRow | null> {
    return claim.kind === 'COMPONENT_OPERATOR' || claim.kind === 'COMPONENT_FUNDER' ? componentLoader(context).load(claim.row.componentId) : null;
  }
}
