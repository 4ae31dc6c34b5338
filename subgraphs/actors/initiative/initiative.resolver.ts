import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PageArgs, toPageRequest } from '../../shared/graphql/connection';
import type { ActorMapOf } from '../actor-map/actor-map';
import { actorMapOf } from '../actor-map/actor-map.loader';
import type { ActorsContext } from '../context';
import { suggestPartners, type SuggestionOf } from '../partner/partner';
import { partnerKnowledge } from '../partner/partner.loader';
import { Initiative } from './initiative.type';

const DEFAULT_SUGGESTIONS = 10;

@Resolver(() => Initiative)
export class InitiativeResolver {
  @FieldResolver()
  actorMap(@Root() initiative: Initiative, @Ctx() context: ActorsContext): Promise<ActorMapOf> {
    return actorMapOf(context, { subjectId: initiative.id, lists: [{ source: 'PORTFOLIO', involvements: initiative.initiativeInvolvements ?? null }] });
  }

  @FieldResolver()
  async suggestedPartners(
    @Root() initiative: Initiative,
    @Arg('first', () => Int, { defaultValue: DEFAULT_SUGGESTIONS, description: 'How many to suggest: 0–100.' }) first: number,
    @Ctx() context: ActorsContext,
  ): Promise<SuggestionOf[] | null> {
    toPageRequest(Object.assign(new PageArgs(), { first }));
    // Without knowing who takes part already, everybody would be suggested to themselves.
    if (!initiative.initiativeInvolvements) return null;
    const knowledge = await partnerKnowledge(context, initiative.initiativeInvolvements, initiative.partnerSignals ?? []);
    return suggestPartners(knowledge).slice(0, first);
  }
}
