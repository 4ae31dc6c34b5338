import type { CoordinationAssignment as AssignmentRow, CoordinationDegree as DegreeRow, PrismaClient } from '../../../prisma/generated/actors/client/client';

export type { AssignmentRow, DegreeRow };

export function findAssignments(db: PrismaClient, actorIds: readonly string[]): Promise<AssignmentRow[]> {
  return db.coordinationAssignment.findMany({ where: { actorId: { in: [...actorIds] } }, orderBy: [{ role: 'asc' }, { id: 'asc' }] });
}

export function findDegrees(db: PrismaClient): Promise<DegreeRow[]> {
  return db.coordinationDegree.findMany({ orderBy: { ordinal: 'asc' } });
}
