import { Args, Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import { PageArgs, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { connectNodes } from '../../shared/page-loader';
import { actorIdOf } from '../../shared/viewer';
import { countOpenClaims } from '../claim/claim-count.store';
import { componentLoader } from '../component/component.loader';
import type { ComponentRow } from '../component/component.store';
import { SharedComponentConnection } from '../component/component.type';
import type { ActorsContext } from '../context';
import { ecosystemLoader } from '../ecosystem/ecosystem.loader';
import type { EcosystemRow } from '../ecosystem/ecosystem.store';
import { EcosystemConnection } from '../ecosystem/ecosystem.type';
import { findKeptEcosystems, findOperatedComponents } from './viewer.store';
import { Viewer } from './viewer.type';

/** What the caller answers for here. Asked of the caller of the request, whatever key the viewer was referred to by. */
@Resolver(() => Viewer)
export class ViewerKeptResolver {
  @FieldResolver(() => EcosystemConnection, { nullable: true, description: 'The ecosystems whose record the organisation keeps, by name: those that it may write with the scope samspill:actors.write. Null without a token.' })
  async ecosystems(@Args(() => PageArgs) page: PageArgs, @Ctx() context: ActorsContext): Promise<Connection<EcosystemRow> | null> {
    const request = toPageRequest(page);
    const actorId = actorIdOf(context.caller);
    if (actorId === null) return null;
    return connectNodes(await findKeptEcosystems(context.db, actorId, request), request, ecosystemLoader(context));
  }

  @FieldResolver(() => SharedComponentConnection, { nullable: true, description: 'The shared components that the organisation operates today, by name: those that it may write with the scope samspill:actors.write. Null without a token.' })
  async components(@Args(() => PageArgs) page: PageArgs, @Ctx() context: ActorsContext): Promise<Connection<ComponentRow> | null> {
    const request = toPageRequest(page);
    const actorId = actorIdOf(context.caller);
    if (actorId === null) return null;
    return connectNodes(await findOperatedComponents(context.db, actorId, context.today, request), request, componentLoader(context));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many claims about the organisation wait for its answer in the register of actors: relations, memberships of ecosystems and roles in shared components (actorClaims lists them). Null without a token.' })
  async waitingActorClaims(@Ctx() { db, caller }: ActorsContext): Promise<number | null> {
    const actorId = actorIdOf(caller);
    return actorId === null ? null : countOpenClaims(db, actorId);
  }
}
