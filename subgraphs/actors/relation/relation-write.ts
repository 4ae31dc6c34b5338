import { DbNull } from '@prisma/client/runtime/client';
import { findConfirmedByOthers } from '../../shared/claim/taking-out.store';
import { fromDay } from '../../shared/context';
import { isSecretariat } from '../../shared/identity/access';
import { actorIdOf } from '../../shared/viewer';
import { FAULT } from '../../shared/writing/fault';
import { givenTextsOrNull, givenValue } from '../../shared/writing/given';
import type { ChangeInput } from '../../shared/writing/record.input';
import { isSameText } from '../../shared/writing/same-text';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { LONGEST_TEXT } from '../../shared/writing/text-input';
import { checkNamedActor } from '../actor/named-actor';
import type { NamedActor } from '../actor/named-actor.store';
import { WRITERS } from '../authority/authority';
import { checkContext } from '../context-link/named-context';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import { isSamePeriod } from '../period';
import { holdPart } from '../record/hold-part';
import { checkPeriodColumns } from '../record/period-input';
import { saidBy, type Sides } from './relation-claim';
import { maySeeRelation, relationViewOf } from './relation-view';
import { findSameRelation, RELATIONS, type SameRelation } from './relation-write.store';
import type { EndRelationInput, ProposeRelationInput, RemoveRelationInput, UpdateRelationInput } from './relation.input';
import type { RelationRow } from './relation.store';

