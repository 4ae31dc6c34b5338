import type { FundingLine as FundingLineRow, Initiative } from '../../../prisma/generated/portfolio/client/client';
import { checkText, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import type { Path } from '../../shared/writing/fault';
import { checkActorOrNull } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { changeInitiative, holdLedger } from '../initiative/initiative-write.store';
import { holdInitiative } from '../initiative/initiative-hold';
import { checkAmountOrNull } from '../ledger/amount-input';
import { checkLine, checkLineYears } from '../ledger/line-write';
import { ownClaim, renewedClaim } from '../ledger/own-claim';
import { takeOutWithheld } from '../ledger/withheld-write.store';
import { given, givenTextsOrNull, givenValue } from '../../shared/writing/given';
import { addPart, changePart, removePart } from '../record/part-write';
import type { AddFundingLineInput, FundingLineChange, MarkFundingCompleteInput, RemoveFundingLineInput, UpdateFundingLineInput } from './funding.input';
import { findFundingState, FUNDING_LINES } from './funding-write.store';

/** Records what a funder pays: a claim, unless it is the caller's own word. */
export function addFundingLine(session: WriteSession, input: AddFundingLineInput): Promise<FundingLineRow> {
  return addPart(session, input, FUNDING_LINES, async (path, initiativeId) => {
    const initiative = initiativeId === null ? null : await holdLedger(session.tx, initiativeId);
    const columns = checkFundingLine(session, input, path);
    checkLineYears(session.faults, columns, null, initiative, 'FUNDING', path);
    checkStaysComplete(session, initiative, columns, path);
    const { currency = initiative?.currency ?? '' } = columns;
    return { ...columns, kind: input.kind, currency, ...ownClaim(session.caller, columns.funderActorId ?? null) };
  });
}

/** Changes a line; what it says of its funder the funder answers anew. */
export async function updateFundingLine(session: WriteSession, input: UpdateFundingLineInput): Promise<FundingLineRow> {
  const line = await changePart(session, input, FUNDING_LINES, async (path, row) => {
    const initiative = row && (await holdLedger(session.tx, row.initiativeId));
    const columns = { ...checkFundingLine(session, input.change, path), ...givenValue('kind', input.change.kind) };
    checkLineYears(session.faults, columns, row, initiative, 'FUNDING', path);
    checkStaysComplete(session, initiative, { ...row, ...columns }, path);
    const funderActorId = columns.funderActorId === undefined ? (row?.funderActorId ?? null) : columns.funderActorId;
    return { ...columns, ...renewedClaim(session.caller, funderActorId, columns) };
  });
  const { planned, actual, jointTotal } = input.change;
  await takeOutWithheld(session.tx, 'FundingLine', line.id, { planned, actual, jointTotal });
  return line;
}

/** Takes a line out of the ledger. */
export function removeFundingLine(session: WriteSession, input: RemoveFundingLineInput): Promise<FundingLineRow> {
  return removePart(session, input, FUNDING_LINES);
}

/**
 * Says whether the funding lines are all there are.
 *
 * Rule of the domain, "Benefit flows": shares exist only when every known funder has an amount and the funding is marked
 * complete. So it is not marked while an amount is missing. All bodies.
 */
export async function markFundingComplete(session: WriteSession, { isComplete, notes, ...input }: MarkFundingCompleteInput): Promise<Initiative> {
  const { tx, faults } = session;
  const initiative = await holdInitiative(session, input);
  if (initiative && isComplete) await checkFundingComplete(session, initiative.id, ['input', 'isComplete']);
  const columns = givenTextsOrNull(faults, 'fundingNotes', notes, ['input', 'notes'], LONGEST_TEXT);
  faults.stopIfAny();
  return changeInitiative(tx, (initiative as Initiative).id, { isFundingComplete: isComplete, ...columns });
}

async function checkFundingComplete({ tx, faults }: WriteSession, initiativeId: string, path: Path): Promise<void> {
  const { lines, funders } = await findFundingState(tx, initiativeId);
  if (lines.length === 0 && funders.length === 0) faults.add(PORTFOLIO_FAULT.FUNDING_MISSING(path, {}));
  for (const { id, kind, year, planned, actual } of lines) {
    if (planned === null && actual === null) faults.add(PORTFOLIO_FAULT.FUNDING_AMOUNT_MISSING(path, { line: `The funding line ${id} (${kind}${year === null ? '' : `, ${String(year)}`})` }));
  }
  const withLine = new Set(lines.map((line) => line.funderActorId));
  for (const { actorId } of funders) {
    if (!withLine.has(actorId)) faults.add(PORTFOLIO_FAULT.FUNDING_AMOUNT_MISSING(path, { line: `The funder ${actorId}, which has no funding line,` }));
  }
}

function checkFundingLine({ faults }: WriteSession, line: AddFundingLineInput | FundingLineChange, path: Path) {
  return {
    ...checkLine(faults, line, path),
    ...given('scheme', line.scheme, (scheme) => scheme && checkText(faults, scheme, [...path, 'scheme'], LONGEST_TITLE)),
    ...given('funderActorId', line.funder, (funder) => checkActorOrNull(faults, funder, [...path, 'funder'])),
    ...givenValue('yearBasis', line.yearBasis),
    ...given('jointTotal', line.jointTotal, (amount) => checkAmountOrNull(faults, amount, [...path, 'jointTotal'])),
  };
}

/** Funding that was marked as complete has an amount in every line; nobody takes that from it unseen. */
function checkStaysComplete({ faults }: WriteSession, initiative: Pick<Initiative, 'isFundingComplete'> | null, line: { readonly planned?: unknown; readonly actual?: unknown }, path: Path): void {
  if (initiative?.isFundingComplete && line.planned == null && line.actual == null) faults.add(PORTFOLIO_FAULT.FUNDING_AMOUNT_MISSING([...path, 'planned'], { line: 'The line' }));
}
