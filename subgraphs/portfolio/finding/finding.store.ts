import type { CostKind, CouncilCaseState, CouncilKind, ExitOutcome, FundingKind, QualityAssuranceKind } from '../../../prisma/generated/portfolio/client/client';
import { sql, uuids, type RawQueries, type Sql } from '../../shared/database/page-query';
import type { SuccessFactorFacts } from './initiative-facts';

interface AmountColumns {
  /** As text, exact; null where it is not known. */
  amount: string | null;
  currency: string;
  priceYear: number | null;
}

/** What the rules need beside the initiative's own row, as the database gives it. */
export interface FactRow {
  id: string;
  partners: { actorId: string; validFrom: string | null; validTo: string | null }[];
  funders: { actorId: string }[];
  mandates: { year: number; agencies: { actorId: string }[] }[];
  costs: (AmountColumns & { kind: CostKind })[];
  funding: (AmountColumns & { kind: FundingKind; funderActorId: string | null; year: number | null; yearTo: number | null })[];
  benefits: { hasOwner: boolean; hasBaseline: boolean; hasPlannedAmount: boolean }[];
  groundwork: GroundworkColumns[];
  cases: { kind: CouncilKind; state: CouncilCaseState; followUpDue: string | null; since: string | null }[];
  baselines: { ordinal: number; plannedStart: string | null; plannedEnd: string | null; reasons: unknown }[];
  involvements: { howMany: number | null }[];
  assurances: { kind: QualityAssuranceKind }[];
  factors: SuccessFactorFacts[];
  components: { componentId: string }[];
  contacts: { role: string }[];
  /** Its exit review, and that it went into another. */
  exits: { outcome: ExitOutcome | null; isHandedOver: boolean }[];
  registers: { register: string; lastEdition: string; newestEdition: string | null; isInNewest: boolean }[];
}

export interface GroundworkColumns {
  benefitOverviews: unknown;
  costBenefitEstimates: unknown;
  hasResponsiblePerson: boolean | null;
  isHeard: boolean;
  isRecommendedBySector: boolean | null;
  /** The six questions in the order of the instructions, each by language. */
  answers: unknown[];
  alternatives: { isZero: boolean }[];
}

/** The rows of a query as one JSON value; an empty list when there are none. */
function list(query: Sql): Sql {
  return sql`(SELECT COALESCE(json_agg(row_to_json(r)), '[]'::json) FROM (${query}) r)`;
}

/** Claims that are restricted and not confirmed are no ground for what everybody may read. */
const PUBLIC = sql`NOT (t."isRestricted" AND t."claimStatus" <> 'CONFIRMED')`;
const MINE = sql`t."initiativeId" = i."id"`;

