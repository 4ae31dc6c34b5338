import { empty, raw, sql, type Sql } from '../../shared/database/page-query';
import type { ProvenanceColumns } from '../../shared/graphql/provenance';
import type { Tx } from '../context';

/** The kinds of links, each with the table that keeps it. */
export const LINK_TABLES = {
  lifeEvent: { table: 'InitiativeLifeEvent', column: 'lifeEventId', use: null, what: 'life event' },
  service: { table: 'InitiativeService', column: 'serviceId', use: null, what: 'service' },
  usedComponent: { table: 'InitiativeComponent', column: 'componentId', use: 'USES', what: 'component that it builds on' },
  producedComponent: { table: 'InitiativeComponent', column: 'componentId', use: 'PRODUCES', what: 'component that it makes' },
  userNeed: { table: 'InitiativeNeed', column: 'userNeedId', use: null, what: 'need' },
  body: { table: 'InitiativeBody', column: 'bodyId', use: null, what: 'cooperation body' },
} as const;

export type LinkKind = keyof typeof LINK_TABLES;

/** One thing that initiatives are linked to. */
export interface LinkTarget {
  readonly kind: LinkKind;
  readonly id: string;
}

function isThisLink(initiativeId: string, { kind, id }: LinkTarget): Sql {
  const { column, use } = LINK_TABLES[kind];
  return sql`"initiativeId" = ${initiativeId}::uuid AND ${raw(`"${column}"`)} = ${id}::uuid ${use === null ? empty : sql`AND "use"::text = ${use}`}`;
}

export async function isLinked(tx: Tx, initiativeId: string, target: LinkTarget): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`SELECT 1 FROM ${raw(`"${LINK_TABLES[target.kind].table}"`)} WHERE ${isThisLink(initiativeId, target)}`);
  return rows.length > 0;
}

/** How many links of a kind an initiative has. */
export async function countLinks(tx: Tx, initiativeId: string, kind: LinkKind): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int AS "count" FROM ${raw(`"${LINK_TABLES[kind].table}"`)} WHERE "initiativeId" = ${initiativeId}::uuid`);
  return row?.count ?? 0;
}

export async function insertLink(tx: Tx, initiativeId: string, { kind, id }: LinkTarget, source: ProvenanceColumns): Promise<void> {
  switch (kind) {
    case 'lifeEvent':
      await tx.initiativeLifeEvent.create({ data: { initiativeId, lifeEventId: id, ...source } });
      return;
    case 'service':
      await tx.initiativeService.create({ data: { initiativeId, serviceId: id, ...source } });
      return;
    case 'usedComponent':
    case 'producedComponent':
      await tx.initiativeComponent.create({ data: { initiativeId, componentId: id, use: LINK_TABLES[kind].use, ...source } });
      return;
    case 'userNeed':
      await tx.initiativeNeed.create({ data: { initiativeId, userNeedId: id, ...source } });
      return;
    case 'body':
      await tx.initiativeBody.create({ data: { initiativeId, bodyId: id, ...source } });
  }
}

export async function deleteLink(tx: Tx, initiativeId: string, target: LinkTarget): Promise<void> {
  await tx.$queryRaw(sql`DELETE FROM ${raw(`"${LINK_TABLES[target.kind].table}"`)} WHERE ${isThisLink(initiativeId, target)} RETURNING 1`);
}
