import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { flowKey, type Flow } from '../../subgraphs/portfolio/benefit-flow/benefit-flow';
import { coverageOfSelection, flowInitiativesOf, flowsOf, mainFundersOf, yearTotalsOf } from '../../subgraphs/portfolio/benefit-flow/benefit-flow.loader';
import { positionOfActor, positionsOf } from '../../subgraphs/portfolio/benefit-flow/position.loader';
import { EVERYTHING, type Selection } from '../../subgraphs/portfolio/benefit-flow/selection';
import type { PortfolioContext } from '../../subgraphs/portfolio/context';
import type { Hundredths } from '../../subgraphs/shared/graphql/money';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { statementsSoFar, tallyStatements } from '../../subgraphs/shared/database/statements';
import { createContext } from '../../subgraphs/shared/server';
import { openTestDatabase, type TestDatabase } from '../support/databases';
import { askedYears, ledger, type Written } from './flow-reference/arbitrary';
import { benefitYears, coverageOf, flowKey as referenceKey, flowsOf as referenceFlows, mainFundersOf as referenceMainFunders } from './flow-reference/flows';
import { baseKey, isYearAsked, known, sums, type Initiative, type Years } from './flow-reference/ledger';
import { actorsIn, positionOf } from './flow-reference/positions';
import { freshActors, writeLedger } from './flow-reference/write-ledger';

let house: TestDatabase<PrismaClient>;
beforeAll(async () => { house = await openTestDatabase(portfolio, 'blank'); });
afterAll(async () => { await house.close(); });

const ALL: Years = { from: null, to: null };
const asking = (): PortfolioContext => createContext(house.db);
const of = (initiatives: readonly Pick<Initiative, 'id'>[], years: Years = ALL): Selection => ({ ...EVERYTHING, initiatives: initiatives.map(({ id }) => id).sort(), years });

/** Runs a property over ledgers that are written into the database. */
function overLedgers<T>(runs: number, also: fc.Arbitrary<T>, property: (initiatives: readonly Initiative[], also: T, written: readonly Written<Initiative>[]) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(ledger, also, async (written, more) => property((await writeLedger(house.db, written)).initiatives, more, written)), { numRuns: runs });
}

