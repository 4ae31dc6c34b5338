import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { findService } from '../service/service-write.store';
import { LinkComponentInput, LinkComponentPayload, UnlinkComponentInput, UnlinkComponentPayload } from './component-link.input';
import { componentLinked, linkComponent, unlinkComponent } from './component-link';

@Resolver()
export class ComponentLinkResolver {
  @Mutation(() => LinkComponentPayload, { nullable: true, description: 'Records that a service is built on a shared component. For the competent authority of the service.' })
  linkComponent(@Arg('input', () => LinkComponentInput, INPUT_ARGUMENT) input: LinkComponentInput, @Ctx() context: Context) {
    const constraints = { ServiceComponent_serviceId_componentId_key: componentLinked };
    return write(context, 'service', { operation: 'linkComponent', input, constraints }, (session) => linkComponent(session, input), ({ tx }, id) => findService(tx, id));
  }

  @Mutation(() => UnlinkComponentPayload, { nullable: true, description: 'Takes out that a service is built on a shared component. For the competent authority of the service.' })
  unlinkComponent(@Arg('input', () => UnlinkComponentInput, INPUT_ARGUMENT) input: UnlinkComponentInput, @Ctx() context: Context) {
    return write(context, 'service', { operation: 'unlinkComponent', input }, (session) => unlinkComponent(session, input));
  }
}
