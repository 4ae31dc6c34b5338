import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { viewerId, type Caller } from '../../shared/viewer';
import { actorByNumberLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import { summaryOf, writeRightsOf } from './viewer';
import { Viewer, WriteRight } from './viewer.type';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who am I, for whom do I ask, and what may I do.' })
  viewer(@Ctx() { caller }: ActorsContext): Caller {
    return caller;
  }

  @FieldResolver()
  id(@Root() caller: Caller): string {
    return viewerId(caller);
  }

  @FieldResolver()
  isAnonymous(@Root() { organizationNumber }: Caller): boolean {
    return organizationNumber === null;
  }

  @FieldResolver()
  async actor(@Root() { organizationNumber }: Caller, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    return organizationNumber === null ? null : actorByNumberLoader(context).load(organizationNumber);
  }

  @FieldResolver()
  scopes(@Root() { scopes }: Caller): string[] {
    return [...scopes].sort();
  }

  @FieldResolver()
  mayWrite(@Root() caller: Caller): WriteRight[] {
    return writeRightsOf(caller);
  }

  @FieldResolver(() => String, { description: 'The same in one sentence for people: for whom the request is, and where it may write.' })
  summary(@Root() caller: Caller, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(summaryOf(caller, writeRightsOf(caller)), language) ?? '';
  }
}

@Resolver(() => WriteRight)
export class WriteRightResolver {
  @FieldResolver(() => String, { description: 'What the right covers, in words.' })
  why(@Root() { texts }: WriteRight, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(texts, language) ?? '';
  }
}
