import type { Db } from '../context';

/** Who takes part in these services, besides their owners. */
export function findParticipations(db: Db, serviceIds: readonly string[]) {
  return db.serviceParticipation.findMany({ where: { serviceId: { in: [...serviceIds] } }, orderBy: [{ role: 'asc' }, { id: 'asc' }] });
}

export type ParticipationRow = Awaited<ReturnType<typeof findParticipations>>[number];
