import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import type { Context } from '../context';
import { servicesOfComponent } from '../service/service.loader';
import { SharedComponent } from './shared-component.type';

@Resolver(() => SharedComponent)
export class SharedComponentResolver {
  @FieldResolver()
  services(@Root() { id }: SharedComponent, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return servicesOfComponent(context, id, page);
  }
}
