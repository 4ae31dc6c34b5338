import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { componentRecorded, createSharedComponent, updateSharedComponent } from './component-write';
import { findComponentToWrite } from './component-write.store';
import { CreateSharedComponentInput, CreateSharedComponentPayload, UpdateSharedComponentInput, UpdateSharedComponentPayload } from './component.input';

@Resolver()
export class ComponentWriteResolver {
  @Mutation(() => CreateSharedComponentPayload, { nullable: true, description: 'Records a shared component. For the organisation that operates it, and for the secretariat, which names the operator: a claim that the operator answers.' })
  createSharedComponent(@Arg('input', () => CreateSharedComponentInput, INPUT_ARGUMENT) input: CreateSharedComponentInput, @Ctx() context: ActorsContext) {
    const constraints = { SharedComponent_key_key: () => componentRecorded(input), SharedComponent_pkey: () => componentRecorded(input) };
    return write(context, 'component', { operation: 'createSharedComponent', input, constraints }, (session) => createSharedComponent(session, input), ({ tx }, id) => findComponentToWrite(tx, id));
  }

  @Mutation(() => UpdateSharedComponentPayload, { nullable: true, description: 'Changes what a shared component is called, its description or its page. For the organisation that operates it today, and the secretariat.' })
  updateSharedComponent(@Arg('input', () => UpdateSharedComponentInput, INPUT_ARGUMENT) input: UpdateSharedComponentInput, @Ctx() context: ActorsContext) {
    return write(context, 'component', { operation: 'updateSharedComponent', input }, (session) => updateSharedComponent(session, input));
  }
}
