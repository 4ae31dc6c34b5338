import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import { PageArgs, toPageRequest } from '../../shared/graphql/connection';
import { connectNodes } from '../../shared/page-loader';
import { actorIdOf } from '../../shared/viewer';
import type { Context } from '../context';
import { lifeEventById } from '../life-event/life-event.loader';
import { findLifeEventPage } from '../life-event/life-event.store';
import { serviceById } from '../service/service.loader';
import { findServicePage } from '../service/service.store';
import { Viewer } from './viewer.type';

const BY_TITLE = { by: 'TITLE', descending: false } as const;

/** What the caller answers for. Asked of the caller of the request, whatever key the viewer was referred to by. */
@Resolver(() => Viewer)
export class ViewerResolver {
  @FieldResolver()
  async lifeEvents(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    const request = toPageRequest(page);
    const actorId = actorIdOf(context.caller);
    if (actorId === null) return null;
    return connectNodes(await findLifeEventPage(context.db, { words: [], responsible: [{ role: 'OWNER', actorId }] }, BY_TITLE, context.today, request), request, lifeEventById(context));
  }

  @FieldResolver()
  async services(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    const request = toPageRequest(page);
    const ownerId = actorIdOf(context.caller);
    if (ownerId === null) return null;
    return connectNodes(await findServicePage(context.db, { words: [], ownerId }, BY_TITLE, context.today, request), request, serviceById(context));
  }
}
