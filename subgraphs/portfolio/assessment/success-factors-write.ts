import type { SuccessFactors as SuccessFactorsRow } from '../../../prisma/generated/portfolio/client/client';
import { holdOptional } from '../../shared/writing/hold-optional';
import { checkSource } from '../../shared/writing/source';
import { LONGEST_TEXT } from '../../shared/writing/text-input';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { givenOrNull, givenTextsOrNull } from '../../shared/writing/given';
import { findSuccessFactorsOf, SUCCESS_FACTORS } from './assessment-write.store';
import type { SetSuccessFactorsInput } from './success-factors.input';

/** Answers whether an initiative works in the ways that are known to matter, in place of earlier answers. */
export async function setSuccessFactors(session: WriteSession, input: SetSuccessFactorsInput): Promise<SuccessFactorsRow> {
  const { tx, faults } = session;
  const initiativeId = await initiativeToWrite(session, input.initiative, ['input', 'initiative']);
  const columns = {
    ...givenOrNull('hasFlexibleScope', input.hasFlexibleScope),
    ...givenOrNull('hasFrequentDeliveries', input.hasFrequentDeliveries),
    ...givenOrNull('hasInvolvedClient', input.hasInvolvedClient),
    ...givenOrNull('hasBenefitManagement', input.hasBenefitManagement),
    ...givenOrNull('hasContractByHour', input.hasContractByHour),
    ...givenTextsOrNull(faults, 'notes', input.notes, ['input'], LONGEST_TEXT),
    ...checkSource(faults, input.source, ['input', 'source']),
  };
  const known = initiativeId === null ? null : await findSuccessFactorsOf(tx, initiativeId);
  if (initiativeId !== null) await holdOptional(session, { table: 'SuccessFactors', what: 'An answer about success factors', id: known?.id ?? null, expectedVersion: input.expectedVersion ?? null });
  faults.stopIfAny();
  return known ? SUCCESS_FACTORS.change(tx, known.id, columns) : SUCCESS_FACTORS.insert(tx, { initiativeId: initiativeId as string, ...columns });
}
