import { pickText } from '../../shared/graphql/localized-text';
import { tellWay, wayBetween } from '../../shared/way-between';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkKnownId } from '../../shared/writing/id-list';
import { checkId } from '../../shared/writing/record-id';
import { checkSource } from '../../shared/writing/source';
import type { UserError } from '../../shared/writing/user-error.type';
import { componentToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import type { AddComponentDependencyInput, RemoveComponentDependencyInput } from './component-dependency.input';
import { countNeeds, deleteDependency, findComponentNames, findDependency, findOnwardNeeds, insertDependency } from './component-dependency-write.store';
import { findComponentToWrite } from './component-write.store';
import type { ComponentRow } from './component.store';

/** More components than any other is built on. */
const MOST_NEEDS = 100;

/** That the one component needs the other is there already. */
export function dependencyRecorded(): UserError {
  return FAULT.ALREADY_RECORDED(['input', 'needs'], { what: 'That the component needs this one' });
}

/** Records that a shared component needs another. */
export async function addComponentDependency(session: WriteSession, input: AddComponentDependencyInput): Promise<ComponentRow> {
  const { tx, faults } = session;
  const componentId = await componentToWrite(session, input.component, ['input', 'component']);
  const needed = await checkKnownId(session, input.needs, ['input', 'needs'], 'shared component', findComponentToWrite);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const ids = { componentId: componentId as string, needsId: (needed as ComponentRow).id };
  if (await findDependency(tx, ids.componentId, ids.needsId)) faults.add(dependencyRecorded());
  if ((await countNeeds(tx, ids.componentId)) >= MOST_NEEDS) faults.add(FAULT.LIST_FULL(['input', 'component'], { what: 'The component', of: 'components that it needs', most: MOST_NEEDS }));
  await checkNoCircle(session, ids.componentId, ids.needsId, ['input', 'needs']);
  faults.stopIfAny();
  await insertDependency(tx, { ...ids, ...source });
  return (await findComponentToWrite(tx, ids.componentId)) as ComponentRow;
}

/** Takes out that a shared component needs another; the history keeps it. */
export async function removeComponentDependency(session: WriteSession, input: RemoveComponentDependencyInput): Promise<ComponentRow> {
  const { tx, faults } = session;
  const componentId = await componentToWrite(session, input.component, ['input', 'component']);
  const needsId = checkId(faults, input.needs, ['input', 'needs']);
  const dependency = componentId === null || needsId === null ? null : await findDependency(tx, componentId, needsId);
  if (componentId !== null && needsId !== null && !dependency) faults.add(ACTORS_FAULT.COMPONENT_NOT_NEEDED(['input', 'needs'], {}));
  faults.stopIfAny();
  await deleteDependency(tx, (dependency as { id: string }).id);
  return (await findComponentToWrite(tx, componentId as string)) as ComponentRow;
}

/**
 * A fault when what a component shall need needs it, with the way around in words. The database refuses the circle too,
 * for writers who make half of it each at the same moment.
 *
 * Rule: components that need each other in a circle could never be put in place, and what waits for one of them would
 * wait for itself. All bodies.
 */
async function checkNoCircle({ tx, faults }: WriteSession, componentId: string, needsId: string, path: Path): Promise<void> {
  const way = wayBetween(await findOnwardNeeds(tx, needsId), needsId, componentId);
  if (way === null) return;
  const names = await findComponentNames(tx, way);
  faults.add(ACTORS_FAULT.COMPONENT_CIRCULAR(path, { way: tellWay([componentId, ...way].map((id) => pickText(names.get(id)) ?? id)) }));
}
