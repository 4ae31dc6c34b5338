import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { AddDependencyInput, AddDependencyPayload, RemoveDependencyInput, RemoveDependencyPayload, UpdateDependencyInput, UpdateDependencyPayload } from './dependency.input';
import { addDependency, removeDependency, updateDependency } from './dependency-write';
import { DEPENDENCIES } from './dependency-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class DependencyWriteResolver {
  @Mutation(() => AddDependencyPayload, { nullable: true, description: `Records what an initiative waits for. Refused where initiatives would wait for each other in a circle. ${FOR_WHOM}` })
  addDependency(@Arg('input', () => AddDependencyInput, INPUT_ARGUMENT) input: AddDependencyInput, @Ctx() context: PortfolioContext) {
    return write(context, 'dependency', { operation: 'addDependency', input }, (session) => addDependency(session, input), ({ tx }, id) => DEPENDENCIES.find(tx, id));
  }

  @Mutation(() => UpdateDependencyPayload, { nullable: true, description: `Changes a dependency, as when what it waits for is there. ${FOR_WHOM}` })
  updateDependency(@Arg('input', () => UpdateDependencyInput, INPUT_ARGUMENT) input: UpdateDependencyInput, @Ctx() context: PortfolioContext) {
    return write(context, 'dependency', { operation: 'updateDependency', input }, (session) => updateDependency(session, input));
  }

  @Mutation(() => RemoveDependencyPayload, { nullable: true, description: `Takes a dependency out that was recorded by mistake; one that is over is marked as delivered or dropped instead. ${FOR_WHOM}` })
  removeDependency(@Arg('input', () => RemoveDependencyInput, INPUT_ARGUMENT) input: RemoveDependencyInput, @Ctx() context: PortfolioContext) {
    return write(context, 'dependency', { operation: 'removeDependency', input }, (session) => removeDependency(session, input));
  }
}
