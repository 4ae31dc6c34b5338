import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { componentLoader } from '../component/component.loader';
import type { ComponentRow } from '../component/component.store';
import type { ActorsContext } from '../context';
import { ecosystemLoader } from '../ecosystem/ecosystem.loader';
import type { EcosystemRow } from '../ecosystem/ecosystem.store';
import type { ContextOf } from './context-link';
import { ContextLink } from './context-link.type';

@Resolver(() => ContextLink)
export class ContextLinkResolver {
  @FieldResolver()
  lifeEvent(@Root() { kind, id }: ContextOf): { id: string } | null {
    return kind === 'LIFE_EVENT' ? { id } : null;
  }

  @FieldResolver()
  initiative(@Root() { kind, id }: ContextOf): { id: string } | null {
    return kind === 'INITIATIVE' ? { id } : null;
  }

  @FieldResolver()
  async ecosystem(@Root() { kind, id }: ContextOf, @Ctx() context: ActorsContext): Promise<EcosystemRow | null> {
    return kind === 'ECOSYSTEM' ? ecosystemLoader(context).load(id) : null;
  }

  @FieldResolver()
  async component(@Root() { kind, id }: ContextOf, @Ctx() context: ActorsContext): Promise<ComponentRow | null> {
    return kind === 'COMPONENT' ? componentLoader(context).load(id) : null;
  }
}