/** Everything the rules look at, for many initiatives, in one statement. */
export function findFacts(db: RawQueries, initiativeIds: readonly string[]): Promise<FactRow[]> {
  return db.$queryRaw<FactRow[]>(sql`
    SELECT i."id"::text AS "id",
      ${list(sql`SELECT t."actorId", t."validFrom", t."validTo" FROM "InitiativeParticipation" t WHERE ${MINE} AND t."role" = 'PARTNER' AND t."claimStatus" <> 'DISPUTED' AND ${PUBLIC}`)} AS "partners",
      ${list(sql`SELECT DISTINCT t."actorId" FROM "InitiativeParticipation" t WHERE ${MINE} AND t."role" = 'FUNDER' AND t."claimStatus" <> 'DISPUTED' AND ${PUBLIC}`)} AS "funders",
      ${list(sql`SELECT m."year", ${list(sql`SELECT a."actorId" FROM "MandateAgency" a WHERE a."mandateId" = m."id"`)} AS "agencies" FROM "MandateInitiative" t JOIN "Mandate" m ON m."id" = t."mandateId" WHERE ${MINE}`)} AS "mandates",
      ${list(sql`SELECT t."kind", COALESCE(t."planned", t."actual")::text AS "amount", t."currency", t."priceYear" FROM "CostLine" t WHERE ${MINE} AND ${PUBLIC}`)} AS "costs",
      ${list(sql`SELECT t."kind", COALESCE(t."planned", t."actual")::text AS "amount", t."currency", t."priceYear", t."funderActorId", t."year", t."yearTo" FROM "FundingLine" t WHERE ${MINE} AND ${PUBLIC}`)} AS "funding",
      ${list(sql`SELECT t."ownerActorId" IS NOT NULL AS "hasOwner",
          EXISTS (SELECT 1 FROM "BenefitMeasurement" b WHERE b."benefitId" = t."id" AND b."isBaseline") AS "hasBaseline",
          EXISTS (SELECT 1 FROM "BenefitYear" y WHERE y."benefitId" = t."id" AND y."planned" IS NOT NULL) AS "hasPlannedAmount"
        FROM "Benefit" t WHERE ${MINE} AND ${PUBLIC}`)} AS "benefits",
      ${list(sql`SELECT t."benefitOverviews", t."costBenefitEstimates",
          COALESCE(t."hasResponsiblePerson", CASE WHEN t."responsiblePersonId" IS NOT NULL THEN true END) AS "hasResponsiblePerson",
          (t."anchoredByActorId" IS NOT NULL OR t."anchoredOn" IS NOT NULL) AS "isHeard", t."isRecommendedBySector",
          json_build_array(t."problems", t."relevantMeasures", t."questionsOfPrinciple", t."effects", t."recommendations", t."prerequisites") AS "answers",
          ${list(sql`SELECT a."isZero" FROM "GroundworkAlternative" a WHERE a."groundworkId" = t."id"`)} AS "alternatives"
        FROM "Groundwork" t WHERE ${MINE}`)} AS "groundwork",
      ${list(sql`SELECT c."kind", t."state", t."followUpDue",
          (SELECT s."takenOn" FROM "CouncilCaseStep" s WHERE s."caseId" = t."id" ORDER BY s."ordinal" DESC LIMIT 1) AS "since"
        FROM "CouncilCase" t JOIN "Council" c ON c."id" = t."councilId" WHERE ${MINE} AND NOT t."isDraft"`)} AS "cases",
      ${list(sql`SELECT t."ordinal", t."plannedStart", t."plannedEnd", t."reasons" FROM "Baseline" t WHERE ${MINE}`)} AS "baselines",
      ${list(sql`SELECT t."howMany" FROM "UserInvolvement" t WHERE ${MINE}`)} AS "involvements",
      ${list(sql`SELECT t."kind" FROM "QualityAssurance" t WHERE ${MINE}`)} AS "assurances",
      ${list(sql`SELECT t."hasFlexibleScope", t."hasFrequentDeliveries", t."hasInvolvedClient", t."hasBenefitManagement", t."hasContractByHour" FROM "SuccessFactors" t WHERE ${MINE}`)} AS "factors",
      ${list(sql`SELECT DISTINCT t."componentId" FROM "InitiativeComponent" t WHERE ${MINE}`)} AS "components",
      ${list(sql`SELECT t."role" FROM "InitiativeContact" t WHERE ${MINE} AND t."role" = 'RESPONSIBLE'`)} AS "contacts",
      ${list(sql`SELECT t."outcome"::text AS "outcome", t."benefitsHandedToActorId" IS NOT NULL AS "isHandedOver" FROM "ExitReview" t WHERE ${MINE} UNION ALL SELECT NULL, false FROM "InitiativeIdentityStep" t WHERE ${MINE} AND t."kind" = 'MERGED_INTO'`)} AS "exits",
      ${list(sql`SELECT m."register", max(m."edition" COLLATE "C") AS "lastEdition", max(newest."edition" COLLATE "C") AS "newestEdition", COALESCE(bool_or(m."id" = newest."id"), false) AS "isInNewest"
        FROM "RegisterEntry" t JOIN "RegisterImport" m ON m."id" = t."importId"
        LEFT JOIN LATERAL (
          SELECT n."id", n."edition" FROM "RegisterImport" n WHERE n."register" = m."register" AND n."isComplete"
          ORDER BY n."edition" COLLATE "C" DESC, n."importedAt" DESC, n."id" DESC LIMIT 1) newest ON true
        WHERE ${MINE} GROUP BY m."register"`)} AS "registers"
    FROM "Initiative" i WHERE i."id" = ANY (${uuids(initiativeIds)})`);
}
