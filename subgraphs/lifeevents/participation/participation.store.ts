import type { Db } from '../context';
import { withDays } from '../record/with-days';

/** Who takes part in these services, besides their owners. */
export async function findParticipations(db: Db, serviceIds: readonly string[]) {
  return (await db.serviceParticipation.findMany({ where: { serviceId: { in: [...serviceIds] } }, orderBy: [{ role: 'asc' }, { id: 'asc' }] })).map(withDays);
}

export type ParticipationRow = Awaited<ReturnType<typeof findParticipations>>[number];
