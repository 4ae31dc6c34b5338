import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import { allOf, queryPages, ROOT_PARENT, sql, uuids, type PagedEdges, type Sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import type { InitiativeConditions } from './initiative-filter';
import { InitiativeOrder } from './initiative-filter.type';
import { type ComponentUse, ParticipationRole } from './initiative-enums';

/** Whose list of initiatives it is: the hub's own, or that of each of many things they are linked to. */
export type ListOwner = 'ROOT' | 'LIFE_EVENT' | 'SERVICE' | 'COMPONENT' | 'PORTFOLIO' | 'ACTOR';

export interface InitiativeList {
  readonly owner: ListOwner;
  /** For an actor: only where it plays this role. */
  readonly role: ParticipationRole | null;
  /** For a component: only where it is used or produced. */
  readonly use?: ComponentUse | null;
  readonly conditions: InitiativeConditions;
  readonly order: InitiativeOrder;
}

/** The same page of the lists of many owners, in one statement. */
export function findInitiativePages(db: PortfolioDb, list: InitiativeList, ownerIds: readonly string[], request: PageRequest): Promise<Map<string, IdPage>> {
  const { sort, ...order } = ORDERS[list.order];
  const edges = sql`SELECT links."parent", i."id" AS "node", ${sort} AS "sort" FROM (${links(list, ownerIds)}) links JOIN "Initiative" i ON i."id" = links."initiativeId" WHERE ${allOf(conditionsOf(list.conditions))}`;
  return queryPages(db, { edges, ...order }, request);
}

const LAST = sql`'infinity'::date`;
const ORDERS: Readonly<Record<InitiativeOrder, Omit<PagedEdges, 'edges'> & { sort: Sql }>> = {
  [InitiativeOrder.TITLE]: { sort: sql`i."sortKey"`, sortType: 'text' },
  [InitiativeOrder.RECENTLY_UPDATED]: { sort: sql`i."recordedAt"`, sortType: 'timestamptz', descending: true },
  [InitiativeOrder.START]: { sort: sql`COALESCE(i."actualStart", i."forecastStart", i."plannedStart", ${LAST})`, sortType: 'date' },
  [InitiativeOrder.END]: { sort: sql`COALESCE(i."actualEnd", i."forecastEnd", i."plannedEnd", ${LAST})`, sortType: 'date' },
};

/** Which initiative stands in whose list; each once. */
function links({ owner, role, use = null }: InitiativeList, ownerIds: readonly string[]): Sql {
  const ids = uuids(ownerIds);
  switch (owner) {
    case 'ROOT':
      return sql`SELECT ${ROOT_PARENT} AS "parent", "id" AS "initiativeId" FROM "Initiative"`;
    case 'LIFE_EVENT':
      return sql`SELECT "lifeEventId" AS "parent", "initiativeId" FROM "InitiativeLifeEvent" WHERE "lifeEventId" = ANY (${ids})`;
    case 'SERVICE':
      return sql`SELECT "serviceId" AS "parent", "initiativeId" FROM "InitiativeService" WHERE "serviceId" = ANY (${ids})`;
    case 'COMPONENT':
      return sql`SELECT DISTINCT "componentId" AS "parent", "initiativeId" FROM "InitiativeComponent" WHERE "componentId" = ANY (${ids}) AND (${use}::text IS NULL OR "use"::text = ${use})`;
    case 'PORTFOLIO':
      return sql`SELECT "portfolioId" AS "parent", "id" AS "initiativeId" FROM "Initiative" WHERE "portfolioId" = ANY (${ids})`;
    case 'ACTOR':
      return actorLinks(role, ids);
  }
}

/** Restricted claims that nobody has confirmed are not shown by which list an initiative stands in. */
const PUBLIC = sql`NOT ("isRestricted" AND "claimStatus" <> 'CONFIRMED')`;

function actorLinks(role: ParticipationRole | null, ids: Sql): Sql {
  const lead = sql`SELECT "leadActorId" AS "parent", "id" AS "initiativeId" FROM "Initiative" WHERE "leadActorId" = ANY (${ids})`;
  const participant = (only: Sql): Sql => sql`SELECT "actorId" AS "parent", "initiativeId" FROM "InitiativeParticipation" WHERE "actorId" = ANY (${ids}) AND ${PUBLIC} AND ${only}`;
  const funder = sql`SELECT "funderActorId" AS "parent", "initiativeId" FROM "FundingLine" WHERE "funderActorId" = ANY (${ids}) AND ${PUBLIC}`;
  const beneficiary = sql`SELECT "beneficiaryActorId" AS "parent", "initiativeId" FROM "Benefit" WHERE "beneficiaryActorId" = ANY (${ids}) AND ${PUBLIC}`;
  switch (role) {
    case null:
      return sql`${lead} UNION ${participant(sql`TRUE`)} UNION ${funder} UNION ${beneficiary}`;
    case ParticipationRole.LEAD:
      return lead;
    case ParticipationRole.FUNDER:
      return sql`${participant(sql`"role" = 'FUNDER'`)} UNION ${funder}`;
    case ParticipationRole.BENEFICIARY:
      return sql`${participant(sql`"role" = 'BENEFICIARY'`)} UNION ${beneficiary}`;
    case ParticipationRole.PARTNER:
    case ParticipationRole.SUPPLIER:
    case ParticipationRole.USER_REPRESENTATIVE:
      return sql`SELECT DISTINCT * FROM (${participant(sql`"role"::text = ${role}`)}) played`;
  }
}

/** The conditions of a filter on "Initiative" i. */
export function conditionsOf(conditions: InitiativeConditions): Sql[] {
  const { phase, confidence, lifeEvent, service, lead, participant, portfolio, component, isCoFunded, words } = conditions;
  return [
    ...(phase ? [sql`i."phase"::text = ANY (${[...phase]}::text[])`] : []),
    ...(confidence ? [sql`i."confidence"::text = ANY (${[...confidence]}::text[])`] : []),
    ...(lifeEvent === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "InitiativeLifeEvent" l WHERE l."initiativeId" = i."id" AND l."lifeEventId" = ${lifeEvent}::uuid)`]),
    ...(service === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "InitiativeService" s WHERE s."initiativeId" = i."id" AND s."serviceId" = ${service}::uuid)`]),
    ...(lead === undefined ? [] : [sql`i."leadActorId" = ${lead}::uuid`]),
    ...(participant === undefined
      ? []
      : [sql`(i."leadActorId" = ${participant}::uuid OR EXISTS (SELECT 1 FROM "InitiativeParticipation" p WHERE p."initiativeId" = i."id" AND p."actorId" = ${participant}::uuid AND ${PUBLIC}))`]),
    ...(portfolio === undefined ? [] : [sql`i."portfolioId" = ${portfolio}::uuid`]),
    ...(component === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "InitiativeComponent" c WHERE c."initiativeId" = i."id" AND c."componentId" = ${component}::uuid)`]),
    ...(isCoFunded === undefined ? [] : [sql`i."isCoFunded" = ${isCoFunded}`]),
    ...(words ?? []).map((word) => sql`i."searchText" LIKE ${`%${word}%`}`),
  ];
}
