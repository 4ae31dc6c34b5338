import { queryPages, sql, uuids } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { Db } from '../context';
import type { EventRow } from '../output/output.store';

export function findEventsByUri(db: Db, uris: readonly string[]): Promise<EventRow[]> {
  return db.event.findMany({ where: { uri: { in: [...uris] } } });
}

/** The services that these events make needed, by title; an instance without a title goes by its template's. */
export function findServicePagesOfEvents(db: Db, eventIds: readonly string[], request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`
    SELECT l."eventId" AS "parent", l."serviceId" AS "node", COALESCE(NULLIF(s."sortKey", ''), t."sortKey", '') AS "sort"
    FROM "EventService" l JOIN "Service" s ON s."id" = l."serviceId" LEFT JOIN "Service" t ON t."id" = s."templateId"
    WHERE l."eventId" = ANY (${uuids(eventIds)})`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}
