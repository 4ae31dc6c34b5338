import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { AddIndicatorInput, AddIndicatorPayload, RemoveIndicatorInput, RemoveIndicatorPayload, UpdateIndicatorInput, UpdateIndicatorPayload } from './indicator.input';
import { findIndicator } from './indicator.store';
import { addIndicator, removeIndicator, updateIndicator } from './indicator-write';

@Resolver()
export class IndicatorWriteResolver {
  @Mutation(() => AddIndicatorPayload, { nullable: true, description: 'Records a measure that tells how a life event is getting on; its values follow with recordMeasurement. For the owner of the life event.' })
  addIndicator(@Arg('input', () => AddIndicatorInput, INPUT_ARGUMENT) input: AddIndicatorInput, @Ctx() context: Context) {
    return write(context, 'indicator', { operation: 'addIndicator', input }, (session) => addIndicator(session, input), ({ tx }, id) => findIndicator(tx, id));
  }

  @Mutation(() => UpdateIndicatorPayload, { nullable: true, description: 'Changes how an indicator is described. For the owner of the life event.' })
  updateIndicator(@Arg('input', () => UpdateIndicatorInput, INPUT_ARGUMENT) input: UpdateIndicatorInput, @Ctx() context: Context) {
    return write(context, 'indicator', { operation: 'updateIndicator', input }, (session) => updateIndicator(session, input));
  }

  @Mutation(() => RemoveIndicatorPayload, { nullable: true, description: 'Takes an indicator without measurements out of its life event; remove those first. For the owner of the life event.' })
  removeIndicator(@Arg('input', () => RemoveIndicatorInput, INPUT_ARGUMENT) input: RemoveIndicatorInput, @Ctx() context: Context) {
    return write(context, 'indicator', { operation: 'removeIndicator', input }, (session) => removeIndicator(session, input));
  }
}
