import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { AddOutputInput, AddOutputPayload, RemoveOutputInput, RemoveOutputPayload, UpdateOutputInput, UpdateOutputPayload } from './output.input';
import { addOutput, removeOutput, updateOutput } from './output-write';
import { findOutput } from './output-write.store';

@Resolver()
export class OutputWriteResolver {
  @Mutation(() => AddOutputPayload, { nullable: true, description: 'Records what may come out of a service. For the competent authority of the service.' })
  addOutput(@Arg('input', () => AddOutputInput, INPUT_ARGUMENT) input: AddOutputInput, @Ctx() context: Context) {
    return write(context, 'output', { operation: 'addOutput', input }, (session) => addOutput(session, input), ({ tx }, id) => findOutput(tx, id));
  }

  @Mutation(() => UpdateOutputPayload, { nullable: true, description: 'Changes an output. For the competent authority of its service.' })
  updateOutput(@Arg('input', () => UpdateOutputInput, INPUT_ARGUMENT) input: UpdateOutputInput, @Ctx() context: Context) {
    return write(context, 'output', { operation: 'updateOutput', input }, (session) => updateOutput(session, input));
  }

  @Mutation(() => RemoveOutputPayload, { nullable: true, description: 'Takes an output out of its service, with what it causes and hands over. Refused while it is the evidence of a service. For the competent authority of its service.' })
  removeOutput(@Arg('input', () => RemoveOutputInput, INPUT_ARGUMENT) input: RemoveOutputInput, @Ctx() context: Context) {
    return write(context, 'output', { operation: 'removeOutput', input }, (session) => removeOutput(session, input));
  }
}