/** One side, or the secretariat, says how two actors are related; the other side is asked. */
export async function proposeRelation(session: WriteSession, input: ProposeRelationInput): Promise<RelationRow> {
  const { tx, faults, caller } = session;
  WRITERS.requireWriter(session);
  const from = await checkNamedActor(session, input.from, ['input', 'from']);
  const to = await checkNamedActor(session, input.to, ['input', 'to']);
  if (from && to) checkMayPropose(session, from, to);
  const context = await checkContext(session, input.context, ['input', 'context']);
  const details = givenTextsOrNull(faults, 'details', input.details, ['input'], LONGEST_TEXT);
  const period = checkPeriodColumns(faults, input, ['input']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const sides = sidesOf(from as NamedActor, to as NamedActor);
  const said = saidBy(caller, sides);
  const { fromId, toId } = sides;
  const identity = { fromId, toId, kind: input.kind, ...context, ...period };
  checkRestriction(session, input.isRestricted, said.claimStatus, ['input', 'isRestricted']);
  await checkNotRecorded(session, identity, null);
  faults.stopIfAny();
  return RELATIONS.insert(tx, { ...identity, ...details, ...givenValue('isRestricted', input.isRestricted), ...said, claimedById: actorIdOf(caller), ...source });
}

/** Changes what is said of a relation; where that says something else, the other side is asked anew. */
export async function updateRelation(session: WriteSession, { change, ...input }: UpdateRelationInput): Promise<RelationRow> {
  const { tx, faults } = session;
  const row = await holdRelation(session, input, CHANGE);
  const path = ['input', 'change'];
  const details = givenTextsOrNull(faults, 'details', change.details, path, LONGEST_TEXT);
  const period = checkPeriodColumns(faults, change, path, row ?? undefined);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  faults.stopIfAny();
  const known = row as RelationRow;
  const isSaidAnew = !isSamePeriod(known, period) || ('details' in details && !isSameText(details.details === DbNull ? null : details.details, known.details));
  const said = isSaidAnew ? saidBy(session.caller, sidesOfRow(known)) : null;
  checkRestriction(session, change.isRestricted, (said ?? known).claimStatus, [...path, 'isRestricted']);
  await checkNotRecorded(session, { ...known, ...period }, known.id);
  faults.stopIfAny();
  return RELATIONS.change(tx, known.id, { ...details, ...period, ...givenValue('isRestricted', change.isRestricted), ...(said ?? {}), ...source });
}

/** Says from which day a relation is over. Each side may, whoever proposed it; the other answers it. */
export async function endRelation(session: WriteSession, { validTo, ...input }: EndRelationInput): Promise<RelationRow> {
  const { tx, faults, caller } = session;
  const row = await holdRelation(session, input, END);
  const period = checkPeriodColumns(faults, { validTo }, ['input'], row ?? undefined);
  faults.stopIfAny();
  const known = row as RelationRow;
  await checkNotRecorded(session, { ...known, ...period }, known.id);
  faults.stopIfAny();
  return RELATIONS.change(tx, known.id, isSamePeriod(known, period) ? {} : { validTo: fromDay(validTo), ...saidBy(caller, sidesOfRow(known)) });
}

/** Takes out a relation that was recorded by mistake, but never what the other side has agreed to. */
export async function removeRelation(session: WriteSession, input: RemoveRelationInput): Promise<RelationRow> {
  const row = await holdRelation(session, input, CHANGE);
  if (row) await checkMayTakeOut(session, row.id);
  session.faults.stopIfAny();
  return RELATIONS.remove(session.tx, (row as RelationRow).id);
}

/** Who writes what of a relation: the rule, and how it is said. */
interface Right {
  readonly allows: (session: WriteSession, row: RelationRow) => boolean;
  readonly what: string;
  readonly who: string;
}

/** Both sides, and the secretariat for them. */
const END: Right = {
  allows: ({ caller }, { fromId, toId }) => WRITERS.mayWriteFor(caller, fromId) || WRITERS.mayWriteFor(caller, toId),
  what: 'The end of a relation',
  who: 'the two organisations that it is between, or the secretariat',
};
/** The side that proposed it. An organisation that recorded it between others did so as the secretariat, and changes it as that. */
const CHANGE: Right = {
  allows: (session, row) => WRITERS.mayWriteFor(session.caller, row.claimedById) && END.allows(session, row),
  what: 'What is said of a relation',
  who: 'the side that proposed it, or the secretariat',
};

function holdRelation(session: WriteSession, input: ChangeInput, { allows, what, who }: Right): Promise<RelationRow | null> {
  const mayWrite = (row: RelationRow): void => {
    const path = ['input', 'id'];
    // Whoever may not see a relation is not told that there is one.
    if (!maySeeRelation(relationViewOf(session), row)) session.faults.add(FAULT.RECORD_UNKNOWN(path, { type: RELATIONS.table, id: row.id }));
    else if (!allows(session, row)) session.faults.add(FAULT.NOT_ALLOWED(path, { what, who }));
  };
  return holdPart(session, input, { ...RELATIONS, mayWrite });
}

function checkMayPropose(session: WriteSession, from: NamedActor, to: NamedActor): void {
  const { caller, faults } = session;
  if (from.id === to.id) faults.add(ACTORS_FAULT.RELATED_TO_ITSELF(['input', 'to'], { what: 'The relation' }));
  if (!isSecretariat(session) && ![from.id, to.id].includes(actorIdOf(caller) ?? '')) faults.add(FAULT.NOT_ALLOWED(['input'], { what: 'A relation', who: 'one of the two organisations that it is between, or the secretariat' }));
}

/**
 * A fault when the other side has agreed to a relation, also where it was changed since: that side takes nothing away
 * from itself by having been asked anew. It disputes the relation first, or either side ends it.
 *
 * Rule of the domain: "No actor decides over another". All bodies.
 */
async function checkMayTakeOut({ tx, faults, caller }: WriteSession, id: string): Promise<void> {
  const own = actorIdOf(caller);
  const from = await findConfirmedByOthers(tx, 'Relation', [id], own, { actor: 'fromId', status: 'fromClaimStatus' });
  const to = await findConfirmedByOthers(tx, 'Relation', [id], own, { actor: 'toId', status: 'toClaimStatus' });
  if (from.size + to.size > 0) faults.add(FAULT.CONFIRMED_BY_OTHER(['input', 'id'], {}));
}

/** A fault when a restriction is asked for that nothing would ever wait under. */
function checkRestriction({ faults }: WriteSession, isRestricted: boolean | null | undefined, claimStatus: string, path: readonly string[]): void {
  if (isRestricted === true && claimStatus === 'CONFIRMED') faults.add(ACTORS_FAULT.NOTHING_TO_AWAIT(path, {}));
}

async function checkNotRecorded({ tx, faults }: WriteSession, relation: SameRelation, exceptId: string | null): Promise<void> {
  const id = await findSameRelation(tx, relation, exceptId);
  if (id !== null) faults.add(ACTORS_FAULT.RELATION_RECORDED(['input'], { id }));
}

function sidesOf(from: NamedActor, to: NamedActor): Sides {
  return { fromId: from.id, toId: to.id, fromCanAnswer: from.organizationNumber !== null, toCanAnswer: to.organizationNumber !== null };
}

function sidesOfRow({ fromId, toId, fromClaimStatus, toClaimStatus }: RelationRow): Sides {
  return { fromId, toId, fromCanAnswer: fromClaimStatus !== null, toCanAnswer: toClaimStatus !== null };
}
