import { sql, uuids } from '../../shared/database/page-query';
import type { Db } from '../context';

/** The services that are built on each of these components. */
export function findServicesOnComponents(db: Db, componentIds: readonly string[]): Promise<{ componentId: string; serviceId: string }[]> {
  return db.serviceComponent.findMany({ where: { componentId: { in: [...componentIds] } }, select: { componentId: true, serviceId: true }, orderBy: [{ componentId: 'asc' }, { serviceId: 'asc' }] });
}

export interface ServiceFact {
  readonly id: string;
  readonly sortKey: string;
  readonly ownerActorId: string | null;
  readonly lifeEventIds: readonly string[];
}

/** Who owns these services, which life events they belong to, and what they are ordered by: an instance without a title goes by its template's. */
export function findServiceFacts(db: Db, ids: readonly string[]): Promise<ServiceFact[]> {
  return db.$queryRaw<ServiceFact[]>(sql`
    SELECT s."id"::text, COALESCE(NULLIF(s."sortKey", ''), t."sortKey", '') AS "sortKey", s."ownerActorId"::text,
      ARRAY(SELECT l."lifeEventId"::text FROM "LifeEventService" l WHERE l."serviceId" = s."id" ORDER BY l."lifeEventId") AS "lifeEventIds"
    FROM "Service" s LEFT JOIN "Service" t ON t."id" = s."templateId"
    WHERE s."id" = ANY (${uuids(ids)}) ORDER BY s."id"`);
}
