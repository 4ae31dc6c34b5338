import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { referredActor } from '../actor/actor-reference';
import type { ActorRow } from '../actor/actor.store';
import { componentLoader } from '../component/component.loader';
import type { ComponentRow } from '../component/component.store';
import type { ActorsContext } from '../context';
import { ecosystemLoader } from '../ecosystem/ecosystem.loader';
import type { EcosystemRow } from '../ecosystem/ecosystem.store';
import type { ReasonOf, SuggestionOf } from './partner';
import { PartnerReason, PartnerSuggestion } from './partner.type';

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
  async component(@Root() reason: ReasonOf, @Ctx() context: ActorsContext): Promise<ComponentRow | null> {
    const id = through(reason, ['SHARED_COMPONENT']);
    return id === null ? null : componentLoader(context).load(id);
  }

  @FieldResolver()
  lifeEvent(@Root() reason: ReasonOf): { id: string } | null {
    return stub(through(reason, ['SHARED_LIFE_EVENT']));
  }

  @FieldResolver()
  service(@Root() reason: ReasonOf): { id: string } | null {
    return stub(through(reason, ['SHARED_SERVICE']));
  }

  @FieldResolver()
  initiative(@Root() reason: ReasonOf): { id: string } | null {
    return stub(through(reason, ['DONE_BEFORE']));
  }

  @FieldResolver()
  async actor(@Root() reason: ReasonOf, @Ctx() context: ActorsContext): Promise<ActorRow | null> {
    const id = through(reason, ['SAME_BENEFICIARIES', 'SUPPLIES_WHAT_IS_NEEDED']);
    return id === null ? null : referredActor(context, id);
  }

  @FieldResolver()
  async ecosystem(@Root() reason: ReasonOf, @Ctx() context: ActorsContext): Promise<EcosystemRow | null> {
    const id = through(reason, ['SAME_ECOSYSTEM']);
    return id === null ? null : ecosystemLoader(context).load(id);
  }
}

function through(reason: ReasonOf, kinds: readonly ReasonOf['kind'][]): string | null {
  return kinds.includes(reason.kind) ? reason.throughId : null;
}

function stub(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
