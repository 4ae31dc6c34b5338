import { raw } from '@prisma/client/runtime/client';
import { sql, type Sql } from '../../shared/database/page-query';

/** A stem in more initiatives than this is common language and says nothing; fewer where there are few to compare. */
const RARE = 8;
const RARE_AMONG_FEW = 3;
/** One in so many is still rare. */
const RARE_PART = 8;
/** So many rare words in common are a reason; two may be chance, or one word in two languages. */
const FEWEST_WORDS = 3;
const SHORTEST_WORD = 4;
/** Stems of the months in both languages: when something happened is not what it is about. */
const MONTHS = ['januar', 'january', 'februar', 'february', 'mars', 'march', 'april', 'juni', 'june', 'juli', 'july', 'august', 'septemb', 'september', 'oktob', 'oktober', 'octob', 'october', 'novemb', 'november', 'desemb', 'desember', 'decemb', 'december'];
/** How strongly each reason speaks when candidates are ordered; never shown, since its reader sees the reasons. */
const WEIGHT = { ADVISED_BY_COUNCIL: 4, SHARED_SERVICE: 3, SHARED_NEED: 3, SHARED_LIFE_EVENT: 2, SHARED_COMPONENT: 1 } as const;
/** Shared words weigh half each, up to this. */
const MOST_FOR_WORDS = 3;

/** What two rows of a link table share: `a` is asked about, `b` is the other one. */
function shared(kind: keyof typeof WEIGHT, table: string, column: string): Sql {
  return sql`
    SELECT DISTINCT x."initiativeId" AS a, y."initiativeId" AS b, ${kind}::text AS kind, x.${raw(`"${column}"`)} AS through, ARRAY[]::text[] AS words, ${WEIGHT[kind]}::numeric AS weight
    FROM ${raw(`"${table}"`)} x JOIN ${raw(`"${table}"`)} y ON y.${raw(`"${column}"`)} = x.${raw(`"${column}"`)} AND y."initiativeId" <> x."initiativeId"
    WHERE x."initiativeId" IN (SELECT "id" FROM asked)`;
}

const advised = sql`
  SELECT DISTINCT c."initiativeId" AS a, l."initiativeId" AS b, 'ADVISED_BY_COUNCIL' AS kind, NULL::uuid AS through, ARRAY[]::text[] AS words, ${WEIGHT.ADVISED_BY_COUNCIL}::numeric AS weight
  FROM "AdviceLearnFrom" l JOIN "CouncilAdvice" v ON v."id" = l."adviceId" JOIN "CouncilCase" c ON c."id" = v."caseId"
  WHERE l."initiativeId" IS NOT NULL AND l."initiativeId" <> c."initiativeId" AND NOT c."isDraft" AND c."initiativeId" IN (SELECT "id" FROM asked)`;

const rarity = sql`(SELECT greatest(${RARE_AMONG_FEW}, count(*) / ${RARE_PART}) FROM (SELECT 1 FROM "Initiative" LIMIT ${RARE * RARE_PART}) few)`;

/**
 * Rare words that two texts share. Each stem is looked up in the index of words; the order asked for is one that no
 * index gives, since with a bare LIMIT the planner reads the whole table in the hope of meeting enough hits early.
 * Texts are written in Norwegian and English side by side, so common words of both languages are left out.
 */
const words = sql`
  SELECT s.a, s.b, 'WORDS' AS kind, NULL::uuid AS through, array_agg(DISTINCT s.word) AS words, least(count(DISTINCT s.word) * 0.5, ${MOST_FOR_WORDS}) AS weight
  FROM (
    SELECT stems.a, hits.b, stems.word, count(*) OVER (PARTITION BY stems.a, stems.stem) AS spread
    FROM (
      SELECT i."id" AS a, stem, (SELECT m[1] FROM regexp_matches(i."searchText", '\\m' || stem || '\\w*', 'g') m ORDER BY length(m[1]) LIMIT 1) AS word
      FROM "Initiative" i CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector('norwegian', i."searchText"))) stem
      WHERE i."id" IN (SELECT "id" FROM asked) AND length(stem) >= ${SHORTEST_WORD} AND stem ~ '^[[:alpha:]]+$' AND to_tsvector('english', stem) <> '' AND stem <> ALL (${MONTHS}::text[])
    ) stems
    CROSS JOIN LATERAL (
      SELECT c."id" AS b FROM "Initiative" c WHERE to_tsvector('norwegian', c."searchText") @@ quote_literal(stems.stem)::tsquery ORDER BY c."id"::text LIMIT ${RARE + 1}
    ) hits
  ) s
  WHERE s.spread <= ${rarity} AND s.b <> s.a AND s.word IS NOT NULL
  GROUP BY s.a, s.b HAVING count(DISTINCT s.word) >= ${FEWEST_WORDS}`;

/**
 * Everything that makes an initiative of the CTE `asked` (with the column "id") like another one, a row for each
 * reason: a, b, kind, through, words, weight.
 */
export const SIGNALS = sql`
  ${advised}
  UNION ALL ${shared('SHARED_SERVICE', 'InitiativeService', 'serviceId')}
  UNION ALL ${shared('SHARED_NEED', 'InitiativeNeed', 'userNeedId')}
  UNION ALL ${shared('SHARED_LIFE_EVENT', 'InitiativeLifeEvent', 'lifeEventId')}
  UNION ALL ${shared('SHARED_COMPONENT', 'InitiativeComponent', 'componentId')}
  UNION ALL ${words}`;

/** The reasons of a pair as one JSON list, strongest first; for use where `s` are signals in groups. */
export const REASONS = sql`json_agg(json_build_object('kind', s.kind, 'through', s.through, 'words', s.words) ORDER BY s.weight DESC, s.kind, s.through)`;
