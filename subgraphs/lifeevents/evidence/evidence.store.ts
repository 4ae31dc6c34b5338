import type { Db } from '../context';

/** What these services require, in the order their owners list it. */
export function findEvidenceOfServices(db: Db, serviceIds: readonly string[]) {
  return db.evidence.findMany({
    where: { serviceId: { in: [...serviceIds] } },
    include: { datasets: { include: { dataset: true }, orderBy: { id: 'asc' } }, outputs: { include: { output: true }, orderBy: { id: 'asc' } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
}

export type EvidenceRow = Awaited<ReturnType<typeof findEvidenceOfServices>>[number];

export function findEvidence(db: Pick<Db, 'evidence'>, ids: readonly string[]): Promise<EvidenceRow[]> {
  return db.evidence.findMany({ where: { id: { in: [...ids] } }, include: { datasets: { include: { dataset: true }, orderBy: { id: 'asc' } }, outputs: { include: { output: true }, orderBy: { id: 'asc' } } } });
}
