import { fromDay } from '../../shared/context';
import { FAULT } from '../../shared/writing/fault';
import { given } from '../../shared/writing/given';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { actorToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { checkConsistent, checkFacts, checkFunctions, checkKeysFree } from './actor-facts';
import { renewActorText } from './actor-text';
import type { ActorChange, DissolveActorInput, UpdateActorInput } from './actor-write.input';
import { changeActor, findActor, replaceFunctions } from './actor-write.store';
import type { ActorRow } from './actor.store';
import { checkDissolution, dissolve, endTies } from './dissolution';
import { checkPlacing } from './placing';

/** What only the secretariat writes of an actor that is there. */
const PLACING_FIELDS = ['kind', 'level', 'ownSector', 'altinnCode', 'organizationForm', 'numberMissingReason', 'isSynthetic', 'dissolvedOn'] as const satisfies (keyof ActorChange)[];
const PATH = ['input', 'change'];

/** Changes what is recorded of an actor. What places it among others is the secretariat's to write. */
export async function updateActor(session: WriteSession, { change, ...input }: UpdateActorInput): Promise<ActorRow> {
  const { tx, faults } = session;
  const row = await holdPart(session, input, { table: 'Actor', find: findActor, mayWrite: ({ id }) => actorToWrite(session, id, ['input', 'id']) });
  for (const field of PLACING_FIELDS) if (change[field] !== undefined) checkPlacing(session, [...PATH, field]);
  const columns = { ...checkFacts(session, change, PATH), ...(await checkChangedPlacing(session, change, row)) };
  const functionIds = change.functions == null ? null : await checkFunctions(session, change.functions, [...PATH, 'functions']);
  const source = checkChangedSource(faults, change.source, [...PATH, 'source']);
  faults.stopIfAny();
  const { id } = row as ActorRow;
  if (change.dissolvedOn != null) await endTies(session, id, change.dissolvedOn);
  const changed = await changeActor(tx, id, { ...columns, ...source });
  if (functionIds) await replaceFunctions(tx, id, functionIds, checkSource(faults, change.source, [...PATH, 'source']));
  const isFoundByIt = change.shortName !== undefined || change.altinnCode !== undefined;
  return isFoundByIt ? renewActorText(session, id) : changed;
}

/** Lets an actor cease to exist on a day, and what it belongs under end with it. */
export async function dissolveActor(session: WriteSession, input: DissolveActorInput): Promise<ActorRow> {
  const row = await holdPart(session, input, { table: 'Actor', find: findActor, mayWrite: () => { checkPlacing(session, ['input', 'id']); } });
  if (row) await checkDissolution(session, row.id, input.dissolvedOn, ['input', 'dissolvedOn']);
  session.faults.stopIfAny();
  return dissolve(session, (row as ActorRow).id, input.dissolvedOn);
}

/** The columns of a change that place an actor, held against what is recorded of it and of others. */
async function checkChangedPlacing(session: WriteSession, change: ActorChange, row: ActorRow | null) {
  const { kind, level, ownSector, altinnCode, isSynthetic, dissolvedOn, numberMissingReason } = change;
  const columns = {
    ...(kind == null ? {} : { kind }),
    ...given('level', level, (same) => same),
    ...given('ownSector', ownSector, (same) => same),
    ...(isSynthetic == null ? {} : { isSynthetic }),
    ...given('dissolvedOn', dissolvedOn, (day) => (day === null ? null : fromDay(day))),
  };
  if (row === null) return columns;
  if (numberMissingReason != null && row.organizationNumber !== null) session.faults.add(FAULT.VALUE_OUT_OF_RANGE([...PATH, 'numberMissingReason'], { why: 'is for organisations whose number is not known, and the number of this one is' }));
  const isPlacedAnew = 'kind' in columns || 'level' in columns || 'ownSector' in columns;
  if (isPlacedAnew) checkConsistent(session, { kind: row.kind, level: row.level, ownSector: row.ownSector, ...columns }, row.organizationNumber !== null, PATH);
  if (altinnCode != null) await checkKeysFree(session, { id: null, organizationNumber: null, key: null, altinnCode: altinnCode.trim() }, row.id, PATH);
  if (dissolvedOn != null) await checkDissolution(session, row.id, dissolvedOn, [...PATH, 'dissolvedOn']);
  return columns;
}
