import type { Signal } from '../../shared/graphql/partner-signal';
import { defineDerived, defineLoader, groupBy } from '../../shared/loader';
import { childrenOf } from '../children-loader';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import { similarOf } from '../similar/similar.loader';
import { initiativeIdsOfLifeEvent } from './involvement.loader';
import { doneBefore, lifeEventSignals, sharingSignals, type AlikeInitiative } from './partner-signal';
import { findAdvisers, findFollowers, findSharing } from './partner-signal.store';

/** So many of those most alike are asked who has done it before. */
const MOST_ALIKE = 10;

const sharingOf = childrenOf(findSharing);

const advisersOf = defineLoader<PortfolioContext, string, string[]>(
  async ({ db }, ids) => new Map([...groupBy(await findAdvisers(db, ids), (row) => row.initiativeId)].map(([id, rows]) => [id, rows.map((row) => row.actorId)])),
  () => [],
);

const hasFollowedAdvice = defineLoader<PortfolioContext, string, boolean>(
  async ({ db }, ids) => new Map((await findFollowers(db, ids)).map((id) => [id, true])),
  () => false,
);

/** Who could be a partner of an initiative, as the portfolio knows it: five statements for all the initiatives of a request. */
export const partnerSignalsOf = defineDerived<PortfolioContext, Signal[]>(async (context, initiativeId) => {
  const [initiative, sharing, alike, advisers] = await Promise.all([
    initiativeLoader(context).load(initiativeId),
    sharingOf(context).load(initiativeId),
    loadAlike(context, initiativeId),
    advisersOf(context).load(initiativeId),
  ]);
  return initiative ? [...sharingSignals(sharing), ...doneBefore(initiative.leadActorId, alike, advisers)] : [];
});

async function loadAlike(context: PortfolioContext, initiativeId: string): Promise<AlikeInitiative[]> {
  const rows = await similarOf(context).load({ ofId: initiativeId, first: MOST_ALIKE });
  const known = await Promise.all(
    rows.map(async ({ b, isFurtherAlong, weight, reasons }) => {
      const [other, hasFollowed] = await Promise.all([initiativeLoader(context).load(b), hasFollowedAdvice(context).load(b)]);
      return other && { initiativeId: b, leadActorId: other.leadActorId, leadClaimStatus: other.leadClaimStatus, isFurtherAlong, weight, hasFollowedAdvice: hasFollowed, reasons };
    }),
  );
  return known.filter((one) => one !== null);
}

/** Who ought to take part in a life event, as the initiatives that serve it tell; no more statements than for one initiative. */
export async function lifeEventPartnerSignals(context: PortfolioContext, lifeEventId: string): Promise<Signal[]> {
  const ids = await initiativeIdsOfLifeEvent(context).load(lifeEventId);
  return lifeEventSignals(await Promise.all(ids.map(async (initiativeId) => ({ initiativeId, signals: await partnerSignalsOf(context, initiativeId) }))));
}
