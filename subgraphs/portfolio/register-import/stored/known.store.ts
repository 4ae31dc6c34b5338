import type { Tx } from '../../context';
import { sql, uuids } from '../../../shared/database/page-query';

/** An initiative that a row of a register's file may be: one that stood in the register, or is in the portfolio. */
export interface KnownInitiative {
  readonly id: string;
  readonly titles: unknown;
  readonly leadActorId: string | null;
  readonly leadText: string | null;
  /** The numbers that the register knows it by. */
  readonly numbers: readonly string[];
  /** The newest edition of the register that it stood in; null when it has never been imported. */
  readonly lastEdition: string | null;
  /** Lines of its funding, as texts: kind, scheme, funder, year, amount. */
  readonly funding: readonly string[];
}

export function findKnown(tx: Tx, register: string, portfolioIds: readonly string[]): Promise<KnownInitiative[]> {
  return tx.$queryRaw<KnownInitiative[]>(sql`
    WITH entries AS (
      SELECT e."initiativeId" AS "id", max(m."edition" COLLATE "C") AS "lastEdition"
      FROM "RegisterEntry" e JOIN "RegisterImport" m ON m."id" = e."importId" WHERE m."register" = ${register} GROUP BY 1
    )
    SELECT i."id"::text AS "id", i."titles", i."leadActorId"::text AS "leadActorId", i."leadText", e."lastEdition",
      COALESCE((SELECT array_agg(n."number" ORDER BY n."number") FROM "InitiativeIdentifier" n WHERE n."initiativeId" = i."id" AND n."register" = ${register}), '{}') AS "numbers",
      COALESCE((SELECT array_agg(concat_ws('|', f."kind", f."scheme", f."funderActorId", f."year", trim_scale(f."planned"))) FROM "FundingLine" f WHERE f."initiativeId" = i."id" AND f."planned" IS NOT NULL), '{}') AS "funding"
    FROM "Initiative" i LEFT JOIN entries e ON e."id" = i."id"
    WHERE e."id" IS NOT NULL OR i."portfolioId" = ANY (${uuids(portfolioIds)})
       OR EXISTS (SELECT 1 FROM "InitiativeIdentifier" n WHERE n."initiativeId" = i."id" AND n."register" = ${register})
    ORDER BY i."sortKey" COLLATE "C", i."id"`);
}

/** The newest edition of a register that has been imported, and the import of an edition that counts: its last. */
export async function findImports(tx: Tx, register: string): Promise<{ id: string; edition: string; fileDigest: string }[]> {
  return tx.registerImport.findMany({ where: { register }, select: { id: true, edition: true, fileDigest: true }, orderBy: [{ edition: 'asc' }, { importedAt: 'asc' }, { id: 'asc' }] });
}
