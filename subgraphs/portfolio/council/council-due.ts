import type { CouncilCondition as ConditionRow } from '../../../prisma/generated/portfolio/client/client';
import { instance } from '../instance';
import { toCase, toCondition } from './council';
import { CouncilDue, CouncilDueKind } from './council-due.type';
import type { CaseRow } from './council.store';

/** What is due on a day: a condition of a case, or the case itself, which waits for what its state says. */
export function toDue(dueOn: string, row: CaseRow | null, condition: (ConditionRow & { case: CaseRow }) | null): CouncilDue {
  if (condition !== null) return instance(CouncilDue, { kind: CouncilDueKind.CONDITION, dueOn, case: toCase(condition.case), condition: toCondition(condition) });
  if (row === null) throw new TypeError('what is due belongs to a case');
  return instance(CouncilDue, { kind: row.state === 'RETURNED' ? CouncilDueKind.RESUBMISSION : CouncilDueKind.FOLLOW_UP, dueOn, case: toCase(row), condition: null });
}
