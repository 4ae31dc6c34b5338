import { fromDay } from '../../shared/context';
import { pickText } from '../../shared/graphql/localized-text';
import { FAULT } from '../../shared/writing/fault';
import { givenTexts } from '../../shared/writing/given';
import { checkSource } from '../../shared/writing/source';
import { checkTexts, LONGEST_TITLE } from '../../shared/writing/text-input';
import { renewActorText } from '../actor/actor-text';
import { holdActor } from '../actor/actor-write.store';
import type { ActorRow, NameRow } from '../actor/actor.store';
import { actorToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import { periodFrom } from '../period-from';
import { ACTOR_PARTS } from '../record/part-write';
import { checkPeriodColumns } from '../record/period-input';
import type { CorrectActorNameInput, RemoveActorNameInput, RenameActorInput } from './actor-name.input';
import { ACTOR_NAMES } from './actor-name-write.store';

/** Records what an actor is called from a day on; the name it had until then ends on that day. */
export async function renameActor(session: WriteSession, input: RenameActorInput): Promise<ActorRow> {
  const { tx, faults } = session;
  const actorId = await actorToWrite(session, input.actor, ['input', 'actor']);
  const names = checkTexts(faults, input.names, ['input', 'names'], LONGEST_TITLE);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const actor = await holdActor(tx, actorId as string);
  const { running, isTaken, validTo } = periodFrom(actor.names, input.validFrom);
  if (isTaken) faults.add(FAULT.ALREADY_RECORDED(['input', 'validFrom'], { what: `A name that begins on ${input.validFrom}, "${pickText(running?.names) ?? ''}",` }));
  faults.stopIfAny();
  if (running) await ACTOR_NAMES.change(tx, running.id, { validTo: fromDay(input.validFrom) });
  await ACTOR_NAMES.insert(tx, { actorId: actor.id, names, validFrom: fromDay(input.validFrom), validTo, ...source });
  return renewActorText(session, actor.id);
}

/** Corrects what is recorded of a name. */
export async function correctActorName(session: WriteSession, input: CorrectActorNameInput): Promise<NameRow> {
  const name = await ACTOR_PARTS.change(session, input, ACTOR_NAMES, (path, row) => ({
    ...givenTexts(session.faults, 'names', input.change.names, path, LONGEST_TITLE),
    ...checkPeriodColumns(session.faults, input.change, path, row ?? undefined),
  }));
  await renewActorText(session, name.actorId);
  return name;
}

/** Takes a name out; the last one stays. */
export async function removeActorName(session: WriteSession, input: RemoveActorNameInput): Promise<NameRow> {
  const { tx, faults } = session;
  const row = await ACTOR_PARTS.hold(session, input, ACTOR_NAMES);
  if (row && (await holdActor(tx, row.actorId)).names.length === 1) faults.add(ACTORS_FAULT.LAST_NAME(['input', 'id'], {}));
  faults.stopIfAny();
  const name = await ACTOR_NAMES.remove(tx, (row as NameRow).id);
  await renewActorText(session, name.actorId);
  return name;
}
