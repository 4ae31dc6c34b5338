import type { AnsweredClaim } from '../../shared/claim/confirmations';
import type { Coverage } from '../../shared/graphql/coverage';
import type { FlowFact } from '../../shared/graphql/flow-fact';
import { fromHundredths, toHundredths } from '../../shared/graphql/money';
import { defineLoader, groupBy } from '../../shared/loader';
import { coverageOfSelection, flowsOf } from '../benefit-flow/benefit-flow.loader';
import { EVERYTHING, type Selection } from '../benefit-flow/selection';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { participantsOf } from '../involvement/involvement.loader';
import { exchangesIn, type AdviceGiven, type CollaborationFacts, type WorkedInitiative } from './collaboration';
import type { CollaborationKey } from './collaboration-id';
import { findAdvice, findClaimsAbout, findPaymentCoverages, findPayments, findWorkedInitiatives } from './collaboration.store';

const workedIdsOf = defineLoader<PortfolioContext, string, readonly string[]>(
  async ({ db }, ids) => new Map([...groupBy(await findWorkedInitiatives(db, ids), (row) => row.actorId)].map(([id, rows]) => [id, rows.map((row) => row.initiativeId)])),
  () => [],
);

const adviceOf = defineLoader<PortfolioContext, string, AdviceGiven[]>(
  async ({ db }, ids) => groupBy(await findAdvice(db, ids), (row) => row.actorId),
  () => [],
);

const claimsAbout = defineLoader<PortfolioContext, string, AnsweredClaim[]>(
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

const NO_COVERAGE: Coverage = { reported: 0, total: 0, withheld: 0 };

export const paymentCoverageOf = defineLoader<PortfolioContext, CollaborationKey, Coverage>(
  async ({ db }, keys) => new Map((await findPaymentCoverages(db, keys)).map(({ n, ...coverage }) => [keyText(keys[n] as CollaborationKey), coverage])),
  () => NO_COVERAGE,
  keyText,
);

const selectionOf = ({ actorId, years }: CollaborationKey): Selection => ({ ...EVERYTHING, actors: [actorId], years });

/** How many of the benefits that the indicators rest on have an amount. */
export async function loadBenefitCoverage(context: PortfolioContext, key: CollaborationKey): Promise<Coverage> {
  const { reported, benefits, withheld } = await coverageOfSelection(context).load(selectionOf(key));
  return { reported, total: benefits, withheld };
}

/** Everything that the indicators of an actor are counted from in any years; a fixed number of statements for any number of actors. */
export async function loadCollaborationFacts(context: PortfolioContext, actorId: string): Promise<CollaborationFacts> {
  const workedIds = await workedIdsOf(context).load(actorId);
  const [worked, advice, claims] = await Promise.all([Promise.all(workedIds.map((id) => loadWorked(context, id))), adviceOf(context).load(actorId), claimsAbout(context).load(actorId)]);
  return { actorId, worked: worked.filter((one) => one !== null), advice, claims };
}

/** Money and benefits between an actor and others in some years; two statements for any number of actors and years. */
export async function loadExchanges(context: PortfolioContext, key: CollaborationKey): Promise<FlowFact[]> {
  const [payments, benefits] = await Promise.all([paymentsOf(context).load(key), loadBenefitExchanges(context, key)]);
  return [...payments, ...benefits];
}

/** The benefits alone; no more statements, where both are asked for. */
export async function loadBenefitExchanges(context: PortfolioContext, key: CollaborationKey): Promise<FlowFact[]> {
  return exchangesIn(await flowsOf(context).load(selectionOf(key)), key.actorId);
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
