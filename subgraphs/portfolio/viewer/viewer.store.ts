import { EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql, type RawQueries } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';

/** The initiatives that an actor leads or has in its portfolios, by title. */
export async function findKeptInitiatives(db: RawQueries, actorId: string, request: PageRequest): Promise<IdPage> {
  const edges = sql`
    SELECT ${ROOT_PARENT} AS "parent", i."id" AS "node", i."sortKey" AS "sort" FROM "Initiative" i
    WHERE i."leadActorId" = ${actorId}::uuid OR i."portfolioId" IN (SELECT p."id" FROM "Portfolio" p WHERE p."ownerActorId" = ${actorId}::uuid)`;
  return (await queryPages(db, { edges, sortType: 'text' }, request)).get(ROOT) ?? EMPTY_PAGE;
}

/** The portfolios that an actor owns, by title. */
export async function findOwnedPortfolios(db: RawQueries, actorId: string, request: PageRequest): Promise<IdPage> {
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", "id" AS "node", "sortKey" AS "sort" FROM "Portfolio" WHERE "ownerActorId" = ${actorId}::uuid`;
  return (await queryPages(db, { edges, sortType: 'text' }, request)).get(ROOT) ?? EMPTY_PAGE;
}
