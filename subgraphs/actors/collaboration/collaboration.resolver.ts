import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { confirmationsIn } from '../../shared/claim/confirmations';
import type { Coverage } from '../../shared/graphql/coverage';
import type { FlowFact } from '../../shared/graphql/flow-fact';
import { toMoney, type Money } from '../../shared/graphql/money';
import { isUuid } from '../../shared/graphql/uuid';
import type { ActorsContext } from '../context';
import { sectorsOf } from '../sector/sectors-of';
import { confirmationsOf, initiativesAcrossSectors, moneyAcrossSectors, sectorCoverage } from './collaboration';
import { claimsAbout } from './collaboration.loader';
import { CollaborationIndicators } from './collaboration.type';

@Resolver(() => CollaborationIndicators)
export class CollaborationIndicatorsResolver {
  @FieldResolver()
  async initiativesAcrossSectors(@Root() { actorId, partnerFacts }: CollaborationIndicators, @Ctx() context: ActorsContext): Promise<number | null> {
    if (!actorId || !partnerFacts) return null;
    return initiativesAcrossSectors(actorId, partnerFacts, await sectorsOf(context, [actorId, ...partnerFacts.map((fact) => fact.actorId)]));
  }

  @FieldResolver()
  moneyAcrossSectors(@Root() { actorId, exchangeFacts }: CollaborationIndicators, @Ctx() context: ActorsContext): Promise<Money[] | null> {
    return acrossSectors(context, actorId, exchangeFacts);
  }

  @FieldResolver()
  benefitsAcrossSectors(@Root() { actorId, benefitFacts }: CollaborationIndicators, @Ctx() context: ActorsContext): Promise<Money[] | null> {
    return acrossSectors(context, actorId, benefitFacts);
  }

  @FieldResolver()
  async sectorCoverage(@Root() { actorId, partnerFacts, exchangeFacts }: CollaborationIndicators, @Ctx() context: ActorsContext): Promise<Coverage | null> {
    if (!actorId || !partnerFacts || !exchangeFacts) return null;
    const others = [...partnerFacts.map((fact) => fact.actorId), ...exchangeFacts.flatMap((fact) => [fact.fromActorId, fact.toActorId])];
    return sectorCoverage(actorId, others, await sectorsOf(context, others));
  }

  @FieldResolver()
  async confirmations(@Root() { actorId, from, to, portfolioConfirmations, lifeEventConfirmations }: CollaborationIndicators, @Ctx() context: ActorsContext): Promise<ReturnType<typeof confirmationsOf> | null> {
    if (!actorId || !isUuid(actorId)) return null;
    const here = confirmationsIn(await claimsAbout(context).load(actorId), { from: from ?? null, to: to ?? null });
    return confirmationsOf({ ACTORS: here, LIFEEVENTS: lifeEventConfirmations ?? null, PORTFOLIO: portfolioConfirmations ?? null });
  }
}

async function acrossSectors(context: ActorsContext, actorId: string | null | undefined, facts: readonly FlowFact[] | null | undefined): Promise<Money[] | null> {
  if (!actorId || !facts) return null;
  const sectors = await sectorsOf(context, [actorId, ...facts.flatMap((fact) => [fact.fromActorId, fact.toActorId])]);
  return moneyAcrossSectors(actorId, facts, sectors)?.map(toMoney) ?? null;
}
