import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { InitiativeIdentifier, WithheldValue } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioContext } from '../context';
import { visibleClaims } from '../ledger/visibility.loader';
import { withheldOf } from '../ledger/withheld.loader';
import { ComponentUse } from './initiative-enums';
import { toBaseline, toIdentityStep, toMilestone, toParticipation } from './initiative-parts';
import { IdentityStep, type Baseline, type InitiativeParticipation, type Milestone } from './initiative-parts.type';
import { baselinesOf, bodyLinksOf, componentLinksOf, identifiersOf, identityStepsOf, initiativeLoader, lifeEventLinksOf, milestonesOf, participationsOf, serviceLinksOf } from './initiative.loader';
import type { InitiativeRow } from './initiative.store';
import { Initiative } from './initiative.type';

/** A thing of another subgraph, which resolves the rest of it. */
interface Reference {
  id: string;
}

@Resolver(() => Initiative)
export class InitiativePartsResolver {
  @FieldResolver()
  async participants(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<InitiativeParticipation[]> {
    const participations = await participationsOf(context).load(row.id);
    return (await visibleClaims(context, row.id, participations, (participation) => participation.actorId)).map(toParticipation);
  }

  @FieldResolver()
  async lifeEvents(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Reference[]> {
    return (await lifeEventLinksOf(context).load(row.id)).map((link) => ({ id: link.lifeEventId }));
  }

  @FieldResolver()
  async services(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Reference[]> {
    return (await serviceLinksOf(context).load(row.id)).map((link) => ({ id: link.serviceId }));
  }

  @FieldResolver()
  components(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Reference[]> {
    return componentsBy(ComponentUse.USES, row, context);
  }

  @FieldResolver()
  produces(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Reference[]> {
    return componentsBy(ComponentUse.PRODUCES, row, context);
  }

  @FieldResolver()
  async bodies(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Reference[]> {
    return (await bodyLinksOf(context).load(row.id)).map((link) => ({ id: link.bodyId }));
  }

  @FieldResolver()
  async baselines(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Baseline[]> {
    return (await baselinesOf(context).load(row.id)).map(toBaseline);
  }

  @FieldResolver()
  async milestones(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Milestone[]> {
    return (await milestonesOf(context).load(row.id)).map(toMilestone);
  }

  @FieldResolver()
  identifiers(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<InitiativeIdentifier[]> {
    return identifiersOf(context).load(row.id);
  }

  @FieldResolver()
  async identitySteps(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<IdentityStep[]> {
    return (await identityStepsOf(context).load(row.id)).map(toIdentityStep);
  }

  @FieldResolver()
  withheldValues(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<WithheldValue[]> {
    return withheldOf(context).load(row.id);
  }
}

@Resolver(() => IdentityStep)
export class IdentityStepResolver {
  @FieldResolver(() => Initiative, { nullable: true, description: 'The initiative that it became part of, was taken out of or carries on; null for a renaming or a move.' })
  async other(@Root() { otherInitiativeId }: IdentityStep, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> {
    return otherInitiativeId === null ? null : initiativeLoader(context).load(otherInitiativeId);
  }
}

async function componentsBy(use: ComponentUse, row: InitiativeRow, context: PortfolioContext): Promise<Reference[]> {
  return (await componentLinksOf(context).load(row.id)).filter((link) => ComponentUse[link.use] === use).map((link) => ({ id: link.componentId }));
}
