import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { ACTORS_FAULT } from '../faults';
import { AddComponentDependencyInput, AddComponentDependencyPayload, RemoveComponentDependencyInput, RemoveComponentDependencyPayload } from './component-dependency.input';
import { addComponentDependency, dependencyRecorded, removeComponentDependency } from './component-dependency-write';
import { findComponentToWrite } from './component-write.store';

const constraints = {
  ComponentDependency_componentId_needsId_key: dependencyRecorded,
  ComponentDependency_noCircle: () => ACTORS_FAULT.COMPONENT_CIRCULAR(['input', 'needs'], { way: 'somebody else has just recorded the other half of the circle' }),
};

@Resolver()
export class ComponentDependencyWriteResolver {
  @Mutation(() => AddComponentDependencyPayload, { nullable: true, description: 'Records that a shared component needs another. Refused where components would need each other in a circle. For the organisation that operates the one in need today, and the secretariat.' })
  addComponentDependency(@Arg('input', () => AddComponentDependencyInput, INPUT_ARGUMENT) input: AddComponentDependencyInput, @Ctx() context: ActorsContext) {
    return write(context, 'component', { operation: 'addComponentDependency', input, constraints }, (session) => addComponentDependency(session, input), ({ tx }, id) => findComponentToWrite(tx, id));
  }

  @Mutation(() => RemoveComponentDependencyPayload, { nullable: true, description: 'Takes out that a shared component needs another. For the organisation that operates the one in need today, and the secretariat.' })
  removeComponentDependency(@Arg('input', () => RemoveComponentDependencyInput, INPUT_ARGUMENT) input: RemoveComponentDependencyInput, @Ctx() context: ActorsContext) {
    return write(context, 'component', { operation: 'removeComponentDependency', input }, (session) => removeComponentDependency(session, input));
  }
}
