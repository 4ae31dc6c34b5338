import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import { FAULT } from '../../shared/writing/fault';
import { checkSource } from '../../shared/writing/source';
import { checkTexts, LONGEST_TITLE } from '../../shared/writing/text-input';
import { ACTOR_NAMES } from '../actor-name/actor-name-write.store';
import type { WriteSession } from '../context';
import { checkParent, checkTie } from '../parent-period/checked-parent';
import { PARENT_PERIODS } from '../parent-period/parent-period-write.store';
import { actorColumns } from './actor-columns';
import { checkActorKey, checkConsistent, checkFacts, checkFunctions, checkKeysFree } from './actor-facts';
import { levelOfKind } from './actor-kind';
import type { CreateActorInput } from './actor-write.input';
import { insertActor, replaceFunctions } from './actor-write.store';
import type { ActorRow } from './actor.store';
import { requirePlacing } from './placing';
import { isSyntheticNumber } from './synthetic-number';

const PATH = ['input'];
/** Kinds of actors that have no organisation number by what they are. */
const WITHOUT_NUMBER: ReadonlySet<string> = new Set(['GROUP', 'BODY']);

/** Records somebody new, with a first name and, where it is known, what it belongs under. */
export async function createActor(session: WriteSession, input: CreateActorInput): Promise<ActorRow> {
  const { tx, faults } = session;
  requirePlacing(session, PATH);
  const actor = await checkActor(session, input);
  const names = checkTexts(faults, input.names, [...PATH, 'names'], LONGEST_TITLE);
  const namePeriod = { validFrom: input.namedFrom == null ? null : fromDay(input.namedFrom), validTo: null };
  const functionIds = await checkFunctions(session, input.functions ?? [], [...PATH, 'functions']);
  const tie = await checkFirstTie(session, input);
  const source = checkSource(faults, input.source, [...PATH, 'source']);
  faults.stopIfAny();
  const created = await insertActor(tx, { ...actor, ...actorColumns({ ...actor, names: [{ names, ...namePeriod }] }, session.today), ...source });
  await ACTOR_NAMES.insert(tx, { actorId: created.id, names, ...namePeriod, ...source });
  if (tie) await PARENT_PERIODS.insert(tx, { actorId: created.id, ...tie, ...source });
  await replaceFunctions(tx, created.id, functionIds, source);
  return created;
}

/**
 * The columns of a new actor. Its id follows from its number, or from its key, so that every part of the hub and every
 * file that names it means the same one.
 */
async function checkActor(session: WriteSession, input: CreateActorInput) {
  const { faults } = session;
  const organizationNumber = input.organizationNumber ?? null;
  const key = input.key == null ? null : checkActorKey(session, input.key, [...PATH, 'key']);
  const facts = checkFacts(session, input, PATH);
  const placing = { kind: input.kind, level: input.level === undefined ? levelOfKind(input.kind) : input.level, ownSector: input.ownSector ?? null };
  checkConsistent(session, placing, organizationNumber !== null, PATH);
  if (organizationNumber !== null && key !== null) faults.add(FAULT.VALUE_OUT_OF_RANGE([...PATH, 'key'], { why: 'is for actors without an organisation number: leave out one of the two' }));
  checkMissingNumber(session, input, organizationNumber !== null);
  const naturalKey = organizationNumber ?? key;
  const id = naturalKey === null ? null : stableId('actor', naturalKey);
  await checkKeysFree(session, { id, organizationNumber, key, altinnCode: facts.altinnCode ?? null }, null, PATH);
  const isSynthetic = input.isSynthetic === true || (organizationNumber !== null && isSyntheticNumber(organizationNumber));
  return { ...(id === null ? {} : { id }), organizationNumber, key, ...facts, ...placing, isSynthetic };
}

/** An organisation without its number says why; one that has it, and a group, has nothing to say. */
function checkMissingNumber({ faults }: WriteSession, { kind, numberMissingReason }: CreateActorInput, hasNumber: boolean): void {
  const path = [...PATH, 'numberMissingReason'];
  if (hasNumber && numberMissingReason != null) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: 'is for organisations whose number is not known: leave out one of the two' }));
  if (!hasNumber && numberMissingReason == null && !WITHOUT_NUMBER.has(kind)) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is missing: a ${kind} has an organisation number, so give it, or say why it is not known` }));
}

async function checkFirstTie(session: WriteSession, { parent, parentFrom }: CreateActorInput) {
  if (parent == null) {
    if (parentFrom != null) session.faults.add(FAULT.VALUE_OUT_OF_RANGE([...PATH, 'parentFrom'], { why: 'says since when, and no parent is named' }));
    return null;
  }
  const parentId = await checkParent(session, parent, [...PATH, 'parent']);
  if (parentId === null) return null;
  const tie = { parentId, validFrom: parentFrom == null ? null : fromDay(parentFrom), validTo: null };
  await checkTie(session, { ...tie, actorId: null }, [...PATH, 'parent']);
  return tie;
}
