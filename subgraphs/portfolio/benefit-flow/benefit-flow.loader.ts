import { defineLoader, groupBy } from '../../shared/loader';
import type { PortfolioContext, PortfolioDb } from '../context';
import { findAllInitiativeIds, findConcernedInitiatives, findLifeEventMembers, findPortfolioMembers, findRevision } from './benefit-flow.store';
import type { InitiativeLedger } from './ledger';
import { ledgerOf } from './ledger.loader';
import { selectionText, type Selection } from './selection';

/** The revision of the ledger, once for a request. */
const revisionLoader = defineLoader<PortfolioContext, 'revision', bigint>(
  async ({ db }) => new Map([['revision', await findRevision(db)]]),
  () => 0n,
);

export function ledgerRevision(context: PortfolioContext): Promise<bigint> {
  return revisionLoader(context).load('revision');
}

/** The ids of the initiatives of a selection, each once and in order; the same few statements for any number of selections. */
const membersLoader = defineLoader<PortfolioContext, Selection, readonly string[]>(
  async ({ db }, selections) => {
    const find = await memberFinder(db, selections);
    return new Map(selections.map((selection) => [selectionText(selection), find(selection)]));
  },
  () => [],
  selectionText,
);

async function memberFinder(db: PortfolioDb, selections: readonly Selection[]): Promise<(selection: Selection) => string[]> {
  const lifeEventIds = [...new Set(selections.flatMap((selection) => selection.lifeEvents ?? []))];
  const portfolioIds = [...new Set(selections.flatMap((selection) => selection.portfolios ?? []))];
  const isAllAsked = selections.some(({ lifeEvents, portfolios, initiatives }) => !lifeEvents && !portfolios && !initiatives);
  const [ofLifeEvents, ofPortfolios, all] = await Promise.all([
    lifeEventIds.length > 0 ? findLifeEventMembers(db, lifeEventIds) : [],
    portfolioIds.length > 0 ? findPortfolioMembers(db, portfolioIds) : [],
    isAllAsked ? findAllInitiativeIds(db) : [],
  ]);
  const byLifeEvent = groupBy(ofLifeEvents, (row) => row.lifeEventId);
  const byPortfolio = groupBy(ofPortfolios, (row) => row.portfolioId ?? '');
  return ({ lifeEvents, portfolios, initiatives }) => {
    const lists = [
      ...(lifeEvents ? [lifeEvents.flatMap((id) => (byLifeEvent.get(id) ?? []).map((row) => row.initiativeId))] : []),
      ...(portfolios ? [portfolios.flatMap((id) => (byPortfolio.get(id) ?? []).map((row) => row.id))] : []),
      ...(initiatives ? [initiatives] : []),
    ].map((list) => new Set(list));
    const [first, ...rest] = lists.length > 0 ? lists : [new Set(all)];
    return [...(first ?? [])].filter((id) => rest.every((list) => list.has(id))).sort();
  };
}

/** The ledgers of a selection; an id that no initiative has is left out. */
export async function ledgersOfSelection(context: PortfolioContext, selection: Selection): Promise<InitiativeLedger[]> {
  return loadLedgers(context, await membersLoader(context).load(selection));
}

const concernedLoader = defineLoader<PortfolioContext, string, readonly string[]>(
  async ({ db }, actorIds) => {
    const rows = groupBy(await findConcernedInitiatives(db, actorIds), (row) => row.actorId);
    return new Map([...rows].map(([actorId, links]) => [actorId, [...new Set(links.map((link) => link.initiativeId))].sort()]));
  },
  () => [],
);

/** The ledgers of the initiatives that an actor pays for or gains from, and of others that are named. */
export async function ledgersOfActor(context: PortfolioContext, actorId: string, others: readonly string[] = []): Promise<InitiativeLedger[]> {
  return loadLedgers(context, [...new Set([...(await concernedLoader(context).load(actorId)), ...others])].sort());
}

async function loadLedgers(context: PortfolioContext, ids: readonly string[]): Promise<InitiativeLedger[]> {
  const ledgers = await Promise.all(ids.map((id) => ledgerOf(context, id)));
  return ledgers.filter((ledger) => ledger !== null);
}

