import type { InitiativeMilestone as MilestoneRow } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { checkTexts, LONGEST_TITLE } from '../../shared/writing/text-input';
import type { WriteSession } from '../context';
import { givenTexts, givenValue } from '../../shared/writing/given';
import { addPart, changePart, removePart } from '../record/part-write';
import type { AddMilestoneInput, RemoveMilestoneInput, UpdateMilestoneInput } from './milestone.input';
import { MILESTONES } from './milestone-write.store';

/** Records a day on which something happened or is to happen. */
export function addMilestone(session: WriteSession, input: AddMilestoneInput): Promise<MilestoneRow> {
  return addPart(session, input, MILESTONES, (path) => ({
    titles: checkTexts(session.faults, input.titles, [...path, 'titles'], LONGEST_TITLE),
    on: fromDay(input.on),
    ...givenValue('onPrecision', input.precision),
  }));
}

/** Changes what is recorded of a milestone. */
export function updateMilestone(session: WriteSession, input: UpdateMilestoneInput): Promise<MilestoneRow> {
  const { titles, on, precision } = input.change;
  return changePart(session, input, MILESTONES, (path) => ({
    ...givenTexts(session.faults, 'titles', titles, path, LONGEST_TITLE),
    ...(on == null ? {} : { on: fromDay(on) }),
    ...givenValue('onPrecision', precision),
  }));
}

/** Takes a milestone out. */
export function removeMilestone(session: WriteSession, input: RemoveMilestoneInput): Promise<MilestoneRow> {
  return removePart(session, input, MILESTONES);
}
