import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toMoney, type Money } from '../../shared/graphql/money';
import type { ActorsContext } from '../context';
import { sectorsOf } from '../sector/sectors-of';
import { initiativesAcrossSectors, moneyAcrossSectors } from './collaboration';
import { CollaborationIndicators } from './collaboration.type';

@Resolver(() => CollaborationIndicators)
export class CollaborationIndicatorsResolver {
  @FieldResolver()
  async initiativesAcrossSectors(@Root() { actorId, partnerFacts }: CollaborationIndicators, @Ctx() context: ActorsContext): Promise<number | null> {
    if (!actorId || !partnerFacts) return null;
    return initiativesAcrossSectors(actorId, partnerFacts, await sectorsOf(context, [actorId, ...partnerFacts.map((fact) => fact.actorId)]));
  }

  @FieldResolver()
  async moneyAcrossSectors(@Root() { actorId, exchangeFacts }: CollaborationIndicators, @Ctx() context: ActorsContext): Promise<Money[] | null> {
    if (!actorId || !exchangeFacts) return null;
    const sectors = await sectorsOf(context, [actorId, ...exchangeFacts.flatMap((fact) => [fact.fromActorId, fact.toActorId])]);
    return moneyAcrossSectors(actorId, exchangeFacts, sectors)?.map(toMoney) ?? null;
  }
}
