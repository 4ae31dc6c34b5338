import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { LanguageCode } from '../../shared/graphql/localized-text';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LifeEvent } from '../life-event/life-event.type';
import { describeReason, MOST_SIMILAR, parseMost, type ReasonRow } from './similar';
import { overlapsOf, similarOf } from './similar.loader';
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
  words(@Root() reason: ReasonRow): string[] {
    return reason.words.map(({ mine }) => mine);
  }

  @FieldResolver()
  otherWords(@Root() reason: ReasonRow): string[] {
    return reason.words.map(({ theirs }) => theirs);
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

  @FieldResolver()
  needId(@Root() reason: ReasonRow): string | null {
    return throughOf(reason, SimilarityKind.SHARED_NEED)?.id ?? null;
  }
}

function throughOf({ kind, through }: ReasonRow, wanted: SimilarityKind): Reference | null {
  return kind === wanted && through !== null ? { id: through } : null;
}
