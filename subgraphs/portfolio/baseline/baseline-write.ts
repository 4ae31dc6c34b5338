import type { Baseline } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { FAULT } from '../../shared/writing/fault';
import { checkSource } from '../../shared/writing/source';
import { LONGEST_TEXT } from '../../shared/writing/text-input';
import { checkActorOrNull } from '../actor/named-actor';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { holdLedger } from '../initiative/initiative-write.store';
import { checkAmountOrNull, checkYearOrNull } from '../ledger/amount-input';
import { givenTextsOrNull, givenValue } from '../../shared/writing/given';
import type { SetBaselineInput } from './baseline.input';
import { countBaselines, insertBaseline } from './baseline-write.store';

/**
 * Adds a baseline after those there are.
 *
 * Rule of the domain, "Truth of data": baselines are append-only and a re-baseline gives its reason. All bodies.
 */
export async function setBaseline(session: WriteSession, input: SetBaselineInput): Promise<Baseline> {
  const { tx, faults, today } = session;
  const { plannedStart = null, plannedEnd = null, cost = null, benefit = null, priceYear = null } = input;
  const initiativeId = await initiativeToWrite(session, input.initiative, ['input', 'initiative']);
  // Held, so that two who set a baseline at once set one after the other.
  const initiative = initiativeId === null ? null : await holdLedger(tx, initiativeId);
  const count = initiativeId === null ? 0 : await countBaselines(tx, initiativeId);
  if (initiativeId !== null && count !== input.expectedCount) faults.add(FAULT.STATE_WRONG(['input', 'expectedCount'], { what: 'The initiative', state: `at baseline ${String(count)}`, needs: `at baseline ${String(input.expectedCount)}. Read its baselines and decide anew` }));
  if (input.expectedCount > 0 && !input.reasons?.length) faults.add(FAULT.TEXT_MISSING(['input', 'reasons'], {}));
  const reasons = givenTextsOrNull(faults, 'reasons', input.reasons, ['input'], LONGEST_TEXT);
  if (plannedStart !== null && plannedEnd !== null && plannedEnd < plannedStart) faults.add(PORTFOLIO_FAULT.DAYS_BACKWARDS(['input', 'plannedEnd'], { start: plannedStart, end: plannedEnd }));
  const columns = {
    approvedByActorId: checkActorOrNull(faults, input.approvedBy ?? null, ['input', 'approvedBy']),
    cost: checkAmountOrNull(faults, cost, ['input', 'cost']),
    benefit: checkAmountOrNull(faults, benefit, ['input', 'benefit']),
    priceYear: checkYearOrNull(faults, priceYear, ['input', 'priceYear']),
    ...checkSource(faults, input.source, ['input', 'source']),
  };
  faults.stopIfAny();
  const currency = cost === null && benefit === null ? null : (input.currency ?? initiative?.currency ?? null);
  const days = { setOn: fromDay(input.setOn ?? today), plannedStart: plannedStart && fromDay(plannedStart), plannedEnd: plannedEnd && fromDay(plannedEnd) };
  return insertBaseline(tx, { initiativeId: initiativeId as string, ordinal: count + 1, ...reasons, ...days, ...givenValue('setOnPrecision', input.setOnPrecision), ...columns, currency });
}
