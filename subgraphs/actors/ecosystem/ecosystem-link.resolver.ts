import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { ecosystemLinked, linkEcosystem, unlinkEcosystem } from './ecosystem-link';
import { LinkEcosystemInput, LinkEcosystemPayload, UnlinkEcosystemInput, UnlinkEcosystemPayload } from './ecosystem-link.input';
import { ECOSYSTEMS } from './ecosystem-write.store';

@Resolver()
export class EcosystemLinkResolver {
  @Mutation(() => LinkEcosystemPayload, { nullable: true, description: 'Records that an ecosystem builds on a shared component, consists of an initiative or gathers around a life event. For the organisation that keeps its record, and the secretariat.' })
  linkEcosystem(@Arg('input', () => LinkEcosystemInput, INPUT_ARGUMENT) input: LinkEcosystemInput, @Ctx() context: ActorsContext) {
    const constraints = { EcosystemComponent_ecosystemId_componentId_key: ecosystemLinked, EcosystemLink_ecosystemId_kind_targetId_key: ecosystemLinked };
    return write(context, 'ecosystem', { operation: 'linkEcosystem', input, constraints }, (session) => linkEcosystem(session, input), ({ tx }, id) => ECOSYSTEMS.find(tx, id));
  }

  @Mutation(() => UnlinkEcosystemPayload, { nullable: true, description: 'Takes out that an ecosystem builds on a shared component, consists of an initiative or gathers around a life event. For the organisation that keeps its record, and the secretariat.' })
  unlinkEcosystem(@Arg('input', () => UnlinkEcosystemInput, INPUT_ARGUMENT) input: UnlinkEcosystemInput, @Ctx() context: ActorsContext) {
    return write(context, 'ecosystem', { operation: 'unlinkEcosystem', input }, (session) => unlinkEcosystem(session, input));
  }
}
