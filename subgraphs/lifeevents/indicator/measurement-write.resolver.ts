import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { FAULT } from '../../shared/writing/fault';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { CorrectMeasurementInput, CorrectMeasurementPayload, RecordMeasurementInput, RecordMeasurementPayload, RemoveMeasurementInput, RemoveMeasurementPayload } from './measurement.input';
import { correctMeasurement, recordMeasurement, removeMeasurement } from './measurement-write';
import { findMeasurement } from './measurement-write.store';

/** The constraint of the database that lets an indicator have one value for each year, and one for each day. */
const constraints = { IndicatorMeasurement_one_a_time: () => FAULT.ALREADY_RECORDED(['input'], { what: 'A value of the indicator for this year, or this very day,' }) };

@Resolver()
export class MeasurementWriteResolver {
  @Mutation(() => RecordMeasurementPayload, { nullable: true, description: 'Records what was measured in a year, or on a day of it. For the owner of the life event.' })
  recordMeasurement(@Arg('input', () => RecordMeasurementInput, INPUT_ARGUMENT) input: RecordMeasurementInput, @Ctx() context: Context) {
    return write(context, 'measurement', { operation: 'recordMeasurement', input, constraints }, (session) => recordMeasurement(session, input), ({ tx }, id) => findMeasurement(tx, id));
  }

  @Mutation(() => CorrectMeasurementPayload, { nullable: true, description: 'Puts the right value in place of one that was recorded wrongly, with the reason. For the owner of the life event.' })
  correctMeasurement(@Arg('input', () => CorrectMeasurementInput, INPUT_ARGUMENT) input: CorrectMeasurementInput, @Ctx() context: Context) {
    return write(context, 'measurement', { operation: 'correctMeasurement', input }, (session) => correctMeasurement(session, input));
  }

  @Mutation(() => RemoveMeasurementPayload, { nullable: true, description: 'Takes a measurement out, as when it was recorded for the wrong year. For the owner of the life event.' })
  removeMeasurement(@Arg('input', () => RemoveMeasurementInput, INPUT_ARGUMENT) input: RemoveMeasurementInput, @Ctx() context: Context) {
    return write(context, 'measurement', { operation: 'removeMeasurement', input }, (session) => removeMeasurement(session, input));
  }
}
