import type { Council, CouncilKind, SubmissionRule } from '../../../prisma/generated/portfolio/client/client';
import { sortKey } from '../../shared/graphql/sort-key';
import { stableId } from '../../shared/graphql/id';
import { pickText } from '../../shared/graphql/localized-text';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkOptionalTexts, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import type { NamedActorRef } from '../actor/actor.input';
import { checkActor } from '../actor/named-actor';
import { WRITERS } from '../authority/authority';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { givenTextsOrNull } from '../../shared/writing/given';
import { holdPart } from '../record/hold-part';
import { checkMoney } from '../record/money';
import type { MoneyInput } from '../record/money.input';
import { councilToWrite } from './council-authority';
import type { CreateCouncilInput, UpdateCouncilInput } from './council.input';
import { changeCouncil, countSubmitters, findCouncilRow, insertCouncil, replaceSubmitters } from './council-write.store';

const MOST_SUBMITTERS = 500;

/** Records a council, which the organisation that records it keeps. */
export async function createCouncil(session: WriteSession, input: CreateCouncilInput): Promise<Council> {
  const { tx, faults } = session;
  const number = WRITERS.ownerOfNew(session, input.organizationNumber, ['input', 'organizationNumber'], 'A council of another organisation');
  const names = checkTexts(faults, input.names, ['input', 'names'], LONGEST_TITLE);
  const descriptions = checkOptionalTexts(faults, input.descriptions, ['input', 'descriptions'], LONGEST_TEXT);
  const submissionNotes = checkOptionalTexts(faults, input.submissionNotes, ['input', 'submissionNotes'], LONGEST_TEXT);
  const limit = checkLimit(session, input.kind, input.secretariatLimit ?? null, ['input', 'secretariatLimit']);
  const submitters = checkSubmitters(session, input.submitters ?? [], ['input', 'submitters']);
  checkRule(session, input.submissionRule, submitters.length, ['input', 'submitters']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const { kind, submissionRule } = input;
  const council = await insertCouncil(tx, { kind, submissionRule, names, descriptions, submissionNotes, ownerActorId: stableId('actor', number), sortKey: sortKey(pickText(names) ?? ''), ...limit, ...source });
  await replaceSubmitters(tx, council.id, submitters, source);
  return council;
}

/** Changes what is recorded of a council; its seats have mutations of their own. */
export async function updateCouncil(session: WriteSession, { change, ...input }: UpdateCouncilInput): Promise<Council> {
  const { tx, faults } = session;
  const held = await holdPart(session, input, { table: 'Council', find: findCouncilRow, mayWrite: ({ id }) => councilToWrite(session, id, ['input', 'id']) });
  faults.stopIfAny();
  const council = held as Council;
  const path = ['input', 'change'];
  const names = change.names == null ? null : checkTexts(faults, change.names, [...path, 'names'], LONGEST_TITLE);
  const submissionRule = change.submissionRule ?? council.submissionRule;
  const named = change.submitters == null ? null : checkSubmitters(session, change.submitters, [...path, 'submitters']);
  const listed = submissionRule === 'LISTED' ? named : (named ?? []);
  checkRule(session, submissionRule, listed?.length ?? (await countSubmitters(tx, council.id)), [...path, 'submitters']);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  const data = {
    ...(names === null ? {} : { names, sortKey: sortKey(pickText(names) ?? '') }),
    ...givenTextsOrNull(faults, 'descriptions', change.descriptions, path, LONGEST_TEXT),
    ...givenTextsOrNull(faults, 'submissionNotes', change.submissionNotes, path, LONGEST_TEXT),
    ...(change.secretariatLimit === undefined ? {} : checkLimit(session, council.kind, change.secretariatLimit, [...path, 'secretariatLimit'])),
    submissionRule,
    ...source,
  };
  faults.stopIfAny();
  if (listed !== null) await replaceSubmitters(tx, council.id, listed, source);
  return changeCouncil(tx, council.id, data);
}

/** The limit of the secretariat, which only a council that decides can have. */
function checkLimit({ faults }: WriteSession, kind: CouncilKind, limit: MoneyInput | null, path: Path): { secretariatLimit: string | null; currency: string | null } {
  if (limit === null) return { secretariatLimit: null, currency: null };
  if (kind === 'ADVISORY') faults.add(PORTFOLIO_FAULT.COUNCIL_WITHOUT_LIMIT(path, {}));
  if (limit.priceYear != null) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'priceYear'], { why: 'is out of place: a limit is nominal' }));
  const { amount, currency } = checkMoney(faults, limit, path);
  return { secretariatLimit: amount, currency };
}

function checkSubmitters({ faults }: WriteSession, submitters: readonly NamedActorRef[], path: Path): string[] {
  if (submitters.length > MOST_SUBMITTERS) faults.add(FAULT.LIST_TOO_LONG(path, { length: submitters.length, most: MOST_SUBMITTERS }));
  const ids = submitters.slice(0, MOST_SUBMITTERS).map((actor, i) => checkActor(faults, actor, [...path, i]));
  return [...new Set(ids.filter((id) => id !== null))];
}

function checkRule({ faults }: WriteSession, rule: SubmissionRule, listed: number, path: Path): void {
  if ((rule === 'LISTED') !== listed > 0) faults.add(PORTFOLIO_FAULT.SUBMITTERS_NOT_LISTED(path, {}));
}
