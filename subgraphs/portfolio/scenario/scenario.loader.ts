import type { FundingScenarioInitiative, FundingScenarioShare } from '../../../prisma/generated/portfolio/client/client';
import { toHundredths } from '../../shared/graphql/money';
import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { selectionText, type Selection } from '../benefit-flow/selection';
import { childrenOf } from '../children-loader';
import type { PortfolioContext } from '../context';
import { wholeFunding } from '../funding/funding';
import { fundingLinesOf, namedFundersOf } from '../funding/funding.loader';
import { fundingShares } from '../funding/funding-shares';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { ScenarioLedger } from './scenario';
import { findMembers, findReceived, findScenarioInitiatives, findScenarios, findScenarioShares, type ScenarioRow } from './scenario.store';

export const scenarioLoader = defineLoader<PortfolioContext, string, ScenarioRow | null>(
  async ({ db }, ids) => byKey(await findScenarios(db, ids), (row) => row.id),
  () => null,
);

export const scenarioSharesOf = defineLoader<PortfolioContext, string, FundingScenarioShare[]>(
  async ({ db }, ids) => groupBy(await findScenarioShares(db, ids), (row) => row.scenarioId),
  () => [],
);

export const scenarioInitiativesOf = defineLoader<PortfolioContext, string, FundingScenarioInitiative[]>(
  async ({ db }, ids) => groupBy(await findScenarioInitiatives(db, ids), (row) => row.scenarioId),
  () => [],
);

/** The ids of the initiatives of a selection, each once and in order. */
export const membersOf = defineLoader<PortfolioContext, Selection, readonly string[]>(
  async ({ db }, selections) => {
    const members = groupBy(await findMembers(db, selections), ({ n }) => String(n));
    return new Map(selections.map((selection, n) => [selectionText(selection), (members.get(String(n)) ?? []).map((row) => row.initiativeId)]));
  },
  () => [],
  selectionText,
);

const receivedOf = childrenOf(findReceived);

/** The initiatives as scenarios see them; one that is gone is left out. The same few statements for any number of them. */
export async function ledgersOf(context: PortfolioContext, initiativeIds: readonly string[]): Promise<ScenarioLedger[]> {
  const ledgers = await Promise.all(
    initiativeIds.map(async (id): Promise<ScenarioLedger | null> => {
      const [initiative, lines, funders, received] = await Promise.all([initiativeLoader(context).load(id), fundingLinesOf(context).load(id), namedFundersOf(context).load(id), receivedOf(context).load(id)]);
      return initiative && { initiativeId: id, shares: fundingShares(wholeFunding(initiative, lines, funders)), received: received.map(({ amount, ...row }) => ({ ...row, amount: toHundredths(amount) })) };
    }),
  );
  return ledgers.filter((ledger) => ledger !== null);
}
