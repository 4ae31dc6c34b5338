import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Actor } from '../actor/actor.type';
import { ledgerRevision } from '../benefit-flow/benefit-flow.loader';
import type { PortfolioContext } from '../context';
import { parseYears } from '../ledger/year-range';
import { YearRange } from '../ledger/year-range.type';
import { collaborationOf } from './collaboration';
import { decodeCollaborationId, encodeCollaborationId, type CollaborationKey } from './collaboration-id';
import { loadCollaborationFacts } from './collaboration.loader';
import { CollaborationIndicators } from './collaboration.type';

async function indicatorsOf(key: CollaborationKey, context: PortfolioContext): Promise<CollaborationIndicators> {
  const [revision, facts] = await Promise.all([ledgerRevision(context), loadCollaborationFacts(context, key)]);
  return { id: encodeCollaborationId(key, revision), actorId: key.actorId, ...collaborationOf(facts, key.years) };
}

/** The indicators of an id, as long as the ledger is as it was; null when it has changed since. */
export async function indicatorsById(id: string, context: PortfolioContext): Promise<CollaborationIndicators | null> {
  const { revision, ...key } = decodeCollaborationId(id, 'id');
  return revision === (await ledgerRevision(context)) ? indicatorsOf(key, context) : null;
}

@Resolver(() => Actor)
export class CollaborationResolver {
  @FieldResolver(() => CollaborationIndicators, { nullable: true, description: 'How much the actor works together with others.' })
  collaboration(
    @Root() actor: Actor,
    @Arg('years', () => YearRange, { nullable: true, description: 'The years that count; all when left out.' }) years: YearRange | null,
    @Ctx() context: PortfolioContext,
  ): Promise<CollaborationIndicators> {
    return indicatorsOf({ actorId: actor.id, years: parseYears(years, 'years') }, context);
  }
}
