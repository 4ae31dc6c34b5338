import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isUuid } from '../../shared/graphql/uuid';
import { toMoney, type Money } from '../../shared/graphql/money';
import { actorLoader } from '../actor/actor.loader';
import type { ActorsContext } from '../context';
import type { SectorOf } from '../sector/sector';
import type { SectorOnDay } from '../sector/sector.resolver';
import { sectorsOf } from '../sector/sectors-of';
import { crossSectorShare, groupFlows, type End, type Flow, type Gap } from './benefit-flow';
import { BenefitFlowReport } from './benefit-flow.type';

interface FlowRow<Place> {
  from: Place | null;
  fromGap: Gap | null;
  to: Place | null;
  toGap: Gap | null;
  amount: Money;
}

/** Without the flows (the portfolio could not give them) nothing is known, which is not the same as no flow. */
@Resolver(() => BenefitFlowReport)
export class BenefitFlowReportResolver {
  @FieldResolver()
  async bySector(@Root() { flowFacts }: BenefitFlowReport, @Ctx() context: ActorsContext): Promise<FlowRow<SectorOnDay>[] | null> {
    if (!flowFacts) return null;
    const sectors = await sectorsOf(context, endsOf(flowFacts));
    const rows = groupFlows<SectorOf>(flowFacts, (id) => endIn(id, 'SECTOR_UNKNOWN', (actorId) => sectors.get(actorId) ?? null), (sector) => sector.id);
    return rows.map(({ from, to, amount }) => ({ from: onDay(from, context), fromGap: from.gap, to: onDay(to, context), toGap: to.gap, amount: toMoney(amount) }));
  }

  @FieldResolver()
  async byLevel(@Root() { flowFacts }: BenefitFlowReport, @Ctx() context: ActorsContext): Promise<FlowRow<string>[] | null> {
    if (!flowFacts) return null;
    const ids = [...new Set(endsOf(flowFacts))].filter((id) => id !== null).filter(isUuid);
    const actors = new Map(await Promise.all(ids.map(async (id) => [id, await actorLoader(context).load(id)] as const)));
    const rows = groupFlows<string>(flowFacts, (id) => (id !== null && !actors.get(id) ? { known: null, gap: 'ACTOR_UNKNOWN' } : endIn(id, 'NO_LEVEL', (actorId) => actors.get(actorId)?.level ?? null)), String);
    return rows.map(({ from, to, amount }) => ({ from: from.known, fromGap: from.gap, to: to.known, toGap: to.gap, amount: toMoney(amount) }));
  }

  @FieldResolver()
  async crossSectorShare(@Root() { flowFacts }: BenefitFlowReport, @Ctx() context: ActorsContext): Promise<number | null> {
    if (!flowFacts) return null;
    const sectors = await sectorsOf(context, endsOf(flowFacts));
    return crossSectorShare(flowFacts, (id) => sectors.get(id) ?? null);
  }
}

function endsOf(flows: readonly Flow[]): (string | null)[] {
  return flows.flatMap((flow) => [flow.fromActorId, flow.toActorId]);
}

function endIn<Place>(actorId: string | null, gap: Gap, placeOf: (actorId: string) => Place | null): End<Place> {
  if (actorId === null) return { known: null, gap: 'ACTOR_UNKNOWN' };
  const place = placeOf(actorId);
  return place === null ? { known: null, gap } : { known: place, gap: null };
}

function onDay(end: End<SectorOf>, context: ActorsContext): SectorOnDay | null {
  return end.known && { ...end.known, at: context.today };
}
