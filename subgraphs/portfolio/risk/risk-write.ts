import { FAULT, type Path } from '../../shared/writing/fault';
import { checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { checkActorOrNull } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { given, givenDay, givenTexts, givenTextsOrNull, givenValue } from '../../shared/writing/given';
import { addPart, changePart, removePart } from '../record/part-write';
import type { AddRiskInput, RemoveRiskInput, RiskChange, UpdateRiskInput } from './risk.input';
import { RISKS } from './risk-write.store';
import type { RiskRow } from './risk.store';

const LOWEST = 1;
const HIGHEST = 5;

/** Records something that may go wrong. */
export function addRisk(session: WriteSession, input: AddRiskInput): Promise<RiskRow> {
  return addPart(session, input, RISKS, (path) => ({ titles: checkTexts(session.faults, input.titles, [...path, 'titles'], LONGEST_TITLE), ...checkRisk(session, input, path) }));
}

/** Changes what is recorded of a risk. */
export function updateRisk(session: WriteSession, input: UpdateRiskInput): Promise<RiskRow> {
  return changePart(session, input, RISKS, (path) => ({ ...givenTexts(session.faults, 'titles', input.change.titles, path, LONGEST_TITLE), ...checkRisk(session, input.change, path) }));
}

/** Takes a risk out. */
export function removeRisk(session: WriteSession, input: RemoveRiskInput): Promise<RiskRow> {
  return removePart(session, input, RISKS);
}

function checkRisk(session: WriteSession, risk: AddRiskInput | RiskChange, path: Path) {
  const { faults } = session;
  return {
    ...givenValue('status', risk.status),
    ...given('likelihood', risk.likelihood, (step) => checkStep(session, step, [...path, 'likelihood'])),
    ...given('consequence', risk.consequence, (step) => checkStep(session, step, [...path, 'consequence'])),
    ...given('ownerActorId', risk.owner, (owner) => checkActorOrNull(faults, owner, [...path, 'owner'])),
    ...givenDay('raisedOn', risk.raisedOn),
    ...givenTextsOrNull(faults, 'details', risk.details, path, LONGEST_TEXT),
    ...givenTextsOrNull(faults, 'mitigations', risk.mitigations, path, LONGEST_TEXT),
  };
}

function checkStep({ faults }: WriteSession, step: number | null, path: Path): number | null {
  if (step !== null && (step < LOWEST || step > HIGHEST)) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is ${String(step)}; the scale goes from ${String(LOWEST)} to ${String(HIGHEST)}` }));
  return step;
}
