import { toDay } from '../../shared/context';
import type { Path } from '../../shared/writing/fault';
import { namesForWords, nameForWords } from '../actor/actor-called';
import type { ActorRef } from '../actor/actor-input.type';
import { checkNamedActor } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import { periodDays, type Period } from '../period';
import { parentCircle, type ParentCircle } from './parent-circle';
import { findLinksAbove, holdDissolution } from './parent-period-write.store';

/** A longer circle is told by its beginning. */
const MOST_NAMES = 9;

/** The actor that an input names as a parent, if it is there; else null, with a fault. */
export async function checkParent(session: WriteSession, parent: ActorRef, path: Path): Promise<string | null> {
  return (await checkNamedActor(session, parent, path))?.id ?? null;
}

/**
 * Finds a fault when an actor cannot belong under another in a period: it would belong under itself on some day, or one
 * of the two does not exist on all of its days.
 */
export async function checkTie(session: WriteSession, tie: Period & { readonly actorId: string | null; readonly parentId: string }, path: Path): Promise<void> {
  const { actorId, parentId } = tie;
  if (actorId !== null) await checkNoCircle(session, { ...tie, actorId }, path);
  for (const id of actorId === null ? [parentId] : [actorId, parentId]) await checkExists(session, id, tie, path);
}

async function checkExists({ tx, faults, today }: WriteSession, id: string, { validTo }: Period, path: Path): Promise<void> {
  const dissolvedOn = await holdDissolution(tx, id);
  if (dissolvedOn === null || (validTo !== null && validTo <= dissolvedOn)) return;
  faults.add(ACTORS_FAULT.AFTER_DISSOLUTION(path, { who: await nameForWords(tx, id, today), dissolvedOn: toDay(dissolvedOn) }));
}

async function checkNoCircle({ tx, faults }: WriteSession, tie: Period & { readonly actorId: string; readonly parentId: string }, path: Path): Promise<void> {
  const { actorId, parentId } = tie;
  if (actorId === parentId) {
    faults.add(ACTORS_FAULT.RELATED_TO_ITSELF(path, { what: 'This' }));
    return;
  }
  const circle = parentCircle({ actorId, parentId, ...periodDays(tie) }, await findLinksAbove(tx, [parentId]));
  if (circle) faults.add(ACTORS_FAULT.PARENT_CIRCULAR(path, { way: await inWords(tx, circle) }));
}

async function inWords(tx: WriteSession['tx'], { way, validFrom, validTo }: ParentCircle): Promise<string> {
  const names = await namesForWords(tx, [...new Set(way)], validFrom ?? validTo ?? '');
  const told = way.map((id) => `"${names.get(id) ?? id}"`);
  const days = [...(validFrom === null ? [] : [`from ${validFrom}`]), ...(validTo === null ? [] : [`until ${validTo}`])];
  return `${(told.length <= MOST_NAMES ? told : [...told.slice(0, MOST_NAMES), '…']).join(' under ')}, ${days.length === 0 ? 'on every day' : days.join(' ')}`;
}
