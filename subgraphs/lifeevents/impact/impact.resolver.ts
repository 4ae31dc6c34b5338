import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { IMPACT_FACT_FIELDS, ServiceOwnerFact } from '../../shared/graphql/impact-fact';
import { connectionOfPlaced } from '../../shared/graphql/list-page';
import { countReached, ServiceImpactCount, outcomeOf, toPossibleDelay, waitingOrder } from '../../shared/graphql/waiting';
import type { Context } from '../context';
import { lifeEventById } from '../life-event/life-event.loader';
import type { LifeEventRow } from '../life-event/life-event.store';
import { serviceById } from '../service/service.loader';
import type { ServiceRow } from '../service/service.store';
import type { ReachedLifeEvent, ReachedService, ServiceReason } from './impact';
import { loadReachedLifeEvents, loadReachedServices } from './impact.loader';
import { Impact, ImpactedLifeEvent, ImpactedLifeEventConnection, ImpactedService, ImpactedServiceConnection, ServiceImpactReason } from './impact.type';

const FACTS = `@requires(fields: "impactFacts { ${IMPACT_FACT_FIELDS} }")`;

/** A page of what is reached, what certainly waits longest first. */
function page<Reached extends ReachedService | ReachedLifeEvent>(all: readonly { reached: Reached; name: string }[], args: PageArgs): Connection<Reached> {
  return connectionOfPlaced(all.map(({ reached, name }) => ({ node: reached, cursor: { sort: waitingOrder(reached, name), id: reached.id } })), toPageRequest(args));
}

/** Without the facts (the portfolio could not give them) nothing is known, which is not the same as that nothing waits. */
@Resolver(() => Impact)
export class ImpactResolver {
  @Directive(FACTS)
  @FieldResolver(() => ServiceImpactCount, { nullable: true, description: 'How many services depend on it, and how many of them wait.' })
  async serviceCount(@Root() { impactFacts }: Impact, @Ctx() context: Context): Promise<ServiceImpactCount | null> {
    return impactFacts ? countReached((await loadReachedServices(context, impactFacts)).map(({ service }) => service)) : null;
  }

  @Directive(FACTS)
  @FieldResolver(() => ServiceImpactCount, { nullable: true, description: 'How many life events depend on it, and in how many of them something waits.' })
  async lifeEventCount(@Root() { impactFacts }: Impact, @Ctx() context: Context): Promise<ServiceImpactCount | null> {
    return impactFacts ? countReached((await loadReachedLifeEvents(context, impactFacts)).map(({ lifeEvent }) => lifeEvent)) : null;
  }

  @Directive(FACTS)
  @FieldResolver(() => ImpactedServiceConnection, { nullable: true, description: 'The services that depend on it: those that certainly wait longest first, then those that may, then the nearest, then by title.' })
  async services(@Root() { impactFacts }: Impact, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<ReachedService> | null> {
    if (!impactFacts) return null;
    return page((await loadReachedServices(context, impactFacts)).map(({ service, fact }) => ({ reached: service, name: fact.sortKey })), args);
  }

  @Directive(FACTS)
  @FieldResolver(() => ImpactedLifeEventConnection, { nullable: true, description: 'The life events that depend on it, by the services people need in them and the initiatives that serve them; in the same order as the services.' })
  async lifeEvents(@Root() { impactFacts }: Impact, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<ReachedLifeEvent> | null> {
    if (!impactFacts) return null;
    return page((await loadReachedLifeEvents(context, impactFacts)).map(({ lifeEvent, row }) => ({ reached: lifeEvent, name: row.sortKey })), args);
  }

  @Directive(FACTS)
  @Directive('@inaccessible')
  @FieldResolver(() => [ServiceOwnerFact], { nullable: true, description: 'Who owns the services that depend on it. Not for clients: the register of actors tells who is touched.' })
  async serviceOwnerFacts(@Root() { impactFacts }: Impact, @Ctx() context: Context): Promise<ServiceOwnerFact[] | null> {
    if (!impactFacts) return null;
    return (await loadReachedServices(context, impactFacts)).flatMap(({ service: { steps, delay }, fact }) =>
      fact.ownerActorId === null ? [] : [{ kind: 'SERVICE_OWNER', subjectId: fact.ownerActorId, throughInitiativeId: null, steps, atLeastDays: delay.least, atMostDays: delay.most }],
    );
  }
}

@Resolver(() => ImpactedService)
export class ImpactedServiceResolver {
  @FieldResolver()
  service(@Root() { id }: ReachedService, @Ctx() context: Context): Promise<ServiceRow | null> {
    return serviceById(context).load(id);
  }

  @FieldResolver()
  outcome(@Root() { delay }: ReachedService) {
    return outcomeOf(delay);
  }

  @FieldResolver()
  delay(@Root() { delay }: ReachedService) {
    return toPossibleDelay(delay);
  }
}

@Resolver(() => ServiceImpactReason)
export class ServiceImpactReasonResolver {
  @FieldResolver()
  component(@Root() { kind, throughId }: ServiceReason): { id: string } | null {
    return kind === 'BUILT_ON_COMPONENT' ? { id: throughId } : null;
  }

  @FieldResolver()
  initiative(@Root() { kind, throughId }: ServiceReason): { id: string } | null {
    return kind === 'CHANGED_BY_INITIATIVE' ? { id: throughId } : null;
  }

  @FieldResolver()
  delay(@Root() { delay }: ServiceReason) {
    return toPossibleDelay(delay);
  }
}

@Resolver(() => ImpactedLifeEvent)
export class ImpactedLifeEventResolver {
  @FieldResolver()
  lifeEvent(@Root() { id }: ReachedLifeEvent, @Ctx() context: Context): Promise<LifeEventRow | null> {
    return lifeEventById(context).load(id);
  }

  @FieldResolver()
  async services(@Root() { serviceIds }: ReachedLifeEvent, @Ctx() context: Context): Promise<ServiceRow[]> {
    return (await Promise.all(serviceIds.map((id) => serviceById(context).load(id)))).filter((row) => row !== null);
  }

  @FieldResolver()
  initiatives(@Root() { initiativeIds }: ReachedLifeEvent): { id: string }[] {
    return initiativeIds.map((id) => ({ id }));
  }

  @FieldResolver()
  outcome(@Root() { delay }: ReachedLifeEvent) {
    return outcomeOf(delay);
  }

  @FieldResolver()
  delay(@Root() { delay }: ReachedLifeEvent) {
    return toPossibleDelay(delay);
  }
}
