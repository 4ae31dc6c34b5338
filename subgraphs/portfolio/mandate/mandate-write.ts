import { actorIdOf } from '../../shared/viewer';
import { isSecretariat } from '../../shared/identity/access';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkKnownId } from '../../shared/writing/id-list';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkLink, checkText, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import type { NamedActorRef } from '../actor/actor.input';
import { checkActor, checkActorOrNull } from '../actor/named-actor';
import { WRITERS } from '../authority/authority';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { checkYear } from '../ledger/amount-input';
import { given, givenTexts } from '../../shared/writing/given';
import { holdPart } from '../record/hold-part';
import type { CreateMandateInput, LinkMandateInput, RemoveMandateInput, UnlinkMandateInput, UpdateMandateInput } from './mandate.input';
import type { MandateRow } from './mandate.store';
import { changeMandate, countLinks, deleteLink, deleteMandate, findLink, findMandate, insertLink, insertMandate, replaceAgencies } from './mandate-write.store';

const MOST_AGENCIES = 100;

/**
 * Records a mandate: whoever gives it, or one that it is given to. Whoever records a task for others shows the letter.
 *
 * Rule of the domain, "Mandates": clear, written and matching; "no actor decides over another". All bodies.
 */
export async function createMandate(session: WriteSession, input: CreateMandateInput): Promise<MandateRow> {
  const { tx, faults } = session;
  WRITERS.requireWriter(session);
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const tasks = checkTexts(faults, input.tasks, ['input', 'tasks'], LONGEST_TEXT);
  const year = checkYear(faults, input.year, ['input', 'year']);
  const issuerActorId = checkActorOrNull(faults, input.issuer ?? null, ['input', 'issuer']);
  const agencies = checkAgencies(session, input.agencies, ['input', 'agencies']);
  const letter = input.letter == null ? null : checkText(faults, input.letter, ['input', 'letter'], LONGEST_TITLE);
  const letterUrl = input.letterUrl == null ? null : checkLink(faults, input.letterUrl, ['input', 'letterUrl']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  checkMayRecord(session, { issuerActorId, agencies }, ['input', 'agencies']);
  checkLetter(session, agencies, letterUrl, ['input', 'letterUrl']);
  faults.stopIfAny();
  const id = await insertMandate(tx, { titles, tasks, year, issuerActorId, letter, letterUrl, ...source });
  await replaceAgencies(tx, id, agencies, source);
  return (await findMandate(tx, id)) as MandateRow;
}

/** Changes a mandate, for whoever gives it or has it now. */
export async function updateMandate(session: WriteSession, { change, ...input }: UpdateMandateInput): Promise<MandateRow> {
  const { tx, faults } = session;
  const mandate = await holdMandate(session, input);
  const path = ['input', 'change'];
  const agencies = change.agencies == null ? null : checkAgencies(session, change.agencies, [...path, 'agencies']);
  const letterUrl = change.letterUrl === undefined ? mandate.letterUrl : change.letterUrl && checkLink(faults, change.letterUrl, [...path, 'letterUrl']);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  const data = {
    ...givenTexts(faults, 'titles', change.titles, path, LONGEST_TITLE),
    ...givenTexts(faults, 'tasks', change.tasks, path, LONGEST_TEXT),
    ...given('letter', change.letter, (letter) => letter && checkText(faults, letter, [...path, 'letter'], LONGEST_TITLE)),
    year: change.year == null ? mandate.year : checkYear(faults, change.year, [...path, 'year']),
    letterUrl,
    ...source,
  };
  checkLetter(session, agencies ?? agenciesOf(mandate), letterUrl, [...path, 'letterUrl']);
  faults.stopIfAny();
  if (agencies !== null) await replaceAgencies(tx, mandate.id, agencies, source);
  return changeMandate(tx, mandate.id, data);
}

/** Takes out a mandate that was recorded by mistake and that no initiative stands on. */
export async function removeMandate(session: WriteSession, input: RemoveMandateInput): Promise<MandateRow> {
  const { tx, faults } = session;
  const mandate = await holdMandate(session, input);
  const links = await countLinks(tx, mandate.id);
  if (links > 0) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The mandate', by: `${String(links)} initiatives, whose keepers can unlink it` }));
  faults.stopIfAny();
  await deleteMandate(tx, mandate.id);
  return mandate;
}

/** Says that a mandate is given for an initiative, which those who keep the initiative know. */
export async function linkMandate(session: WriteSession, input: LinkMandateInput): Promise<MandateRow> {
  const { tx, faults } = session;
  const { mandate, initiativeId } = await bothEnds(session, input);
  const source = checkSource(faults, input.source, ['input', 'source']);
  if (await findLink(tx, mandate.id, initiativeId)) faults.add(FAULT.ALREADY_RECORDED(['input', 'mandate'], { what: 'That the mandate is for this initiative' }));
  faults.stopIfAny();
  await insertLink(tx, { mandateId: mandate.id, initiativeId, ...source });
  return mandate;
}

/** Says that a mandate is not given for an initiative after all. */
export async function unlinkMandate(session: WriteSession, input: UnlinkMandateInput): Promise<MandateRow> {
  const { tx, faults } = session;
  const { mandate, initiativeId } = await bothEnds(session, input);
  const link = await findLink(tx, mandate.id, initiativeId);
  if (!link) faults.add(PORTFOLIO_FAULT.LINK_MISSING(['input', 'mandate'], { what: 'mandate' }));
  faults.stopIfAny();
  await deleteLink(tx, (link as NonNullable<typeof link>).id);
  return mandate;
}

async function bothEnds(session: WriteSession, input: UnlinkMandateInput): Promise<{ mandate: MandateRow; initiativeId: string }> {
  const initiativeId = await initiativeToWrite(session, input.initiative, ['input', 'initiative']);
  const mandate = await checkKnownId(session, input.mandate, ['input', 'mandate'], 'mandate', findMandate);
  session.faults.stopIfAny();
  return { mandate: mandate as MandateRow, initiativeId: initiativeId as string };
}

async function holdMandate(session: WriteSession, input: ChangeInput): Promise<MandateRow> {
  const mayWrite = (row: MandateRow): void => { checkMayRecord(session, { issuerActorId: row.issuerActorId, agencies: agenciesOf(row) }, ['input', 'id']); };
  const mandate = await holdPart(session, { id: input.id, expectedVersion: input.expectedVersion }, { table: 'Mandate', find: findMandate, mayWrite });
  session.faults.stopIfAny();
  return mandate as MandateRow;
}

const agenciesOf = ({ agencies }: MandateRow): string[] => agencies.map(({ actorId }) => actorId);

interface Parties {
  readonly issuerActorId: string | null;
  readonly agencies: readonly string[];
}

function checkMayRecord({ caller, faults }: WriteSession, { issuerActorId, agencies }: Parties, path: Path): void {
  if ([issuerActorId, ...agencies].some((actorId) => WRITERS.mayWriteFor(caller, actorId))) return;
  faults.add(FAULT.NOT_ALLOWED(path, { what: 'A mandate', who: 'the organisation that gives it, those it is given to, or the secretariat' }));
}

/** What is said of others must be there for everybody to read. */
function checkLetter({ caller, faults }: WriteSession, agencies: readonly string[], letterUrl: string | null, path: Path): void {
  const concernsOthers = agencies.some((actorId) => actorId !== actorIdOf(caller));
  if (concernsOthers && letterUrl === null && !isSecretariat({ caller })) faults.add(PORTFOLIO_FAULT.LETTER_NOT_PUBLIC(path, {}));
}

function checkAgencies({ faults }: WriteSession, agencies: readonly NamedActorRef[], path: Path): string[] {
  if (agencies.length === 0) faults.add(PORTFOLIO_FAULT.MANDATE_WITHOUT_AGENCY(path, {}));
  if (agencies.length > MOST_AGENCIES) faults.add(FAULT.LIST_TOO_LONG(path, { length: agencies.length, most: MOST_AGENCIES }));
  const ids = agencies.slice(0, MOST_AGENCIES).map((agency, i) => checkActor(faults, agency, [...path, i]));
  return [...new Set(ids.filter((id) => id !== null))];
}
