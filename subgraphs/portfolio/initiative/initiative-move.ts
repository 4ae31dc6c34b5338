import type { Initiative } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import { textsOf } from '../../shared/graphql/localized-text';
import { titleColumns } from '../../shared/graphql/title-columns';
import { FAULT } from '../../shared/writing/fault';
import { checkSource } from '../../shared/writing/source';
import { checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { initiativeToWrite, portfolioToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { givenTextsOrNull } from '../../shared/writing/given';
import { holdInitiative } from './initiative-hold';
import type { LeavePortfolioInput, MergeInitiativeInput, MoveInitiativeInput, SplitInitiativeInput } from './initiative-move.input';
import { changeInitiative, hasBecomePartOf, hasExitReview, insertIdentityStep, insertInitiative, waitForMerges } from './initiative-write.store';
import { leadColumns } from './lead-claim';

/**
 * Gives an initiative another lead, another portfolio, or both, and notes it in its identity steps.
 *
 * Rule of the domain: "No actor decides over another". A new lead is a claim until that organisation confirms it, and an
 * initiative enters a portfolio only by the hand of who owns that. All bodies.
 */
export async function moveInitiative(session: WriteSession, input: MoveInitiativeInput): Promise<Initiative> {
  const { tx, caller, faults } = session;
  const before = await holdInitiative(session, input);
  const portfolioId = input.portfolio == null ? before?.portfolioId : await portfolioToWrite(session, input.portfolio, ['input', 'portfolio']);
  const leadActorId = input.leadNumber == null ? (before?.leadActorId ?? null) : stableId('actor', input.leadNumber);
  if (before?.portfolioId === portfolioId && before?.leadActorId === leadActorId) faults.add(PORTFOLIO_FAULT.MOVE_NOWHERE(['input'], {}));
  const step = checkStep(session, input);
  faults.stopIfAny();
  const { id, leadActorId: fromActorId } = before as Initiative;
  await insertIdentityStep(tx, { initiativeId: id, kind: 'MOVED', fromActorId, toActorId: leadActorId, ...step });
  const lead = leadActorId === null || leadActorId === fromActorId ? {} : { leadActorId, ...leadColumns(caller, leadActorId) };
  return changeInitiative(tx, id, { portfolioId: portfolioId ?? null, ...lead });
}

/** Notes that an initiative has become part of another one. Both are the caller's to write: nobody puts anything into another's initiative. */
export async function mergeInitiative(session: WriteSession, input: MergeInitiativeInput): Promise<Initiative> {
  const { tx, faults } = session;
  await waitForMerges(tx);
  const before = await holdInitiative(session, input);
  const intoId = await initiativeToWrite(session, input.into, ['input', 'into']);
  if (before && intoId === before.id) faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'into'], { why: 'is the initiative itself; it becomes part of another one' }));
  else if (before && intoId !== null && (await hasBecomePartOf(tx, intoId, before.id))) faults.add(PORTFOLIO_FAULT.IDENTITY_CIRCULAR(['input', 'into'], {}));
  const step = checkStep(session, input);
  faults.stopIfAny();
  await insertIdentityStep(tx, { initiativeId: (before as Initiative).id, kind: 'MERGED_INTO', otherInitiativeId: intoId, ...step });
  return before as Initiative;
}

/** Takes a part of an initiative out of it as one of its own. */
export async function splitInitiative(session: WriteSession, input: SplitInitiativeInput): Promise<Initiative> {
  const { tx, faults, caller } = session;
  const before = await holdInitiative(session, input);
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const step = checkStep(session, input);
  faults.stopIfAny();
  const { id, leadActorId, portfolioId, currency } = before as Initiative;
  const { provenanceKind, sourceUrl, retrievedAt, provenanceNote } = step;
  const lead = leadActorId === null ? {} : { leadActorId, ...leadColumns(caller, leadActorId) };
  const part = await insertInitiative(tx, { titles: textsOf(titles), ...titleColumns(titles), portfolioId, currency, ...lead, provenanceKind, sourceUrl, retrievedAt, provenanceNote });
  await insertIdentityStep(tx, { initiativeId: part.id, kind: 'SPLIT_FROM', otherInitiativeId: id, ...step });
  return part;
}

/**
 * Takes an initiative out of its portfolio, once it is told how it ended.
 *
 * Rule of the domain, "Truth of data": a project that leaves the portfolio needs an exit review. All bodies.
 */
export async function leavePortfolio(session: WriteSession, input: LeavePortfolioInput): Promise<Initiative> {
  const { tx, faults } = session;
  const before = await holdInitiative(session, input);
  if (before?.portfolioId === null) faults.add(PORTFOLIO_FAULT.NOT_IN_PORTFOLIO(['input', 'id'], {}));
  else if (before && !(await hasExitReview(tx, before.id))) faults.add(PORTFOLIO_FAULT.EXIT_REVIEW_MISSING(['input', 'id'], {}));
  faults.stopIfAny();
  return changeInitiative(tx, (before as Initiative).id, { portfolioId: null });
}

function checkStep({ faults, today }: WriteSession, { on, notes, source }: MoveInitiativeInput | MergeInitiativeInput | SplitInitiativeInput) {
  return { on: fromDay(on ?? today), ...givenTextsOrNull(faults, 'notes', notes, ['input'], LONGEST_TEXT), ...checkSource(faults, source, ['input', 'source']) };
}
