import { childrenOf } from '../children-loader';
import { defineLoader, groupBy } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeActors } from './involvement';
import { findBenefitActors, findCostBearers, findFunders, findLifeEventInitiatives, findParticipants } from './involvement.store';

export const participantsOf = childrenOf(findParticipants);
const fundersOf = childrenOf(findFunders);
const benefitActorsOf = childrenOf(findBenefitActors);
const costBearersOf = childrenOf(findCostBearers);

export const initiativeIdsOfLifeEvent = defineLoader<PortfolioContext, string, string[]>(
  async ({ db }, ids) => new Map([...groupBy(await findLifeEventInitiatives(db, ids), (row) => row.lifeEventId)].map(([id, rows]) => [id, rows.map((row) => row.initiativeId)])),
  () => [],
);

/** Everybody the portfolio knows to take part in an initiative; null when there is no such initiative. */
export async function loadInitiativeActors(context: PortfolioContext, initiativeId: string): Promise<InitiativeActors | null> {
  const [initiative, participants, funders, benefits, costs] = await Promise.all([
    initiativeLoader(context).load(initiativeId),
    participantsOf(context).load(initiativeId),
    fundersOf(context).load(initiativeId),
    benefitActorsOf(context).load(initiativeId),
    costBearersOf(context).load(initiativeId),
  ]);
  return (
    initiative && {
      initiativeId,
      leadActorId: initiative.leadActorId,
      isLeadConfirmed: initiative.leadClaimStatus === 'CONFIRMED',
      participants: participants.map((row) => ({ actorId: row.actorId, role: row.role, isConfirmed: row.claimStatus === 'CONFIRMED' })),
      funders: funders.map((row) => ({ actorId: row.funderActorId, role: 'FUNDER', isConfirmed: row.claimStatus === 'CONFIRMED' })),
      beneficiaries: benefits.map((row) => ({ actorId: row.beneficiaryActorId, role: 'BENEFICIARY', isConfirmed: row.claimStatus === 'CONFIRMED' })),
      benefitOwners: benefits.map((row) => ({ actorId: row.ownerActorId, role: 'BENEFIT_OWNER', isConfirmed: row.ownerClaimStatus === 'CONFIRMED' })),
      costBearers: costs.map((row) => ({ actorId: row.bearerActorId, role: 'COST_BEARER', isConfirmed: row.claimStatus === 'CONFIRMED' })),
    }
  );
}
