import { join } from '@prisma/client/runtime/client';
import { sql, type Sql } from '../../shared/database/page-query';
import { groupBy } from '../../shared/loader';
import { FUNDING_SHARES } from '../funding/funding-shares.store';
import { askedYears } from '../ledger/asked-years.store';
import { publicClaim } from '../ledger/public-claim.store';
import { LISTS, type ListName, type Selection } from './selection';

/** The numbers of selections, each with a thing of one of its lists: columns "n" and "id". */
type AskedThings = Sql;

/** The initiatives of the things of a list. */
const MEMBERS: Readonly<Record<ListName, (asked: AskedThings) => Sql>> = {
  lifeEvents: (asked) => sql`SELECT DISTINCT a."n", l."initiativeId" FROM ${asked} JOIN "InitiativeLifeEvent" l ON l."lifeEventId" = a."id"`,
  portfolios: (asked) => sql`SELECT DISTINCT a."n", i."id" FROM ${asked} JOIN "Initiative" i ON i."portfolioId" = a."id"`,
  initiatives: (asked) => sql`SELECT a."n", i."id" FROM ${asked} JOIN "Initiative" i ON i."id" = a."id"`,
  actors: (asked) => sql`
    SELECT a."n", f."initiativeId" FROM ${asked} JOIN "FundingLine" f ON f."funderActorId" = a."id" AND ${publicClaim('f')}
    UNION SELECT a."n", b."initiativeId" FROM ${asked} JOIN "Benefit" b ON b."beneficiaryActorId" = a."id" AND ${publicClaim('b')}`,
};

interface Numbered {
  readonly n: number;
  readonly selection: Selection;
}

/**
 * A common table expression for any number of selections, so that one statement answers them all. `member` has a row for
 * each initiative of each selection: "n" (the number of the selection, in the order given), "initiativeId" and the years
 * asked for, "fromYear" and "toYear".
 *
 * A list that is not given is no condition, so each combination of lists has SQL of its own: conditions that are not
 * there cost nothing. What follows goes from each member to its own rows by their indices (LATERAL). Two lists that were
 * worked out on the way are never joined: the database cannot know how long they are, and where it takes them to be short
 * it compares each row of one with each of the other.
 */
export function selected(selections: readonly Selection[]): Sql {
  const numbered = selections.map((selection, n) => ({ n, selection }));
  const combinations = groupBy(numbered, ({ selection }) => LISTS.filter((list) => selection[list]).join());
  return sql`
    member AS (
      SELECT m."n", m."initiativeId", y."fromYear", y."toYear"
      FROM (${join([...combinations.values()].map(membersOf), ' UNION ALL ')}) m ("n", "initiativeId")
      JOIN ${askedYears(selections.map(({ years }) => years))} y ("n", "fromYear", "toYear") USING ("n")
    )`;
}

/** The same with what of each initiative its flows depend on: the rule of withdrawal and the shares of its funding (FUNDING_SHARES). */
export function selectedWithFunding(selections: readonly Selection[]): Sql {
  return sql`${selected(selections)},
    funded AS (SELECT m.*, i."withdrawalRule", f.* FROM member m JOIN "Initiative" i ON i."id" = m."initiativeId" CROSS JOIN LATERAL ${FUNDING_SHARES} f)`;
}

/** The initiatives of selections in which the same lists are given: those that are in every one of the lists. */
function membersOf(group: readonly Numbered[]): Sql {
  const lists = LISTS.filter((list) => group[0]?.selection[list]);
  if (lists.length === 0) return sql`SELECT a."n", i."id" FROM unnest(${group.map(({ n }) => n)}::int[]) a ("n") CROSS JOIN "Initiative" i`;
  return sql`(${join(lists.map((list) => sql`(${MEMBERS[list](things(group, list))})`), ' INTERSECT ')})`;
}

function things(group: readonly Numbered[], list: ListName): AskedThings {
  const pairs = group.flatMap(({ n, selection }) => (selection[list] ?? []).map((id) => ({ n, id })));
  return sql`unnest(${pairs.map(({ n }) => n)}::int[], ${pairs.map(({ id }) => id)}::uuid[]) a ("n", "id")`;
}
