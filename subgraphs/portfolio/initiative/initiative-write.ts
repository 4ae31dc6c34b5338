import type { Initiative } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import { textsOf } from '../../shared/graphql/localized-text';
import { titleColumns } from '../../shared/graphql/title-columns';
import type { Path } from '../../shared/writing/fault';
import { isSameText } from '../../shared/writing/same-text';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkText, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { WRITERS } from '../authority/authority';
import { portfolioToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { given, givenOrNull, givenTextsOrNull, givenValue } from '../../shared/writing/given';
import { holdInitiative } from './initiative-hold';
import type { CreateInitiativeInput, InitiativeChange, SetWithdrawalRuleInput, UpdateInitiativeInput } from './initiative.input';
import { changeInitiative, insertIdentityStep, insertInitiative } from './initiative-write.store';
import { leadColumns } from './lead-claim';
import { checkSchedule } from './schedule-write';

const LONGEST_NOTE = 1_000;

/** Takes up an initiative that the caller's organisation leads, or one that the secretariat names. */
export async function createInitiative(session: WriteSession, input: CreateInitiativeInput): Promise<Initiative> {
  const { tx, faults, caller } = session;
  const leadNumber = WRITERS.ownerOfNew(session, input.leadNumber, ['input', 'leadNumber'], 'An initiative of another organisation');
  const portfolioId = input.portfolio == null ? null : await portfolioToWrite(session, input.portfolio, ['input', 'portfolio']);
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const facts = checkFacts(session, input, null, ['input']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const leadActorId = stableId('actor', leadNumber);
  return insertInitiative(tx, { titles, ...titleColumns(titles, textsOf(facts.summaries)), portfolioId, currency: input.currency, leadActorId, ...leadColumns(caller, leadActorId), ...facts, ...source });
}

/** Changes what is recorded of an initiative itself. A new name leaves the old one in the identity steps. */
export async function updateInitiative(session: WriteSession, { change, ...input }: UpdateInitiativeInput): Promise<Initiative> {
  const { tx, faults } = session;
  const before = await holdInitiative(session, input);
  const path = ['input', 'change'];
  const titles = change.titles == null ? null : checkTexts(faults, change.titles, [...path, 'titles'], LONGEST_TITLE);
  const facts = checkFacts(session, change, before, path);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  faults.stopIfAny();
  const { id, titles: titlesBefore, summaries } = before as Initiative;
  if (titles !== null && !isSameText(titles, titlesBefore)) {
    await insertIdentityStep(tx, { initiativeId: id, kind: 'RENAMED', on: fromDay(session.today), titlesBefore: textsOf(titlesBefore), ...source });
  }
  const words = titleColumns(titles ?? textsOf(titlesBefore), textsOf(facts.summaries === undefined ? summaries : facts.summaries));
  return changeInitiative(tx, id, { ...(titles === null ? {} : { titles }), ...words, ...facts, ...source });
}

/**
 * Names the rule by which the state withdraws a part of the savings.
 *
 * Rule of the domain, "Benefits": the practice of the Ministry of Finance, or for initiatives with co-funding grants
 * since 2020-12-04 half of the internal net benefits; one rule for an initiative, named, never both. State bodies.
 */
export async function setWithdrawalRule(session: WriteSession, { rule = null, note, ...input }: SetWithdrawalRuleInput): Promise<Initiative> {
  const { tx, faults } = session;
  const before = await holdInitiative(session, input);
  if (before && rule === 'CO_FUNDING_2020' && before.isCoFunded !== true) faults.add(PORTFOLIO_FAULT.WITHDRAWAL_RULE_OTHER(['input', 'rule'], {}));
  const columns = given('withdrawalNote', note, (text) => text && checkText(faults, text, ['input', 'note'], LONGEST_NOTE));
  faults.stopIfAny();
  return changeInitiative(tx, (before as Initiative).id, { withdrawalRule: rule, ...columns });
}

function checkFacts({ faults, today }: WriteSession, facts: CreateInitiativeInput | InitiativeChange, before: Initiative | null, path: Path) {
  const { phase, phaseOn = phase && today, confidence, confidenceOn = confidence && today } = facts;
  return {
    ...givenTextsOrNull(faults, 'summaries', facts.summaries, path, LONGEST_TEXT),
    ...givenOrNull('phase', phase),
    ...given('phaseAt', phaseOn, (day) => day && fromDay(day)),
    ...givenOrNull('confidence', confidence),
    ...given('rawConfidence', facts.rawConfidence, (text) => text && checkText(faults, text, [...path, 'rawConfidence'], LONGEST_TITLE)),
    ...given('confidenceAt', confidenceOn, (day) => day && fromDay(day)),
    ...checkSchedule(faults, facts.schedule, before, [...path, 'schedule']),
    ...givenOrNull('isCoFunded', facts.isCoFunded),
    ...givenOrNull('isInfrastructure', facts.isInfrastructure),
    ...givenOrNull('isDigitalisation', facts.isDigitalisation),
    ...givenOrNull('hasUsersInvolved', facts.hasUsersInvolved),
    ...givenValue('isCostComplete', facts.isCostComplete),
    ...givenTextsOrNull(faults, 'costNotes', facts.costNotes, path, LONGEST_TEXT),
  };
}
