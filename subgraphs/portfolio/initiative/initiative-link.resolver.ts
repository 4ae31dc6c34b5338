import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { LinkInitiativeInput, LinkInitiativePayload, UnlinkInitiativeInput, UnlinkInitiativePayload } from './initiative-link.input';
import { linkInitiative, unlinkInitiative } from './initiative-link';
import { findInitiative } from './initiative-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class InitiativeLinkResolver {
  @Mutation(() => LinkInitiativePayload, { nullable: true, description: `Links an initiative to a life event, service, component, need or cooperation body. ${FOR_WHOM}` })
  linkInitiative(@Arg('input', () => LinkInitiativeInput, INPUT_ARGUMENT) input: LinkInitiativeInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'linkInitiative', input }, (session) => linkInitiative(session, input), ({ tx }, id) => findInitiative(tx, id));
  }

  @Mutation(() => UnlinkInitiativePayload, { nullable: true, description: `Takes a link of an initiative out. ${FOR_WHOM}` })
  unlinkInitiative(@Arg('input', () => UnlinkInitiativeInput, INPUT_ARGUMENT) input: UnlinkInitiativeInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'unlinkInitiative', input }, (session) => unlinkInitiative(session, input));
  }
}
