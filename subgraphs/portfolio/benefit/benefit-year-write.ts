import { Prisma, type Benefit as BenefitRow } from '../../../prisma/generated/portfolio/client/client';
import { FAULT, type Path } from '../../shared/writing/fault';
import { holdOptional } from '../../shared/writing/hold-optional';
import { checkId } from '../../shared/writing/record-id';
import { checkSource } from '../../shared/writing/source';
import { checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { lockRow } from '../../shared/writing/version.store';
import { WRITERS } from '../authority/authority';
import { initiativeToWrite } from '../authority/may-write';
import type { Tx, WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { findInitiative } from '../initiative/initiative-write.store';
import { checkAmountOrNull, checkQuantityOrNull, checkYear } from '../ledger/amount-input';
import { checkYearInInitiative } from '../ledger/initiative-years';
import { ownClaim } from '../ledger/own-claim';
import { takeOutWithheld } from '../ledger/withheld-write.store';
import { given, givenDay, givenOrNull, givenTexts, givenTextsOrNull, givenValue } from '../../shared/writing/given';
import { changePart, holdPartOfInitiative } from '../record/part-write';
import { toBenefitYear, toMeasurement } from './benefit';
import type { BenefitMeasurementChange, CorrectBenefitMeasurementInput, RecordBenefitMeasurementInput, RemoveBenefitMeasurementInput, RemoveBenefitYearInput, SetBenefitYearInput } from './benefit-year.input';
import { BENEFIT_YEARS, BENEFITS, findYear, MEASUREMENTS } from './benefit-write.store';
import type { BenefitMeasurement, BenefitYear } from './benefit.type';

/** Records what a benefit gives in a year, in place of what was recorded. What it says of the beneficiary is a claim anew. */
export async function setBenefitYear(session: WriteSession, input: SetBenefitYearInput): Promise<BenefitYear> {
  const { tx, faults } = session;
  const benefit = await benefitToWrite(session, input.benefit, ['input', 'benefit']);
  const year = checkYear(faults, input.year, ['input', 'year']);
  const columns = checkGains(session, input, benefit);
  const source = checkSource(faults, input.source, ['input', 'source']);
  const initiative = benefit && (await findInitiative(tx, benefit.initiativeId));
  if (initiative) checkYearInInitiative(faults, year, initiative, 'BENEFIT', ['input', 'year']);
  const known = benefit && (await findYear(tx, benefit.id, year));
  if (benefit) await holdOptional(session, { table: 'BenefitYear', what: 'The year', id: known?.id ?? null, expectedVersion: input.expectedVersion ?? null });
  faults.stopIfAny();
  const { id: benefitId, initiativeId } = benefit as BenefitRow;
  const row = known ? await BENEFIT_YEARS.change(tx, known.id, { ...columns, ...source }) : await BENEFIT_YEARS.insert(tx, { benefitId, initiativeId, year, ...columns, ...source });
  const { planned, realised, plannedQuantity, realisedQuantity } = input;
  await takeOutWithheld(tx, 'BenefitYear', row.id, { planned, realised, plannedQuantity, realisedQuantity });
  await claimAnew(session, benefit as BenefitRow);
  return toBenefitYear(benefit as BenefitRow, row);
}

/** Takes a year out of a benefit. */
export async function removeBenefitYear(session: WriteSession, input: RemoveBenefitYearInput): Promise<BenefitYear> {
  const row = await holdPartOfInitiative(session, input, BENEFIT_YEARS);
  session.faults.stopIfAny();
  const benefit = (await BENEFITS.find(session.tx, (row as { benefitId: string }).benefitId)) as BenefitRow;
  const removed = await BENEFIT_YEARS.remove(session.tx, (row as { id: string }).id);
  await claimAnew(session, benefit);
  return toBenefitYear(benefit, removed);
}

/** Records what was measured, before anything was done or later. */
export async function recordBenefitMeasurement(session: WriteSession, input: RecordBenefitMeasurementInput): Promise<BenefitMeasurement> {
  const { tx, faults } = session;
  const benefit = await benefitToWrite(session, input.benefit, ['input', 'benefit']);
  const measures = checkTexts(faults, input.measures, ['input', 'measures'], LONGEST_TITLE);
  const columns = checkMeasurement(session, input, null, ['input']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const { id: benefitId, initiativeId } = benefit as BenefitRow;
  return toMeasurement(benefit as BenefitRow, await MEASUREMENTS.insert(tx, { benefitId, initiativeId, isBaseline: input.isBaseline, measures, ...columns, ...source }));
}

/** Puts right what was recorded of a later measurement. */
export async function correctBenefitMeasurement(session: WriteSession, input: CorrectBenefitMeasurementInput): Promise<BenefitMeasurement> {
  const row = await changePart(session, input, MEASUREMENTS, (path, before) => {
    if (before?.isBaseline) session.faults.add(PORTFOLIO_FAULT.BASELINE_MEASURED(['input', 'id'], {}));
    return { ...givenTexts(session.faults, 'measures', input.change.measures, path, LONGEST_TITLE), ...checkMeasurement(session, input.change, before, path) };
  });
  return toMeasurement((await BENEFITS.find(session.tx, row.benefitId)) as BenefitRow, row);
}

/** Takes a later measurement out of its benefit. */
export async function removeBenefitMeasurement(session: WriteSession, input: RemoveBenefitMeasurementInput): Promise<BenefitMeasurement> {
  const { tx, faults } = session;
  const row = await holdPartOfInitiative(session, input, MEASUREMENTS);
  if (row?.isBaseline) faults.add(PORTFOLIO_FAULT.BASELINE_MEASURED(['input', 'id'], {}));
  faults.stopIfAny();
  const removed = await MEASUREMENTS.remove(tx, (row as { id: string }).id);
  return toMeasurement((await BENEFITS.find(tx, removed.benefitId)) as BenefitRow, removed);
}

/** A benefit that the caller may write, held so that it stays priced as it is. */
async function benefitToWrite(session: WriteSession, value: string, path: Path): Promise<BenefitRow | null> {
  WRITERS.requireWriter(session);
  const id = checkId(session.faults, value, path);
  if (id === null) return null;
  await lockRow(session.tx, 'Benefit', id);
  const benefit = await BENEFITS.find(session.tx, id);
  if (!benefit) session.faults.add(FAULT.RECORD_UNKNOWN(path, { type: 'benefit', id }));
  return benefit && ((await initiativeToWrite(session, benefit.initiativeId, path)) === null ? null : benefit);
}

/** What a benefit is said to give has changed, so its beneficiary answers anew. */
async function claimAnew({ tx, caller }: WriteSession, { id, beneficiaryActorId }: BenefitRow): Promise<void> {
  await BENEFITS.change(tx, id, ownClaim(caller, beneficiaryActorId));
}

function checkGains({ faults }: WriteSession, input: SetBenefitYearInput, benefit: BenefitRow | null) {
  const path = ['input'];
  for (const key of ['planned', 'realised'] as const) if (benefit && !benefit.isPriced && input[key] != null) faults.add(PORTFOLIO_FAULT.BENEFIT_NOT_PRICED([...path, key], {}));
  for (const key of ['plannedQuantity', 'realisedQuantity'] as const) if (benefit?.isPriced && input[key] != null) faults.add(PORTFOLIO_FAULT.BENEFIT_PRICED([...path, key], {}));
  return {
    ...given('planned', input.planned, (amount) => checkAmountOrNull(faults, amount, [...path, 'planned'])),
    ...given('realised', input.realised, (amount) => checkAmountOrNull(faults, amount, [...path, 'realised'])),
    ...given('plannedQuantity', input.plannedQuantity, (quantity) => checkQuantityOrNull(faults, quantity, [...path, 'plannedQuantity'])),
    ...given('realisedQuantity', input.realisedQuantity, (quantity) => checkQuantityOrNull(faults, quantity, [...path, 'realisedQuantity'])),
    ...givenTextsOrNull(faults, 'notes', input.notes, path, LONGEST_TEXT),
  };
}

interface Range {
  readonly value: { toFixed(): string } | null;
  readonly valueTo: { toFixed(): string } | null;
}

function checkMeasurement({ faults }: WriteSession, measured: RecordBenefitMeasurementInput | BenefitMeasurementChange, before: Range | null, path: Path) {
  const value = measured.value === undefined ? before?.value?.toFixed() : measured.value;
  const valueTo = measured.valueTo === undefined ? before?.valueTo?.toFixed() : measured.valueTo;
  if (valueTo != null && (value == null || new Prisma.Decimal(valueTo).lt(value))) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'valueTo'], { why: `is ${valueTo}; the upper end of a range is not below its value` }));
  return {
    ...givenDay('measuredOn', measured.measuredOn),
    ...givenValue('measuredOnPrecision', measured.precision),
    ...givenOrNull('value', measured.value),
    ...givenOrNull('valueTo', measured.valueTo),
    ...givenValue('isApproximate', measured.isApproximate),
    ...givenTextsOrNull(faults, 'units', measured.units, path, LONGEST_TITLE),
    ...givenTextsOrNull(faults, 'notes', measured.notes, path, LONGEST_TEXT),
  };
}

/** A measurement as it is answered to a repeated call. */
export async function findRecordedMeasurement(tx: Tx, id: string): Promise<BenefitMeasurement | null> {
  const row = await MEASUREMENTS.find(tx, id);
  return row && toMeasurement((await BENEFITS.find(tx, row.benefitId)) as BenefitRow, row);
}