/** Flows as amounts by their ends and price base, without the zeros: what can be added up. */
function added(flows: readonly Flow[]): Map<string, bigint> {
  const all = flows.flatMap((flow) => (['amount', 'planned', 'realised', 'confirmed'] as const).map((measure) => ({ key: `${measure} ${flowKey(flow)}`, amount: flow[measure] })));
  return new Map([...sums(all, ({ key }) => key, ({ amount }) => amount)].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const byBase = (amounts: readonly Hundredths[] | null): Map<string, bigint> | null => amounts && sums([...amounts], baseKey, ({ hundredths }) => hundredths);

describe('the flows that the database works out', () => {
  test('are those of the reference, which goes through the ledger one benefit-year at a time', () =>
    overLedgers(25, askedYears, async (initiatives, years) => {
      const context = asking();
      const selection = of(initiatives, years);
      const [flows, sources, coverage, candidates] = await Promise.all([flowsOf(context).load(selection), flowInitiativesOf(context).load(selection), coverageOfSelection(context).load(selection), mainFundersOf(context).load(selection)]);
      const expected = referenceFlows(initiatives, years);
      expect(new Map(flows.map((flow) => [referenceKey(flow), { ...flow, initiativeIds: sources.get(flowKey(flow)) }]))).toEqual(expected);
      expect(coverage).toMatchObject(coverageOf(initiatives, years));
      expect(new Map(candidates.map((one) => [one.initiativeId, [one.mainFunderId, one.fundedPart, one.receivedPart]]))).toEqual(referenceMainFunders(initiatives, years));
    }));

  test('leave each actor the position that the reference gives it, before and after withdrawal', () =>
    overLedgers(25, askedYears, async (initiatives, years) => {
      const context = asking();
      const selection = of(initiatives, years);
      const actors = actorsIn(initiatives);
      const [positions, alone] = await Promise.all([positionsOf(context, selection), Promise.all(actors.map((id) => positionOfActor(context, { ...EVERYTHING, actors: [id], years }, id)))]);
      expect(positions.map(({ actorId }) => actorId)).toEqual(actors);
      expect(alone).toEqual(positions);
      for (const { actorId, coverage, ...amounts } of positions) {
        const { coverage: expected, ...figures } = positionOf(actorId, initiatives, years);
        expect(coverage).toEqual(expected);
        expect(Object.fromEntries(Object.entries(amounts).map(([name, list]) => [name, byBase(list)]))).toEqual(figures);
      }
    }));

  test('sum to the benefits of the selection to the last øre, in every price base and measure', () =>
    overLedgers(15, askedYears, async (initiatives, years) => {
      const context = asking();
      const [flows, totals] = await Promise.all([flowsOf(context).load(of(initiatives, years)), yearTotalsOf(context).load(of(initiatives, years))]);
      const recorded = benefitYears(initiatives, years).map(({ benefit, year }) => ({ ...year, currency: benefit.currency, priceYear: benefit.priceYear, amount: known(year.realised, year.planned) }));
      for (const measure of ['amount', 'planned', 'realised'] as const) {
        const flown = sums([...flows], baseKey, (flow) => flow[measure]);
        expect(flown).toEqual(sums([...totals], baseKey, (total) => total[measure]));
        expect(flown).toEqual(sums(recorded, baseKey, (row) => row[measure]));
      }
      expect(flows.every(({ confirmed, amount }) => confirmed >= 0n && confirmed <= amount)).toBe(true);
    }));

  test('give the whole when a selection is split by initiatives or by years and the parts are added, and all of it takes one statement', () =>
    overLedgers(15, askedYears, async (initiatives, years) => {
      const context = asking();
      const within = Array.from({ length: 7 }, (_, i) => 2020 + i).filter((year) => isYearAsked(year, years));
      const [[whole, byInitiative, byYear], statements] = await tallyStatements(async () => [await Promise.all([
        flowsOf(context).load(of(initiatives, years)),
        Promise.all(initiatives.map((one) => flowsOf(context).load(of([one], years)))),
        Promise.all(within.map((year) => flowsOf(context).load(of(initiatives, { from: year, to: year })))),
      ]), statementsSoFar()] as const);
      expect(statements).toBe(1);
      expect(added(byInitiative.flat())).toEqual(added(whole));
      expect(added(byYear.flat())).toEqual(added(whole));
    }));

  test('never mix currencies or price bases: what is in one is the same with or without the others', () =>
    overLedgers(12, fc.constantFrom('NOK ', 'NOK 2020', 'GBP '), async (initiatives, base, written) => {
      const idOf = Object.fromEntries(actorsIn(initiatives).map((id) => [id, id]));
      const alone = await writeLedger(house.db, initiatives.map(({ id: _, ...one }) => ({ ...one, benefits: one.benefits.filter((benefit) => baseKey(benefit) === base) })), idOf);
      expect(alone.initiatives).toHaveLength(written.length);
      const flows = await flowsOf(asking()).load(of(initiatives));
      expect(added(await flowsOf(asking()).load(of(alone.initiatives)))).toEqual(added(flows.filter((flow) => baseKey(flow) === base)));
    }));

  test('are the same in whatever order the ledger was written', () =>
    fc.assert(fc.asyncProperty(ledger, fc.nat(), async (written, turn) => {
      const idOf = freshActors();
      const turned = <T>(list: readonly T[]): T[] => [...list.slice(turn % (list.length || 1)), ...list.slice(0, turn % (list.length || 1))].reverse();
      const first = await writeLedger(house.db, written, idOf);
      const second = await writeLedger(house.db, turned(written).map((one) => ({ ...one, funding: turned(one.funding), benefits: turned(one.benefits).map((benefit) => ({ ...benefit, years: turned(benefit.years) })) })), idOf);
      expect(await flowsOf(asking()).load(of(second.initiatives))).toEqual(await flowsOf(asking()).load(of(first.initiatives)));
    }), { numRuns: 12 }));
});
