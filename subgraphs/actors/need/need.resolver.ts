import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { allTexts, LanguageCode, pickText, type LocalizedText } from '../../shared/graphql/localized-text';
import { toProvenance, type Provenance } from '../../shared/graphql/provenance';
import type { ActorRow } from '../actor/actor.store';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { contextOf, type ContextOf } from '../context-link/context-link';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { needsLoader } from './need.loader';
import type { NeedRow } from './need.store';
import { ActorNeed } from './need.type';

@Resolver(() => Actor)
export class ActorNeedsResolver {
  @FieldResolver()
  needs(@Root() actor: ActorRow, @Ctx() context: ActorsContext): Promise<NeedRow[]> {
    return needsLoader(context).load(actor.id);
  }
}

@Resolver(() => ActorNeed)
export class ActorNeedResolver {
  @FieldResolver()
  text(@Root() row: NeedRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(row.texts, language) ?? '';
  }

  @FieldResolver()
  texts(@Root() row: NeedRow): LocalizedText[] {
    return allTexts(row.texts);
  }

  @FieldResolver()
  context(@Root() row: NeedRow): ContextOf | null {
    return contextOf(row);
  }

  @FieldResolver()
  provenance(@Root() row: NeedRow): Provenance {
    return toProvenance(row);
  }
}
