import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { createEcosystem, ecosystemRecorded, handOverEcosystem, updateEcosystem } from './ecosystem-write';
import { ECOSYSTEMS } from './ecosystem-write.store';
import { CreateEcosystemInput, CreateEcosystemPayload, HandOverEcosystemInput, HandOverEcosystemPayload, UpdateEcosystemInput, UpdateEcosystemPayload } from './ecosystem.input';

@Resolver()
export class EcosystemWriteResolver {
  @Mutation(() => CreateEcosystemPayload, { nullable: true, description: 'Records an ecosystem, which your organisation then keeps: it says who is a member and what it builds on, and each member confirms for itself. For every organisation, and for the secretariat.' })
  createEcosystem(@Arg('input', () => CreateEcosystemInput, INPUT_ARGUMENT) input: CreateEcosystemInput, @Ctx() context: ActorsContext) {
    const constraints = { Ecosystem_key_key: () => ecosystemRecorded(input), Ecosystem_pkey: () => ecosystemRecorded(input) };
    return write(context, 'ecosystem', { operation: 'createEcosystem', input, constraints }, (session) => createEcosystem(session, input), ({ tx }, id) => ECOSYSTEMS.find(tx, id));
  }

  @Mutation(() => UpdateEcosystemPayload, { nullable: true, description: 'Changes what an ecosystem is called, its note or its period; one that is over gets a last day and stays. For the organisation that keeps its record, and the secretariat.' })
  updateEcosystem(@Arg('input', () => UpdateEcosystemInput, INPUT_ARGUMENT) input: UpdateEcosystemInput, @Ctx() context: ActorsContext) {
    return write(context, 'ecosystem', { operation: 'updateEcosystem', input }, (session) => updateEcosystem(session, input));
  }

  @Mutation(() => HandOverEcosystemPayload, { nullable: true, description: 'Lets another organisation keep the record of an ecosystem. The secretariat names whom; the organisation that keeps it can give it back to the secretariat.' })
  handOverEcosystem(@Arg('input', () => HandOverEcosystemInput, INPUT_ARGUMENT) input: HandOverEcosystemInput, @Ctx() context: ActorsContext) {
    return write(context, 'ecosystem', { operation: 'handOverEcosystem', input }, (session) => handOverEcosystem(session, input));
  }
}
