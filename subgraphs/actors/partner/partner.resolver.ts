import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { referredActor } from '../actor/actor-reference';
import type { ActorRow } from '../actor/actor.store';
import { componentLoader } from '../component/component.loader';
import type { ComponentRow } from '../component/component.store';
import type { ActorsContext } from '../context';
import { ecosystemLoader } from '../ecosystem/ecosystem.loader';
import type { EcosystemRow } from '../ecosystem/ecosystem.store';
import type { SuggestionOf } from './partner';
import { nameOfThing } from './partner-name.loader';
import { thingOf, type ReasonOf } from './partner-reason';
import { reasonText } from './partner-text';
import { PartnerReason, PartnerSuggestion } from './partner.type';

/** A thing of another subgraph, which resolves the rest of it. */
interface Reference {
  id: string;
}

@Resolver(() => PartnerSuggestion)
export class PartnerSuggestionResolver {
  @FieldResolver()
  actor(@Root() suggestion: SuggestionOf, @Ctx() context: ActorsContext): Promise<ActorRow> {
    return referredActor(context, suggestion.actorId);
  }
}

@Resolver(() => PartnerReason)
export class PartnerReasonResolver {
  @FieldResolver()
  async text(@Root() reason: ReasonOf, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode, @Ctx() context: ActorsContext): Promise<string> {
    return reasonText(reason, await nameOfThing(context, reason, language), language);
  }

  @FieldResolver()
  async component(@Root() reason: ReasonOf, @Ctx() context: ActorsContext): Promise<ComponentRow | null> {
    const id = thingOf(reason, 'COMPONENT');
    return id === null ? null : componentLoader(context).load(id);
  }

  @FieldResolver()
  lifeEvent(@Root() reason: ReasonOf): Reference | null {
    return stub(thingOf(reason, 'LIFE_EVENT'));
  }

  @FieldResolver()
  service(@Root() reason: ReasonOf): Reference | null {
    return stub(thingOf(reason, 'SERVICE'));
  }

  @FieldResolver()
  dataset(@Root() reason: ReasonOf): Reference | null {
    return stub(thingOf(reason, 'DATASET'));
  }

  @FieldResolver()
  initiative(@Root() reason: ReasonOf): Reference | null {
    return stub(thingOf(reason, 'INITIATIVE'));
  }

  @FieldResolver()
  needId(@Root() reason: ReasonOf): string | null {
    return thingOf(reason, 'NEED');
  }

  @FieldResolver()
  async actor(@Root() reason: ReasonOf, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    const id = thingOf(reason, 'ACTOR');
    return id === null ? null : referredActor(context, id);
  }

  @FieldResolver()
  async ecosystem(@Root() reason: ReasonOf, @Ctx() context: ActorsContext): Promise<EcosystemRow | null> {
    const id = thingOf(reason, 'ECOSYSTEM');
    return id === null ? null : ecosystemLoader(context).load(id);
  }
}

function stub(id: string | null): Reference | null {
  return id === null ? null : { id };
}
