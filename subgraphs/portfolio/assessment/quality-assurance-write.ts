import type { QualityAssurance as QualityAssuranceRow } from '../../../prisma/generated/portfolio/client/client';
import type { Path } from '../../shared/writing/fault';
import { checkLink, LONGEST_TEXT } from '../../shared/writing/text-input';
import { checkActorOrNull } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { given, givenDay, givenTextsOrNull, givenValue } from '../../shared/writing/given';
import { addPart, changePart, removePart } from '../record/part-write';
import { QUALITY_ASSURANCES } from './assessment-write.store';
import type { AddQualityAssuranceInput, QualityAssuranceChange, RemoveQualityAssuranceInput, UpdateQualityAssuranceInput } from './quality-assurance.input';

/** Records a quality assurance. */
export function addQualityAssurance(session: WriteSession, input: AddQualityAssuranceInput): Promise<QualityAssuranceRow> {
  return addPart(session, input, QUALITY_ASSURANCES, (path) => ({ kind: input.kind, ...checkAssurance(session, input, path) }));
}

/** Changes what is recorded of a quality assurance. */
export function updateQualityAssurance(session: WriteSession, input: UpdateQualityAssuranceInput): Promise<QualityAssuranceRow> {
  return changePart(session, input, QUALITY_ASSURANCES, (path) => ({ ...givenValue('kind', input.change.kind), ...checkAssurance(session, input.change, path) }));
}

/** Takes a quality assurance out. */
export function removeQualityAssurance(session: WriteSession, input: RemoveQualityAssuranceInput): Promise<QualityAssuranceRow> {
  return removePart(session, input, QUALITY_ASSURANCES);
}

function checkAssurance({ faults }: WriteSession, assurance: AddQualityAssuranceInput | QualityAssuranceChange, path: Path) {
  return {
    ...givenDay('doneOn', assurance.doneOn),
    ...givenValue('doneOnPrecision', assurance.precision),
    ...given('byActorId', assurance.by, (by) => checkActorOrNull(faults, by, [...path, 'by'])),
    ...given('reportUrl', assurance.reportUrl, (url) => url && checkLink(faults, url, [...path, 'reportUrl'])),
    ...givenTextsOrNull(faults, 'conclusions', assurance.conclusions, path, LONGEST_TEXT),
  };
}
