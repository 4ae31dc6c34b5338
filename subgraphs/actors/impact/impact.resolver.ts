import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { ComponentNeed, IMPACT_FACT_FIELDS, type ImpactFact } from '../../shared/graphql/impact-fact';
import { connectionOfPlaced } from '../../shared/graphql/list-page';
import { countReached, ActorImpactCount, outcomeOf, toPossibleDelay, waitingOrder, type PossibleDelay, type WaitingOutcome } from '../../shared/graphql/waiting';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import { sectorLoader } from '../sector/sector.loader';
import type { SectorOnDay } from '../sector/sector.resolver';
import type { ReachedActor } from './impact';
import { componentNeeds, loadReachedActors } from './impact.loader';
import { Impact, ImpactedActor, ImpactedActorConnection } from './impact.type';

const FACTS = `@requires(fields: "impactFacts { ${IMPACT_FACT_FIELDS} } serviceOwnerFacts { ${IMPACT_FACT_FIELDS} }")`;

/** Without what the portfolio knows there is nothing to tell; the owners of services are left out when only they cannot be had. */
function factsOf({ impactFacts, serviceOwnerFacts }: Impact): ImpactFact[] | null {
  return impactFacts ? [...impactFacts, ...(serviceOwnerFacts ?? [])] : null;
}

@Resolver(() => Impact)
export class ImpactResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [ComponentNeed], { nullable: true, description: 'Which shared component needs which, in the whole register. Not for clients.' })
  componentNeeds(@Ctx() context: ActorsContext): Promise<ComponentNeed[]> {
    return componentNeeds(context);
  }

  @Directive(FACTS)
  @FieldResolver(() => ActorImpactCount, { nullable: true, description: 'How many actors answer for something that depends on it, and for how many of them something waits.' })
  async actorCount(@Root() impact: Impact, @Ctx() context: ActorsContext): Promise<ActorImpactCount | null> {
    const facts = factsOf(impact);
    return facts && countReached((await loadReachedActors(context, facts)).map(({ actor }) => actor));
  }

  @Directive(FACTS)
  @FieldResolver(() => ImpactedActorConnection, { nullable: true, description: 'Who answers for what depends on it: leads of initiatives, owners of services, operators of components. Those for whom something certainly waits longest first, then by name.' })
  async actors(@Root() impact: Impact, @Args(() => PageArgs) args: PageArgs, @Ctx() context: ActorsContext): Promise<Connection<ReachedActor> | null> {
    const facts = factsOf(impact);
    if (!facts) return null;
    const request = toPageRequest(args);
    const reached = await loadReachedActors(context, facts);
    return connectionOfPlaced(reached.map(({ actor, name }) => ({ node: actor, cursor: { sort: waitingOrder(actor, name), id: actor.id } })), request);
  }
}

@Resolver(() => ImpactedActor)
export class ImpactedActorResolver {
  @FieldResolver()
  actor(@Root() { id }: ReachedActor, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return actorLoader(context).load(id);
  }

  @FieldResolver()
  async sector(@Root() { id }: ReachedActor, @Ctx() context: ActorsContext): Promise<SectorOnDay | null> {
    const sector = await sectorLoader(context).load({ actorId: id, at: context.today });
    return sector && { ...sector, at: context.today };
  }

  @FieldResolver()
  outcome(@Root() { delay }: ReachedActor): WaitingOutcome {
    return outcomeOf(delay);
  }

  @FieldResolver()
  delay(@Root() { delay }: ReachedActor): PossibleDelay {
    return toPossibleDelay(delay);
  }
}
