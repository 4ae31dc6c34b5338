import type { Path } from '../../shared/writing/fault';
import type { WriteSession } from '../context';
import { checkContext } from '../context-link/named-context';
import { ACTORS_FAULT } from '../faults';
import { ACTOR_PARTS } from '../record/part-write';
import { checkPeriodColumns } from '../record/period-input';
import type { AssignCoordinationRoleInput, CoordinationRoleChange, EndCoordinationRoleInput, RemoveCoordinationRoleInput, UpdateCoordinationRoleInput } from './coordination.input';
import { findDegrees, type AssignmentRow } from './coordination.store';
import { ASSIGNMENTS } from './coordination-write.store';

/** Records a role in coordination. */
export function assignCoordinationRole(session: WriteSession, input: AssignCoordinationRoleInput): Promise<AssignmentRow> {
  return ACTOR_PARTS.add(session, input, ASSIGNMENTS, async (path) => ({ role: input.role, ...(await checkFacts(session, input, path)) }));
}

/** Changes what is recorded of a role. */
export function updateCoordinationRole(session: WriteSession, input: UpdateCoordinationRoleInput): Promise<AssignmentRow> {
  return ACTOR_PARTS.change(session, input, ASSIGNMENTS, (path, row) => checkFacts(session, input.change, path, row));
}

/** Ends a role on a day; it stays on record. */
export function endCoordinationRole(session: WriteSession, { validTo, ...input }: EndCoordinationRoleInput): Promise<AssignmentRow> {
  return ACTOR_PARTS.change(session, { ...input, change: {} }, ASSIGNMENTS, (_path, row) => checkPeriodColumns(session.faults, { validTo }, ['input'], row ?? undefined));
}

/** Takes a role out. */
export function removeCoordinationRole(session: WriteSession, input: RemoveCoordinationRoleInput): Promise<AssignmentRow> {
  return ACTOR_PARTS.remove(session, input, ASSIGNMENTS);
}

async function checkFacts(session: WriteSession, { degree, context, ...period }: CoordinationRoleChange, path: Path, row?: AssignmentRow | null) {
  return {
    ...(degree === undefined ? {} : { degreeId: await checkDegree(session, degree, [...path, 'degree']) }),
    ...(context === undefined ? {} : await checkContext(session, context, [...path, 'context'])),
    ...checkPeriodColumns(session.faults, period, path, row ?? undefined),
  };
}

/** The step of the scale that has a code; null, with a fault, when there is none. */
async function checkDegree({ tx, faults }: WriteSession, code: string | null, path: Path): Promise<string | null> {
  if (code === null) return null;
  const scale = await findDegrees(tx);
  const degree = scale.find((step) => step.code === code.trim());
  if (!degree) faults.add(ACTORS_FAULT.DEGREE_UNKNOWN(path, { code, known: scale.length === 0 ? 'It has none at all until the secretariat has set the scale; leave the degree out.' : `It has ${scale.map((step) => step.code).join(', ')}.` }));
  return degree?.id ?? null;
}
