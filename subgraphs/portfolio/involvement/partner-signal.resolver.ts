import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartnerSignal, type Signal } from '../../shared/graphql/partner-signal';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { LifeEvent } from '../life-event/life-event.type';
import { lifeEventPartnerSignals, partnerSignalsOf } from './partner-signal.loader';

@Resolver(() => Initiative)
export class InitiativePartnerSignalResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [PartnerSignal], { nullable: true, description: 'Who could be a partner, and why, as the portfolio knows it. Not for clients: suggestions are made from it.' })
  partnerSignals(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<Signal[]> {
    return partnerSignalsOf(context, row.id);
  }
}

@Resolver(() => LifeEvent)
export class LifeEventPartnerSignalResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [PartnerSignal], { nullable: true, description: 'Who ought to take part in the life event, and why, as the initiatives that serve it tell. Not for clients: suggestions are made from it.' })
  portfolioPartnerSignals(@Root() event: LifeEvent, @Ctx() context: PortfolioContext): Promise<Signal[]> {
    return lifeEventPartnerSignals(context, event.id);
  }
}
