import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { allTexts, LanguageCode, pickText, type LocalizedText } from '../../shared/graphql/localized-text';
import { DateScalar } from '../../shared/graphql/scalars';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { ministrySector, OWN_SECTORS, ownSector, type SectorOf } from './sector';
import { findMinistryIds } from './sector.store';
import { sectorTexts } from './sector-texts';
import { Sector } from './sector.type';

/** A sector as it is on a day. */
export type SectorOnDay = SectorOf & { readonly at: string };

@Resolver(() => Sector)
export class SectorResolver {
  @Query(() => [Sector], { nullable: true, description: 'Every sector on a day: one for each ministry, by name, then those that are sectors of their own. Some thirty at most, so they come in one list.' })
  async sectors(
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day; today when left out.' }) at: string | null | undefined,
    @Ctx() context: ActorsContext,
  ): Promise<SectorOnDay[]> {
    const day = at ?? context.today;
    const own = (Object.keys(OWN_SECTORS) as (keyof typeof OWN_SECTORS)[]).map(ownSector);
    return [...(await findMinistryIds(context.db, day)).map(ministrySector), ...own].map((sector) => ({ ...sector, at: day }));
  }

  @FieldResolver()
  async label(
    @Root() sector: SectorOnDay,
    @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode,
    @Ctx() context: ActorsContext,
  ): Promise<string> {
    return pickText(await sectorTexts(sector, context), language) ?? sector.kind;
  }

  @FieldResolver()
  async labels(@Root() sector: SectorOnDay, @Ctx() context: ActorsContext): Promise<LocalizedText[]> {
    return allTexts(await sectorTexts(sector, context));
  }

  @FieldResolver()
  async ministry(@Root() sector: SectorOnDay, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return sector.ministryId === null ? null : actorLoader(context).load(sector.ministryId);
  }
}
