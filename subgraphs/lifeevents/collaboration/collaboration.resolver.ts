import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { confirmationsIn, type Confirmations } from '../../shared/claim/confirmations';
import { isUuid } from '../../shared/graphql/uuid';
import type { Context } from '../context';
import { claimsAbout } from './collaboration.loader';
import { CollaborationIndicators } from './collaboration.type';

@Resolver(() => CollaborationIndicators)
export class CollaborationResolver {
  @FieldResolver()
  async lifeEventConfirmations(@Root() { actorId, from, to }: CollaborationIndicators, @Ctx() context: Context): Promise<Confirmations | null> {
    if (!actorId || !isUuid(actorId)) return null;
    return confirmationsIn(await claimsAbout(context).load(actorId), { from: from ?? null, to: to ?? null });
  }
}
