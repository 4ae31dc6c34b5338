import { pickText } from '../../shared/graphql/localized-text';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkKnownId } from '../../shared/writing/id-list';
import { checkId } from '../../shared/writing/record-id';
import { checkTexts, LONGEST_TITLE } from '../../shared/writing/text-input';
import { tellWay, wayBetween } from '../../shared/way-between';
import { checkActor } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { findInitiative } from '../initiative/initiative-write.store';
import { givenDay, givenOrNull, givenTexts } from '../../shared/writing/given';
import { addPart, changePart, removePart } from '../record/part-write';
import type { AddDependencyInput, DependencyTargetRef, RemoveDependencyInput, UpdateDependencyInput } from './dependency.input';
import { DEPENDENCIES, findOnwardLinks, findTitles, waitForDependencies } from './dependency-write.store';
import type { DependencyRow } from './dependency.store';

const NOTHING = { onInitiativeId: null, onComponentId: null, onActorId: null } as const;

/** Records what an initiative waits for. */
export function addDependency(session: WriteSession, input: AddDependencyInput): Promise<DependencyRow> {
  return addPart(session, input, DEPENDENCIES, async (path, initiativeId) => {
    const titles = checkTexts(session.faults, input.titles, [...path, 'titles'], LONGEST_TITLE);
    const on = await checkTarget(session, input.on ?? null, [...path, 'on']);
    const isWaiting = input.status !== 'DROPPED';
    if (initiativeId !== null && on.onInitiativeId !== null && isWaiting) await checkNoCircle(session, initiativeId, on.onInitiativeId, null, [...path, 'on', 'initiative']);
    return { titles, ...on, ...givenOrNull('status', input.status), ...givenDay('neededBy', input.neededBy) };
  });
}

/** Changes what is recorded of a dependency; what it waits for, too. */
export function updateDependency(session: WriteSession, input: UpdateDependencyInput): Promise<DependencyRow> {
  return changePart(session, input, DEPENDENCIES, async (path, row) => {
    const { change } = input;
    const on = change.on === undefined ? {} : await checkTarget(session, change.on, [...path, 'on']);
    const { onInitiativeId = null } = { ...row, ...on };
    const status = change.status === undefined ? (row?.status ?? null) : change.status;
    if (row && onInitiativeId !== null && status !== 'DROPPED') await checkNoCircle(session, row.initiativeId, onInitiativeId, row.id, change.on === undefined ? [...path, 'status'] : [...path, 'on', 'initiative']);
    return { ...givenTexts(session.faults, 'titles', change.titles, path, LONGEST_TITLE), ...on, ...givenOrNull('status', change.status), ...givenDay('neededBy', change.neededBy) };
  });
}

/** Takes a dependency out. */
export function removeDependency(session: WriteSession, input: RemoveDependencyInput): Promise<DependencyRow> {
  return removePart(session, input, DEPENDENCIES);
}

async function checkTarget(session: WriteSession, target: DependencyTargetRef | null, path: Path) {
  const { faults } = session;
  if (target === null) return NOTHING;
  const { initiative, component, actor } = target;
  if ([initiative, component, actor].filter((key) => key != null).length !== 1) faults.add(FAULT.EXACTLY_ONE(path, { keys: 'initiative, component and actor' }));
  else if (initiative != null) return { ...NOTHING, onInitiativeId: (await checkKnownId(session, initiative, [...path, 'initiative'], 'initiative', findInitiative))?.id ?? null };
  else if (component != null) return { ...NOTHING, onComponentId: checkId(faults, component, [...path, 'component']) };
  else if (actor != null) return { ...NOTHING, onActorId: checkActor(faults, actor, [...path, 'actor']) };
  return NOTHING;
}

/**
 * A fault when what an initiative shall wait for waits for it, with the way around in words.
 *
 * Rule: initiatives that wait for each other in a circle all wait for ever; a dependency that closes one is refused by
 * whoever writes it, and one that was dropped is no way. All bodies.
 */
async function checkNoCircle({ tx, faults }: WriteSession, initiativeId: string, onId: string, dependencyId: string | null, path: Path): Promise<void> {
  await waitForDependencies(tx);
  const way = wayBetween(await findOnwardLinks(tx, onId, dependencyId), onId, initiativeId);
  if (way === null) return;
  const titles = await findTitles(tx, way);
  faults.add(PORTFOLIO_FAULT.DEPENDENCY_CIRCULAR(path, { way: tellWay([initiativeId, ...way].map((id) => pickText(titles.get(id)) ?? id)) }));
}
