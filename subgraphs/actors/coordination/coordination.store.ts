import type { CoordinationAssignment as AssignmentRow, CoordinationDegree as DegreeRow, PrismaClient } from '../../../prisma/generated/actors/client/client';

export type { AssignmentRow, DegreeRow };

export function findAssignments(db: PrismaClient, actorIds: readonly string[]): Promise<AssignmentRow[]> {
  return db.coordinationAssignment.findMany({ where: { actorId: { in: [...actorIds] } }, orderBy: [{ role: 'asc' }, { id: 'asc' }] });
}

/** The scale, least coordination first; in a transaction as it is while that lasts. */
export function findDegrees(db: Pick<PrismaClient, 'coordinationDegree'>): Promise<DegreeRow[]> {
  return db.coordinationDegree.findMany({ orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] });
}
