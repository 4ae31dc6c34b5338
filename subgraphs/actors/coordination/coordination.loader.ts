import { byKey, defineLoader, groupBy } from '../../shared/loader';
import type { ActorsContext } from '../context';
import { findAssignments, findDegrees, type AssignmentRow, type DegreeRow } from './coordination.store';

export const assignmentsLoader = defineLoader<ActorsContext, string, AssignmentRow[]>(
  async ({ db }, actorIds) => groupBy(await findAssignments(db, actorIds), (row) => row.actorId),
  () => [],
);

/** The scale is short, so it is read whole. */
export const degreeLoader = defineLoader<ActorsContext, string, DegreeRow | null>(
  async ({ db }) => byKey(await findDegrees(db), (row) => row.id),
  () => null,
);
