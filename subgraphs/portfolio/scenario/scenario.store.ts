import type { FundingScenario, FundingScenarioInitiative, FundingScenarioShare } from '../../../prisma/generated/portfolio/client/client';
import { allOf, EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql, uuids } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import { selected } from '../benefit-flow/selected.store';
import type { Selection } from '../benefit-flow/selection';
import type { PortfolioDb, Tx } from '../context';
import { publicClaim } from '../ledger/public-claim.store';

export type ScenarioRow = FundingScenario;

export interface MemberRow {
  /** The number of the selection, in the order given. */
  n: number;
  initiativeId: string;
}

/** The initiatives of selections, each once, in one statement for all of them. */
export function findMembers(db: PortfolioDb | Tx, selections: readonly Selection[]): Promise<MemberRow[]> {
  return db.$queryRaw<MemberRow[]>(sql`WITH ${selected(selections)} SELECT "n", "initiativeId"::text AS "initiativeId" FROM member ORDER BY "n", "initiativeId"`);
}

export interface ReceivedRow {
  initiativeId: string;
  actorId: string;
  currency: string;
  priceYear: number | null;
  amount: string;
}

/** What each actor gains of each initiative over its whole life: realised where known, else planned; what the public may see. */
export function findReceived(db: PortfolioDb, initiativeIds: readonly string[]): Promise<ReceivedRow[]> {
  return db.$queryRaw<ReceivedRow[]>(sql`
    SELECT b."initiativeId"::text AS "initiativeId", b."beneficiaryActorId"::text AS "actorId", b."currency", b."priceYear", sum(coalesce(y."realised", y."planned"))::text AS "amount"
    FROM "Benefit" b JOIN "BenefitYear" y ON y."benefitId" = b."id"
    WHERE b."initiativeId" = ANY (${uuids(initiativeIds)}) AND b."isPriced" AND b."beneficiaryActorId" IS NOT NULL AND coalesce(y."realised", y."planned") IS NOT NULL AND ${publicClaim('b')}
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4 NULLS FIRST`);
}

export function findScenarios(db: PortfolioDb, ids: readonly string[]): Promise<FundingScenario[]> {
  return db.fundingScenario.findMany({ where: { id: { in: [...ids] } } });
}

export function findScenarioShares(db: PortfolioDb, scenarioIds: readonly string[]): Promise<FundingScenarioShare[]> {
  return db.fundingScenarioShare.findMany({ where: { scenarioId: { in: [...scenarioIds] } }, orderBy: { actorId: 'asc' } });
}

export function findScenarioInitiatives(db: PortfolioDb, scenarioIds: readonly string[]): Promise<FundingScenarioInitiative[]> {
  return db.fundingScenarioInitiative.findMany({ where: { scenarioId: { in: [...scenarioIds] } }, orderBy: { initiativeId: 'asc' } });
}

/** Conditions on a list of scenarios; null for none. */
export interface ScenarioConditions {
  readonly authorId: string | null;
  readonly initiativeId: string | null;
}

/** The scenarios that are kept, the newest first. */
export async function findScenarioPage(db: PortfolioDb, { authorId, initiativeId }: ScenarioConditions, request: PageRequest): Promise<IdPage> {
  const conditions = [
    ...(authorId === null ? [] : [sql`s."authorActorId" = ${authorId}::uuid`]),
    ...(initiativeId === null ? [] : [sql`EXISTS (SELECT 1 FROM "FundingScenarioInitiative" i WHERE i."scenarioId" = s."id" AND i."initiativeId" = ${initiativeId}::uuid)`]),
  ];
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", s."id" AS "node", s."recordedAt" AS "sort" FROM "FundingScenario" s WHERE ${allOf(conditions)}`;
  return (await queryPages(db, { edges, sortType: 'timestamptz', descending: true }, request)).get(ROOT) ?? EMPTY_PAGE;
}
