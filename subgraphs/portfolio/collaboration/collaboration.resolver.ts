import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Coverage } from '../../shared/graphql/coverage';
import type { FlowFact } from '../../shared/graphql/flow-fact';
import { Actor } from '../actor/actor.type';
import { ledgerRevision } from '../benefit-flow/benefit-flow.loader';
import type { PortfolioContext } from '../context';
import { parseYears } from '../ledger/year-range';
import { YearRange } from '../ledger/year-range.type';
import { collaborationOf, datedCoverage, yearsToTell } from './collaboration';
import { decodeCollaborationId, encodeCollaborationId, type CollaborationKey } from './collaboration-id';
import { loadBenefitCoverage, loadBenefitExchanges, loadCollaborationFacts, loadExchanges, paymentCoverageOf } from './collaboration.loader';
import { CollaborationCoverage, CollaborationIndicators } from './collaboration.type';

/** What the indicators are of, and what was counted at once; the rest is looked up where it is asked for. */
type IndicatorsOf = { readonly id: string; readonly key: CollaborationKey; readonly actorId: string; readonly from: number | null; readonly to: number | null } & ReturnType<typeof collaborationOf>;
type CoverageOf = ReturnType<typeof datedCoverage> & { readonly key: CollaborationKey };

async function indicatorsOf(key: CollaborationKey, context: PortfolioContext): Promise<IndicatorsOf> {
  const [revision, facts] = await Promise.all([ledgerRevision(context), loadCollaborationFacts(context, key.actorId)]);
  return { id: encodeCollaborationId(key, revision), key, actorId: key.actorId, ...key.years, ...collaborationOf(facts, key.years) };
}

/** The indicators of an id, as long as the ledger is as it was; null when it has changed since. */
export async function indicatorsById(id: string, context: PortfolioContext): Promise<IndicatorsOf | null> {
  const { revision, ...key } = decodeCollaborationId(id, 'id');
  return revision === (await ledgerRevision(context)) ? indicatorsOf(key, context) : null;
}

@Resolver(() => Actor)
export class CollaborationResolver {
  @FieldResolver(() => CollaborationIndicators, { nullable: true, description: 'How much the actor works together with others, over the years and year by year.' })
  collaboration(
    @Root() actor: Actor,
    @Arg('years', () => YearRange, { nullable: true, description: 'The years that count; all when left out.' }) years: YearRange | null,
    @Ctx() context: PortfolioContext,
  ): Promise<IndicatorsOf> {
    return indicatorsOf({ actorId: actor.id, years: parseYears(years, 'years') }, context);
  }
}

@Resolver(() => CollaborationIndicators)
export class CollaborationIndicatorsResolver {
  @FieldResolver()
  async byYear(@Root() { key: { actorId, years } }: IndicatorsOf, @Ctx() context: PortfolioContext): Promise<IndicatorsOf[]> {
    const told = yearsToTell(await loadCollaborationFacts(context, actorId), years, Number(context.today.slice(0, 4)));
    return Promise.all(told.map((year) => indicatorsOf({ actorId, years: { from: year, to: year } }, context)));
  }

  @FieldResolver()
  async coverage(@Root() { key }: IndicatorsOf, @Ctx() context: PortfolioContext): Promise<CoverageOf> {
    return { key, ...datedCoverage(await loadCollaborationFacts(context, key.actorId), key.years) };
  }

  @FieldResolver()
  exchangeFacts(@Root() { key }: IndicatorsOf, @Ctx() context: PortfolioContext): Promise<FlowFact[]> {
    return loadExchanges(context, key);
  }

  @FieldResolver()
  benefitFacts(@Root() { key }: IndicatorsOf, @Ctx() context: PortfolioContext): Promise<FlowFact[]> {
    return loadBenefitExchanges(context, key);
  }
}

@Resolver(() => CollaborationCoverage)
export class CollaborationCoverageResolver {
  @FieldResolver()
  payments(@Root() { key }: CoverageOf, @Ctx() context: PortfolioContext): Promise<Coverage> {
    return paymentCoverageOf(context).load(key);
  }

  @FieldResolver()
  benefits(@Root() { key }: CoverageOf, @Ctx() context: PortfolioContext): Promise<Coverage> {
    return loadBenefitCoverage(context, key);
  }
}
