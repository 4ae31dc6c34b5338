import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PartnerSignal } from '../../shared/graphql/involvement';
import { LanguageCode } from '../../shared/graphql/localized-text';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LifeEvent } from '../life-event/life-event.type';
import { describeReason, MOST_SIMILAR, parseMost, type ReasonRow } from './similar';
import { overlapsOf, partnerSignalsOf, similarOf } from './similar.loader';
import type { OverlapRow, SimilarRow } from './similar.store';
import { InitiativeOverlap, SimilarInitiative, SimilarityKind, SimilarityReason } from './similar.type';

/** A thing of another subgraph, which resolves the rest of it. */
interface Reference {
  id: string;
}

function firstArgument(size: number) {
  return { defaultValue: size, description: `How many to return: 0–${String(MOST_SIMILAR)}.` };
}

@Resolver(() => Initiative)
export class InitiativeSimilarResolver {
  @FieldResolver(() => [SimilarInitiative], { description: 'Others to learn from, most alike first; those that are further along come before others that are as alike.' })
  similar(@Root() row: InitiativeRow, @Arg('first', () => Int, firstArgument(5)) first: number, @Ctx() context: PortfolioContext): Promise<SimilarRow[]> {
    return similarOf(context).load({ ofId: row.id, first: parseMost(first) });
  }

  @Directive('@inaccessible')
  @FieldResolver(() => [PartnerSignal], { nullable: true, description: 'Who could be a partner and why, as this subgraph knows it. Not for clients: suggestions are made from it.' })
  partnerSignals(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<PartnerSignal[]> {
    return partnerSignalsOf(context).load(row.id);
  }
}

@Resolver(() => SimilarInitiative)
export class SimilarInitiativeResolver {
  @FieldResolver()
  initiative(@Root() { b }: SimilarRow, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> {
    return initiativeLoader(context).load(b);
  }
}

@Resolver(() => LifeEvent)
export class LifeEventOverlapsResolver {
  @FieldResolver(() => [InitiativeOverlap], { nullable: true, description: 'Pairs of initiatives of different organisations that seem to do the same thing in the life event, most alike first.' })
  overlaps(@Root() event: LifeEvent, @Arg('first', () => Int, firstArgument(10)) first: number, @Ctx() context: PortfolioContext): Promise<OverlapRow[]> {
    return overlapsOf(context).load({ ofId: event.id, first: parseMost(first) });
  }
}

@Resolver(() => InitiativeOverlap)
export class InitiativeOverlapResolver {
  @FieldResolver()
  initiatives(@Root() { a, b }: OverlapRow, @Ctx() context: PortfolioContext): Promise<(InitiativeRow | null)[]> {
    return Promise.all([initiativeLoader(context).load(a), initiativeLoader(context).load(b)]);
  }
}

@Resolver(() => SimilarityReason)
export class SimilarityReasonResolver {
  @FieldResolver()
  detail(@Root() reason: ReasonRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return describeReason(reason, language);
  }

  @FieldResolver()
  lifeEvent(@Root() reason: ReasonRow): Reference | null {
    return throughOf(reason, SimilarityKind.SHARED_LIFE_EVENT);
  }

  @FieldResolver()
  service(@Root() reason: ReasonRow): Reference | null {
    return throughOf(reason, SimilarityKind.SHARED_SERVICE);
  }

  @FieldResolver()
  component(@Root() reason: ReasonRow): Reference | null {
    return throughOf(reason, SimilarityKind.SHARED_COMPONENT);
  }
}

function throughOf({ kind, through }: ReasonRow, wanted: SimilarityKind): Reference | null {
  return kind === wanted && through !== null ? { id: through } : null;
}
