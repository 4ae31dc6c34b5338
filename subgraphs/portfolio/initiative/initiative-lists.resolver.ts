import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../../shared/graphql/connection';
import { Actor } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import { LifeEvent } from '../life-event/life-event.type';
import { Service } from '../service/service.type';
import { SharedComponent } from '../shared-component/shared-component.type';
import { ComponentUse, ParticipationRole } from './initiative-enums';
import { parseFilter } from './initiative-filter';
import { InitiativeFilter, InitiativeOrder } from './initiative-filter.type';
import { initiativePage } from './initiative-list.loader';
import type { InitiativeRow } from './initiative.store';
import { InitiativeConnection } from './initiative.type';

const NO_CONDITIONS = { conditions: {}, order: InitiativeOrder.TITLE } as const;

@Resolver(() => LifeEvent)
export class LifeEventInitiativesResolver {
  @FieldResolver(() => InitiativeConnection, { nullable: true, description: 'The initiatives that serve the life event, in every agency\'s portfolio.' })
  initiatives(
    @Root() event: LifeEvent,
    @Arg('filter', () => InitiativeFilter, { nullable: true, description: 'Which of them; all when left out.' }) filter: InitiativeFilter | null,
    @Arg('orderBy', () => InitiativeOrder, { defaultValue: InitiativeOrder.TITLE, description: 'In which order.' }) order: InitiativeOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PortfolioContext,
  ): Promise<Connection<InitiativeRow>> {
    return initiativePage(context, { owner: 'LIFE_EVENT', role: null, conditions: parseFilter(filter), order }, page, event.id);
  }
}

@Resolver(() => Service)
export class ServiceInitiativesResolver {
  @FieldResolver(() => InitiativeConnection, { nullable: true, description: 'The initiatives that make or change the service, by title.' })
  initiatives(@Root() service: Service, @Args(() => PageArgs) page: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<InitiativeRow>> {
    return initiativePage(context, { owner: 'SERVICE', role: null, ...NO_CONDITIONS }, page, service.id);
  }
}

@Resolver(() => SharedComponent)
export class ComponentInitiativesResolver {
  @FieldResolver(() => InitiativeConnection, { nullable: true, description: 'The initiatives that use or produce the component, by title. Those that use it depend on it.' })
  initiatives(
    @Root() component: SharedComponent,
    @Arg('use', () => ComponentUse, { nullable: true, description: 'Only those that use it, or only those that produce it; both when left out.' }) use: ComponentUse | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PortfolioContext,
  ): Promise<Connection<InitiativeRow>> {
    return initiativePage(context, { owner: 'COMPONENT', role: null, use, ...NO_CONDITIONS }, page, component.id);
  }
}

@Resolver(() => Actor)
export class ActorInitiativesResolver {
  @FieldResolver(() => InitiativeConnection, { nullable: true, description: 'The initiatives that the actor leads, takes part in, pays for or gains from, by title.' })
  initiatives(
    @Root() actor: Actor,
    @Arg('role', () => ParticipationRole, { nullable: true, description: 'Only those in which it plays this role; every role when left out.' }) role: ParticipationRole | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PortfolioContext,
  ): Promise<Connection<InitiativeRow>> {
    return initiativePage(context, { owner: 'ACTOR', role: role ?? null, ...NO_CONDITIONS }, page, actor.id);
  }
}
