import { sql, type RawQueries } from '../../shared/database/page-query';
import type { Tx } from '../context';

/** Lets those who link journeys pass one by one, each until its transaction ends, so that no two close a circle together. */
export async function waitForJourneyLinks(tx: RawQueries): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtext('samspill journey links'))::text`);
}

/** What a service would put out as an instance of a template: nothing of the template's where it has outputs of its own. */
export async function findOutputsTakenOver(tx: Tx, serviceId: string, templateId: string): Promise<string[]> {
  if ((await tx.output.count({ where: { serviceId } })) > 0) return [];
  return (await tx.output.findMany({ where: { serviceId: templateId }, select: { id: true }, orderBy: { id: 'asc' } })).map((row) => row.id);
}
