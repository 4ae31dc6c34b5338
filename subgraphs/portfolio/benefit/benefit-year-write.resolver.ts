import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import {
  CorrectBenefitMeasurementInput,
  CorrectBenefitMeasurementPayload,
  RecordBenefitMeasurementInput,
  RecordBenefitMeasurementPayload,
  RemoveBenefitMeasurementInput,
  RemoveBenefitMeasurementPayload,
  RemoveBenefitYearInput,
  RemoveBenefitYearPayload,
  SetBenefitYearInput,
  SetBenefitYearPayload,
} from './benefit-year.input';
import { correctBenefitMeasurement, findRecordedMeasurement, recordBenefitMeasurement, removeBenefitMeasurement, removeBenefitYear, setBenefitYear } from './benefit-year-write';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class BenefitYearWriteResolver {
  @Mutation(() => SetBenefitYearPayload, { nullable: true, description: `Records what a benefit was planned to give and gave in a year. Its beneficiary answers anew. ${FOR_WHOM}` })
  setBenefitYear(@Arg('input', () => SetBenefitYearInput, INPUT_ARGUMENT) input: SetBenefitYearInput, @Ctx() context: PortfolioContext) {
    return write(context, 'benefitYear', { operation: 'setBenefitYear', input }, (session) => setBenefitYear(session, input));
  }

  @Mutation(() => RemoveBenefitYearPayload, { nullable: true, description: `Takes a year out of a benefit. ${FOR_WHOM}` })
  removeBenefitYear(@Arg('input', () => RemoveBenefitYearInput, INPUT_ARGUMENT) input: RemoveBenefitYearInput, @Ctx() context: PortfolioContext) {
    return write(context, 'benefitYear', { operation: 'removeBenefitYear', input }, (session) => removeBenefitYear(session, input));
  }

  @Mutation(() => RecordBenefitMeasurementPayload, { nullable: true, description: `Records what was measured, before anything was done (the baseline, which stays for ever) or later. ${FOR_WHOM}` })
  recordBenefitMeasurement(@Arg('input', () => RecordBenefitMeasurementInput, INPUT_ARGUMENT) input: RecordBenefitMeasurementInput, @Ctx() context: PortfolioContext) {
    return write(context, 'measurement', { operation: 'recordBenefitMeasurement', input }, (session) => recordBenefitMeasurement(session, input), ({ tx }, id) => findRecordedMeasurement(tx, id));
  }

  @Mutation(() => CorrectBenefitMeasurementPayload, { nullable: true, description: `Puts a later measurement right; a baseline measurement is never changed. ${FOR_WHOM}` })
  correctBenefitMeasurement(@Arg('input', () => CorrectBenefitMeasurementInput, INPUT_ARGUMENT) input: CorrectBenefitMeasurementInput, @Ctx() context: PortfolioContext) {
    return write(context, 'measurement', { operation: 'correctBenefitMeasurement', input }, (session) => correctBenefitMeasurement(session, input));
  }

  @Mutation(() => RemoveBenefitMeasurementPayload, { nullable: true, description: `Takes a later measurement out; a baseline measurement is never taken out. ${FOR_WHOM}` })
  removeBenefitMeasurement(@Arg('input', () => RemoveBenefitMeasurementInput, INPUT_ARGUMENT) input: RemoveBenefitMeasurementInput, @Ctx() context: PortfolioContext) {
    return write(context, 'measurement', { operation: 'removeBenefitMeasurement', input }, (session) => removeBenefitMeasurement(session, input));
  }
}
