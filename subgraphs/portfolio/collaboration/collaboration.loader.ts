import { defineLoader, groupBy } from '../../shared/loader';
import { ledgersOfActor } from '../benefit-flow/benefit-flow.loader';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { participantsOf } from '../involvement/involvement.loader';
import type { AdviceGiven, ClaimAbout, CollaborationFacts, WorkedInitiative } from './collaboration';
import { findAdvice, findClaimsAbout, findWorkedInitiatives } from './collaboration.store';

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

/** Everything that the indicators of an actor are counted from; a fixed number of statements for any number of actors. */
export async function loadCollaborationFacts(context: PortfolioContext, actorId: string): Promise<CollaborationFacts> {
  const workedIds = await workedIdsOf(context).load(actorId);
  const [worked, advice, claims, ledgers] = await Promise.all([
    Promise.all(workedIds.map((id) => loadWorked(context, id))),
    adviceOf(context).load(actorId),
    claimsAbout(context).load(actorId),
    ledgersOfActor(context, actorId, workedIds),
  ]);
  const leads = await Promise.all(ledgers.map(async ({ initiativeId }) => [initiativeId, (await initiativeLoader(context).load(initiativeId))?.leadActorId ?? null] as const));
  return { actorId, worked: worked.filter((one) => one !== null), advice, claims, ledgers, leadOf: new Map(leads) };
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
