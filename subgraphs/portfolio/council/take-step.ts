import type { CouncilCaseState, Prisma } from '../../../prisma/generated/portfolio/client/client';
import { fromDay, toDay } from '../../shared/context';
import type { ProvenanceColumns } from '../../shared/graphql/provenance';
import { actorIdOf } from '../../shared/viewer';
import type { Path } from '../../shared/writing/fault';
import { checkSource } from '../../shared/writing/source';
import { checkOptionalTexts, LONGEST_TEXT } from '../../shared/writing/text-input';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { holdPart } from '../record/hold-part';
import { checkTakesSteps } from './council-authority';
import { changeCase, findCase, findHeldCase, insertStep, type HeldCase } from './council-case-write.store';
import { checkStep } from './council-steps';
import type { NotedStepInput } from './council-step.input';
import type { CaseRow } from './council.store';

export const CASE: Path = ['input', 'id'];

/** Which side of a case takes a step: those who submit it, or the council. */
export type Side = 'SUBMITTER' | 'COUNCIL';

/** Takes hold of a case for one of its sides. What is returned was read after the row was locked: nobody moves it meanwhile. */
export async function holdCase(session: WriteSession, { id, expectedVersion }: { id: string; expectedVersion: number }, side: Side): Promise<HeldCase> {
  const held = await holdPart(session, { id, expectedVersion }, {
    table: 'CouncilCase',
    find: findCase,
    mayWrite: ({ councilId, initiativeId }) => (side === 'COUNCIL' ? checkTakesSteps(session, councilId, CASE) : initiativeToWrite(session, initiativeId, CASE)),
  });
  session.faults.stopIfAny();
  return findHeldCase(session.tx, (held as CaseRow).id);
}

/** The step that a case is about to take, checked. */
export interface CheckedStep {
  readonly takenOn: string;
  readonly source: ProvenanceColumns;
  readonly write: (data?: Prisma.CouncilCaseUncheckedUpdateInput) => Promise<CaseRow>;
}

/**
 * Checks that a case may take a step now, with its day, its texts and its source; a step that is no step ends the
 * mutation at once, since nothing else about it can be judged. `write` notes the step and moves the case.
 *
 * Rule of the domain, "Councils": "an illegal step is refused with the reason". All bodies.
 */
export function checkNextStep(session: WriteSession, held: HeldCase, input: NotedStepInput, to: CouncilCaseState): CheckedStep {
  const { tx, faults, caller, today } = session;
  const from = held.isDraft ? null : held.state;
  const check = checkStep(held.council.kind, from, to);
  if (!check.isAllowed) faults.add(PORTFOLIO_FAULT.STEP_ILLEGAL(CASE, { reason: check.reason }));
  faults.stopIfAny();
  const takenOn = input.takenOn ?? today;
  const [last] = held.steps;
  const earliest = last?.takenOn ? toDay(last.takenOn) : takenOn;
  if (takenOn < earliest) faults.add(PORTFOLIO_FAULT.STEP_DAY_EARLY(['input', 'takenOn'], { takenOn, earliest }));
  if (takenOn > today) faults.add(PORTFOLIO_FAULT.STEP_DAY_LATE(['input', 'takenOn'], { takenOn, today }));
  const notes = checkOptionalTexts(faults, input.notes, ['input', 'notes'], LONGEST_TEXT);
  const source = checkSource(faults, input.source, ['input', 'source']);
  return {
    takenOn,
    source,
    write: async (data = {}) => {
      await insertStep(tx, { caseId: held.id, ordinal: (last?.ordinal ?? 0) + 1, fromState: from, toState: to, takenOn: fromDay(takenOn), byActorId: actorIdOf(caller), notes, ...source });
      return changeCase(tx, held.id, { state: to, isDraft: false, ...data });
    },
  };
}
