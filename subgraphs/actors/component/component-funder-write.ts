import { FAULT } from '../../shared/writing/fault';
import { checkChangedSource } from '../../shared/writing/source';
import { checkNamedActor } from '../actor/named-actor';
import { componentToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { isSamePeriod } from '../period';
import { checkInConfidence, claimOf, holdClaimed, removeClaimed, type MayWriteWhole } from '../record/claimed-part';
import { COMPONENT_PARTS } from '../record/part-write';
import { checkPeriodColumns } from '../record/period-input';
import { countFunders, FUNDERS } from './component-actor-write.store';
import type { AddComponentFunderInput, RemoveComponentFunderInput, UpdateComponentFunderInput } from './component-funder.input';
import type { ComponentActorRow } from './component.store';

/** More than pay for any component; they are read as one list. */
const MOST_FUNDERS = 100;

/** Records that an actor pays for a component: a claim, unless it is the caller's own word. */
export function addComponentFunder(session: WriteSession, input: AddComponentFunderInput): Promise<ComponentActorRow> {
  return COMPONENT_PARTS.add(session, input, FUNDERS, async (path, componentId) => {
    if (componentId !== null && (await countFunders(session.tx, componentId)) >= MOST_FUNDERS) session.faults.add(FAULT.LIST_FULL([...path, 'component'], { what: 'The component', of: 'periods of funders', most: MOST_FUNDERS }));
    const actor = await checkNamedActor(session, input.actor, [...path, 'actor']);
    const actorId = actor?.id ?? '';
    checkInConfidence(session, actorId, input.isRestricted, path);
    return { actorId, role: 'FUNDER' as const, isRestricted: input.isRestricted, ...checkPeriodColumns(session.faults, input, path), ...claimOf(session, actorId) };
  });
}

/** Changes when an actor pays for a component. The funder itself always may; what others say is again a claim that it answers. */
export async function updateComponentFunder(session: WriteSession, { change, ...input }: UpdateComponentFunderInput): Promise<ComponentActorRow> {
  const { tx, faults } = session;
  const held = await holdClaimed(session, input, FUNDERS, mayWriteWhole);
  const path = ['input', 'change'];
  const period = checkPeriodColumns(faults, change, path, held ?? undefined);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  faults.stopIfAny();
  const row = held as ComponentActorRow;
  return FUNDERS.change(tx, row.id, { ...period, ...(isSamePeriod(row, period) ? {} : claimOf(session, row.actorId)), ...source });
}

/** Takes a funder out that was recorded by mistake. */
export function removeComponentFunder(session: WriteSession, input: RemoveComponentFunderInput): Promise<ComponentActorRow> {
  return removeClaimed(session, input, FUNDERS, mayWriteWhole);
}

const mayWriteWhole: MayWriteWhole<ComponentActorRow> = (session, { componentId }) => componentToWrite(session, componentId, ['input', 'id']);
