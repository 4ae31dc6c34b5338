import type { FlowFact } from '../../shared/graphql/flow-fact';
import { fromHundredths, toHundredths } from '../../shared/graphql/money';
import { defineLoader, groupBy } from '../../shared/loader';
import { flowsOf } from '../benefit-flow/benefit-flow.loader';
import { EVERYTHING } from '../benefit-flow/selection';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { participantsOf } from '../involvement/involvement.loader';
import type { AdviceGiven, ClaimAbout, CollaborationFacts, WorkedInitiative } from './collaboration';
import type { CollaborationKey } from './collaboration-id';
import { findAdvice, findClaimsAbout, findPayments, findWorkedInitiatives } from './collaboration.store';

const workedIdsOf = defineLoader<PortfolioContext, string, readonly string[]>(
  async ({ db }, ids) => new Map([...groupBy(await findWorkedInitiatives(db, ids), (row) => row.actorId)].map(([id, rows]) => [id, rows.map((row) => row.initiativeId)])),
  () => [],
);

const adviceOf = defineLoader<PortfolioContext, string, AdviceGiven[]>(
  async ({ db }, ids) => groupBy(await findAdvice(db, ids), (row) => row.actorId),
  () => [],
);

const claimsAbout = defineLoader<PortfolioContext, string, ClaimAbout[]>(
  async ({ db }, ids) => groupBy(await findClaimsAbout(db, ids), (row) => row.actorId),
  () => [],
);

const keyText = ({ actorId, years }: CollaborationKey): string => JSON.stringify([actorId, years.from, years.to]);

const paymentsOf = defineLoader<PortfolioContext, CollaborationKey, FlowFact[]>(
  async ({ db }, keys) => {
    const rows = groupBy(await findPayments(db, keys), ({ n }) => String(n));
    const facts = (n: number): FlowFact[] => (rows.get(String(n)) ?? []).map(({ n: _, amount, ...ends }) => ({ ...ends, amount: fromHundredths(toHundredths(amount)) }));
    return new Map(keys.map((key, n) => [keyText(key), facts(n)]));
  },
  () => [],
  keyText,
);

/** Everything that the indicators of an actor are counted from; a fixed number of statements for any number of actors. */
export async function loadCollaborationFacts(context: PortfolioContext, key: CollaborationKey): Promise<CollaborationFacts> {
  const { actorId, years } = key;
  const workedIds = await workedIdsOf(context).load(actorId);
  const [worked, advice, claims, payments, flows] = await Promise.all([
    Promise.all(workedIds.map((id) => loadWorked(context, id))),
    adviceOf(context).load(actorId),
    claimsAbout(context).load(actorId),
    paymentsOf(context).load(key),
    flowsOf(context).load({ ...EVERYTHING, actors: [actorId], years }),
  ]);
  return { actorId, worked: worked.filter((one) => one !== null), advice, claims, payments, flows };
}

async function loadWorked(context: PortfolioContext, initiativeId: string): Promise<WorkedInitiative | null> {
  const [row, participants] = await Promise.all([initiativeLoader(context).load(initiativeId), participantsOf(context).load(initiativeId)]);
  if (!row) return null;
  return {
    initiativeId,
    leadActorId: row.leadActorId,
    partnerActorIds: participants.filter((one) => one.role === 'PARTNER').map((one) => one.actorId),
    startYear: yearOf(row.actualStart ?? row.forecastStart ?? row.plannedStart),
    endYear: yearOf(row.actualEnd ?? row.forecastEnd ?? row.plannedEnd),
  };
}

function yearOf(day: InitiativeRow['plannedStart']): number | null {
  return day === null ? null : day.getUTCFullYear();
}
