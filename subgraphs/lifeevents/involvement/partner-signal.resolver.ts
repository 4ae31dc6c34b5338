import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartnerSignal, type Signal } from '../../shared/graphql/partner-signal';
import type { Context } from '../context';
import { Initiative, type Referred } from '../initiative/initiative.type';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { initiativePartnerSignals, lifeEventPartnerSignals } from './partner-signal.loader';

@Resolver(() => LifeEvent)
export class LifeEventPartnerSignalResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [PartnerSignal], { nullable: true, description: 'Who ought to take part, and why, as its services and other life events tell. Not for clients: suggestions are made from it.' })
  lifeEventPartnerSignals(@Root() { id }: LifeEventRow, @Ctx() context: Context): Promise<Signal[]> {
    return lifeEventPartnerSignals(context).load(id);
  }
}

@Resolver(() => Initiative)
export class InitiativePartnerSignalResolver {
  @FieldResolver()
  lifeEventPartnerSignals(@Root() { id, lifeEvents, services }: Initiative, @Ctx() context: Context): Promise<Signal[]> {
    return initiativePartnerSignals(context).load({ id, lifeEventIds: idsOf(lifeEvents), serviceIds: idsOf(services) });
  }
}

function idsOf(things: readonly Referred[] = []): string[] {
  return things.flatMap((thing) => (thing === null ? [] : [thing.id]));
}
