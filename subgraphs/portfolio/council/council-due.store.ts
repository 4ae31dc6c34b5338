import { EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { PortfolioDb } from '../context';
import type { CaseRow } from './council.store';

/** Whose due list it is, and what of it. */
export interface DueSelection {
  /** The organisation that asks; null for everybody's. */
  readonly actorId: string | null;
  readonly councilId: string | null;
  readonly until: string;
  readonly today: string;
}

/**
 * What is due in the cases that an organisation submitted or keeps the initiative of, and in those of the councils that it
 * keeps or is the secretariat of; earliest first. A node is the case, or the condition that is to be met.
 */
export async function findDuePage(db: PortfolioDb, { actorId, councilId, until, today }: DueSelection, request: PageRequest): Promise<IdPage> {
  const edges = sql`
    SELECT ${ROOT_PARENT} AS "parent", due."node", due."day" AS "sort"
    FROM (
      SELECT c."id", c."state", c."deadline", c."followUpDue",
        (SELECT s."takenOn" FROM "CouncilCaseStep" s WHERE s."caseId" = c."id" ORDER BY s."ordinal" DESC LIMIT 1) AS "since"
      FROM "CouncilCase" c
      JOIN "Council" k ON k."id" = c."councilId"
      JOIN "Initiative" i ON i."id" = c."initiativeId"
      LEFT JOIN "Portfolio" p ON p."id" = i."portfolioId"
      WHERE NOT c."isDraft" AND (${councilId}::uuid IS NULL OR c."councilId" = ${councilId}::uuid)
        AND (${actorId}::uuid IS NULL OR ${actorId}::uuid IN (k."ownerActorId", c."submitterActorId", i."leadActorId", p."ownerActorId")
          OR EXISTS (SELECT 1 FROM "CouncilMember" m WHERE m."councilId" = k."id" AND m."actorId" = ${actorId}::uuid AND m."role" = 'SECRETARIAT' AND daterange(m."validFrom", m."validTo") @> ${today}::date))
    ) mine
    CROSS JOIN LATERAL (
      SELECT mine."id" AS "node", COALESCE(mine."followUpDue", CASE WHEN mine."state" = 'ADVISED' THEN (mine."since" + interval '1 year')::date END) AS "day" WHERE mine."state" IN ('ADVISED', 'DECIDED')
      UNION ALL SELECT mine."id", COALESCE(mine."deadline", mine."since") WHERE mine."state" = 'RETURNED'
      UNION ALL SELECT d."id", d."dueOn" FROM "CouncilCondition" d WHERE d."caseId" = mine."id" AND d."isMet" IS DISTINCT FROM true
        AND (mine."state" = 'RECOMMENDED' OR (mine."state" IN ('DECIDED', 'FOLLOWED_UP') AND EXISTS (SELECT 1 FROM "CouncilCase" a WHERE a."id" = mine."id" AND a."decision" = 'APPROVED')))
    ) due
    WHERE due."day" <= ${until}::date`;
  return (await queryPages(db, { edges, sortType: 'date' }, request)).get(ROOT) ?? EMPTY_PAGE;
}

/** Conditions among these ids, each with its case. */
export async function findDueConditions(db: PortfolioDb, ids: readonly string[]) {
  const rows = await db.councilCondition.findMany({ where: { id: { in: [...ids] } }, include: { case: { include: { council: { select: { kind: true } } } } } });
  return rows.map((row) => ({ ...row, case: row.case as CaseRow }));
}
