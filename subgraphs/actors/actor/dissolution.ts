import { fromDay, toDay } from '../../shared/context';
import { FAULT, type Path } from '../../shared/writing/fault';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import { namesForWords } from './actor-called';
import { changeActor, findActorsUnder, findNamesToWrite } from './actor-write.store';
import type { ActorRow } from './actor.store';
import { endParentPeriod, findParentPeriodsFrom } from './dissolution.store';

/** More of them are told by their number. */
const MOST_NAMES = 3;

/**
 * Finds faults when an actor cannot cease to exist on a day: others would still belong under it, it would come under
 * somebody later, or it got its first name later.
 *
 * Rule: nobody belongs under an organisation that no longer exists, since no sector follows from it; who moves where is
 * decided, not guessed. All bodies.
 */
export async function checkDissolution({ tx, faults, today }: WriteSession, actorId: string, day: string, path: Path): Promise<void> {
  const under = await findActorsUnder(tx, actorId, day, MOST_NAMES);
  const total = under[0]?.total ?? 0;
  if (total > 0) {
    const names = await namesForWords(tx, under.map(({ id }) => id), today);
    const others = [...names.values()].map((name) => `"${name}"`).join(', ') + (total > MOST_NAMES ? ` and ${String(total - MOST_NAMES)} more` : '');
    faults.add(ACTORS_FAULT.STILL_ABOVE_OTHERS(path, { others, day }));
  }
  const later = (await findParentPeriodsFrom(tx, actorId, day)).flatMap(({ parentId, validFrom }) => (validFrom !== null && toDay(validFrom) >= day ? [{ parentId, from: toDay(validFrom) }] : []));
  const parents = await namesForWords(tx, later.map(({ parentId }) => parentId), today);
  for (const { parentId, from } of later) faults.add(ACTORS_FAULT.COMES_UNDER_LATER(path, { parent: parents.get(parentId) ?? parentId, from }));
  const begins = (await findNamesToWrite(tx, [actorId])).map(({ validFrom }) => (validFrom === null ? '' : toDay(validFrom))).sort();
  if (begins[0] !== undefined && begins[0] >= day) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is ${day}, and its first name begins on ${begins[0]}: it cannot end before it began` }));
}

/** Lets an actor end on a day, and with it the period in which it belongs under another. */
export async function dissolve(session: WriteSession, actorId: string, day: string): Promise<ActorRow> {
  await endTies(session, actorId, day);
  return changeActor(session.tx, actorId, { dissolvedOn: fromDay(day) });
}

/** Ends the period in which an actor belongs under another on a day. */
export async function endTies({ tx }: WriteSession, actorId: string, day: string): Promise<void> {
  for (const { id, validFrom } of await findParentPeriodsFrom(tx, actorId, day)) if (validFrom === null || toDay(validFrom) < day) await endParentPeriod(tx, id, day);
}
