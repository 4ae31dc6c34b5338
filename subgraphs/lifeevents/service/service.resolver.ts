import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toPageRequest } from '../../shared/graphql/connection';
import { exactlyOne, parseId } from '../../shared/graphql/id';
import { connectNodes } from '../../shared/page-loader';
import { toActor } from '../actor/actor.type';
import type { Context } from '../context';
import { filterId, toListOrder } from '../life-event/life-event';
import { changesOf } from '../history/change.loader';
import { lifeEventsOfService } from '../life-event/life-event.loader';
import { ServiceFilter, ServiceInstancesArgs, ServiceRef, ServicesArgs } from './service.input';
import { componentIdsOfService, instancesOfService, serviceById, serviceByUri } from './service.loader';
import { findServicePage, type ServiceRow } from './service.store';
import { Service, ServiceConnection } from './service.type';
import { ownOrInherited } from './inheritance';
import { ownAndTemplateRows } from './template-parts';
import { toServiceConditions } from './service';

@Resolver(() => Service)
export class ServiceResolver {
  @Query(() => ServiceConnection, { nullable: true, description: 'Services, filtered and ordered.' })
  async services(@Args(() => ServicesArgs) args: ServicesArgs, @Ctx() context: Context) {
    const request = toPageRequest(args);
    const ids = await findServicePage(context.db, toServiceConditions(args.filter ?? new ServiceFilter()), toListOrder(args.orderBy), context.today, request);
    return connectNodes(ids, request, serviceById(context));
  }

  @Query(() => Service, { nullable: true, description: 'One service; null when there is none with the key given.' })
  service(@Arg('by', () => ServiceRef, { description: 'Which one, by exactly one of its keys.' }) by: ServiceRef, @Ctx() context: Context) {
    exactlyOne(by, 'by', ['id', 'uri']);
    return by.id == null ? serviceByUri(context).load(by.uri as string) : serviceById(context).load(parseId(by.id, 'by.id'));
  }

  @FieldResolver()
  owner(@Root() { ownerActorId }: ServiceRow) {
    return toActor(ownerActorId);
  }

  @FieldResolver()
  template(@Root() { templateId }: ServiceRow, @Ctx() context: Context) {
    return templateId === null ? null : serviceById(context).load(templateId);
  }

  @FieldResolver()
  instances(@Root() { id }: ServiceRow, @Args(() => ServiceInstancesArgs) args: ServiceInstancesArgs, @Ctx() context: Context) {
    return instancesOfService(context, { templateId: id, ownerId: filterId(args.filter?.ownerId, 'ownerId').ownerId ?? null }, args);
  }

  @FieldResolver()
  lifeEvents(@Root() { id }: ServiceRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return lifeEventsOfService(context, id, page);
  }

  @FieldResolver()
  async components(@Root() service: ServiceRow, @Ctx() context: Context) {
    const { own, template } = await ownAndTemplateRows((id) => componentIdsOfService(context).load(id), service, 'COMPONENTS');
    return ownOrInherited(own, template, service, 'COMPONENTS').map((componentId) => ({ id: componentId }));
  }

  @FieldResolver()
  changes(@Root() { id }: ServiceRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return changesOf(context, id, page);
  }
}
