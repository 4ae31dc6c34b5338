import { raw } from '@prisma/client/runtime/client';
import { sql, type Sql } from '../../shared/database/page-query';
import { ALIKE_BY_HALF, FEWEST_COMPARED, LEAST_ALIKE, MOST_COMMON, MOST_COMPARED, MOST_WORDS, WEIGHT } from './weights';

/** How many initiatives there are to compare with, within reason. */
const compared = sql`(SELECT greatest(${FEWEST_COMPARED}::int, count(*)) FROM (SELECT 1 FROM "Initiative" LIMIT ${MOST_COMPARED}) few)`;

/** From 0 to 1: how much it says that two share what so many have. */
function rarity(among: Sql): Sql {
  return sql`(ln(1 + c.initiatives::float8 / ${among}) / ln(1 + c.initiatives::float8))`;
}

/** What two rows of a link table share: `x` is asked about, `y` is the other one. Only so many that share a thing are counted. */
function shared(kind: keyof typeof WEIGHT, table: string, column: string, isComparedWith: Sql): Sql {
  const [links, through] = [raw(`"${table}"`), raw(`"${column}"`)];
  return sql`(
    WITH things AS MATERIALIZED (
      SELECT d.through, (SELECT count(*) FROM (SELECT 1 FROM ${links} s WHERE s.${through} = d.through LIMIT ${MOST_COMMON}) few) AS sharers
      FROM (SELECT DISTINCT l.${through} AS through FROM asked JOIN ${links} l ON l."initiativeId" = asked."id") d
    )
    SELECT DISTINCT x."initiativeId" AS a, y."initiativeId" AS b, ${kind}::text AS kind, t.through, ARRAY[]::text[] AS terms, ${WEIGHT[kind]}::float8 * ${rarity(sql`t.sharers`)} AS weight
    FROM things t CROSS JOIN compared c
    JOIN ${links} x ON x.${through} = t.through AND x."initiativeId" IN (SELECT "id" FROM asked)
    JOIN ${links} y ON y.${through} = t.through AND y."initiativeId" <> x."initiativeId" AND ${isComparedWith}
  )`;
}

/** Advice of a council is public; what it says in a draft is not. */
const advised = sql`
  SELECT DISTINCT c."initiativeId" AS a, l."initiativeId" AS b, 'ADVISED_BY_COUNCIL' AS kind, NULL::uuid AS through, ARRAY[]::text[] AS terms, ${WEIGHT.ADVISED_BY_COUNCIL}::float8 AS weight
  FROM "AdviceLearnFrom" l JOIN "CouncilAdvice" v ON v."id" = l."adviceId" JOIN "CouncilCase" c ON c."id" = v."caseId"
  WHERE l."initiativeId" IS NOT NULL AND l."initiativeId" <> c."initiativeId" AND NOT c."isDraft" AND c."initiativeId" IN (SELECT "id" FROM asked)`;

const termsOfAsked = sql`SELECT t."initiativeId" AS a, t.term, t.share FROM asked JOIN words.initiative_term t ON t."initiativeId" = asked."id"`;

/** In how many initiatives each of those terms occurs. Only so many entries of the index are counted. */
const frequencies = sql`
  SELECT term, (SELECT count(*) FROM (SELECT 1 FROM words.initiative_term w WHERE w.term = different.term LIMIT ${MOST_COMMON + 1}) few) AS documents
  FROM (SELECT DISTINCT term FROM terms_of_asked) different`;

/** The terms that another one has too and that are not too common, each with how rare it is. */
const tellingTerms = sql`
  SELECT t.a, t.term, t.share, power(${rarity(sql`f.documents`)}, 2) AS rarity
  FROM terms_of_asked t JOIN frequencies f ON f.term = t.term AND f.documents BETWEEN 2 AND ${MOST_COMMON} CROSS JOIN compared c`;

/**
 * Terms that two texts share: how alike they are is the product of what each term makes of either, times its rarity,
 * added up. The weight comes near its most as they grow more alike.
 */
function words(others: Sql): Sql {
  return sql`
    SELECT w.a, w.b, 'WORDS' AS kind, NULL::uuid AS through, w.terms, ${WEIGHT.WORDS}::float8 * w.alike / (w.alike + ${ALIKE_BY_HALF}::float8) AS weight
    FROM (
      SELECT m.a, o.b, array_agg(m.term ORDER BY m.share * o.share * m.rarity DESC, m.term) AS terms, sum(m.share * o.share * m.rarity) AS alike
      FROM telling_terms m JOIN (${others}) o ON o.term = m.term AND o.b <> m.a
      GROUP BY m.a, o.b
    ) w
    WHERE w.alike >= ${LEAST_ALIKE}::float8`;
}

interface Others {
  /** The condition on a row `y` of a link table. */
  readonly isCompared: Sql;
  /** Their terms: b, term, share. */
  readonly terms: Sql;
}

function signals({ isCompared, terms }: Others): Sql {
  return sql`
    compared AS MATERIALIZED (SELECT ${compared} AS initiatives),
    terms_of_asked AS MATERIALIZED (${termsOfAsked}),
    frequencies AS MATERIALIZED (${frequencies}),
    telling_terms AS MATERIALIZED (${tellingTerms}),
    signals AS MATERIALIZED (
      ${advised}
      UNION ALL ${shared('SHARED_SERVICE', 'InitiativeService', 'serviceId', isCompared)}
      UNION ALL ${shared('SHARED_NEED', 'InitiativeNeed', 'userNeedId', isCompared)}
      UNION ALL ${shared('SHARED_LIFE_EVENT', 'InitiativeLifeEvent', 'lifeEventId', isCompared)}
      UNION ALL ${shared('SHARED_COMPONENT', 'InitiativeComponent', 'componentId', isCompared)}
      UNION ALL ${words(terms)}
    )`;
}

/**
 * Common table expressions that end in `signals`: everything that makes an initiative of the one named `asked` (with
 * the column "id") like another one, a row for each reason: a, b, kind, through, terms, weight.
 */
export const SIGNALS = signals({ isCompared: sql`TRUE`, terms: sql`SELECT "initiativeId" AS b, term, share FROM words.initiative_term` });

/** The same, among those asked about only. */
export const SIGNALS_AMONG_ASKED = signals({ isCompared: sql`y."initiativeId" IN (SELECT "id" FROM asked)`, terms: sql`SELECT a AS b, term, share FROM telling_terms` });

/** The words of a pair, as they stand in either text, those that say most first. */
const pairsOfWords = sql`
  SELECT json_agg(json_build_object('mine', w.mine, 'theirs', w.theirs) ORDER BY w.place)
  FROM (
    SELECT x.word AS mine, y.word AS theirs, min(shared.place) AS place
    FROM unnest(s.terms[1:${MOST_WORDS}]) WITH ORDINALITY shared (term, place)
    JOIN words.initiative_term x ON x."initiativeId" = s.a AND x.term = shared.term
    JOIN words.initiative_term y ON y."initiativeId" = s.b AND y.term = shared.term
    GROUP BY x.word, y.word
  ) w`;

/** The reasons of a pair as one JSON list, strongest first; for use where `s` are signals in groups. */
export const REASONS = sql`json_agg(json_build_object('kind', s.kind, 'through', s.through, 'words', coalesce((${pairsOfWords}), '[]')) ORDER BY s.weight DESC, s.kind, s.through)`;
