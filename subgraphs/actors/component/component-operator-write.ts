import { fromDay, toDay } from '../../shared/context';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkSource } from '../../shared/writing/source';
import type { ActorRef } from '../actor/actor-input.type';
import { checkNamedActor } from '../actor/named-actor';
import { componentToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import { isSamePeriod } from '../period';
import { claimOf, removeClaimed } from '../record/claimed-part';
import { COMPONENT_PARTS } from '../record/part-write';
import { checkPeriodColumns } from '../record/period-input';
import { findOperators, OPERATORS } from './component-actor-write.store';
import type { CorrectComponentOperatorInput, RemoveComponentOperatorInput, SetComponentOperatorInput } from './component-operator.input';
import { findComponentToWrite } from './component-write.store';
import type { ComponentActorRow, ComponentRow } from './component.store';
import { operatorChange } from './operator-change';

/** Lets an organisation, or nobody that is known, operate a component from a day on. */
export async function setComponentOperator(session: WriteSession, input: SetComponentOperatorInput): Promise<ComponentRow> {
  const { tx, faults } = session;
  const componentId = await componentToWrite(session, input.component, ['input', 'component']);
  if (input.operator === undefined) faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'operator'], { why: 'is left out: name the new operator, or send null when nobody operates it, or it is not known who' }));
  const operatorId = input.operator ? await checkOperator(session, input.operator, ['input', 'operator']) : null;
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const id = componentId as string;
  const ended = checkChange(session, await findOperators(tx, id), input.validFrom, operatorId);
  faults.stopIfAny();
  const day = fromDay(input.validFrom);
  // What is said of the one before, that it operates the component no longer, is for that one to confirm.
  if (ended) await OPERATORS.change(tx, ended.id, { validTo: day, ...claimOf(session, ended.actorId) });
  if (operatorId !== null) await OPERATORS.insert(tx, { componentId: id, actorId: operatorId, role: 'OPERATOR', validFrom: day, ...claimOf(session, operatorId), ...source });
  return (await findComponentToWrite(tx, id)) as ComponentRow;
}

/** Corrects when an organisation operated a component. */
export function correctComponentOperator(session: WriteSession, input: CorrectComponentOperatorInput): Promise<ComponentActorRow> {
  return COMPONENT_PARTS.change(session, input, OPERATORS, (path, row) => {
    const period = checkPeriodColumns(session.faults, input.change, path, row ?? undefined);
    return { ...period, ...(row && !isSamePeriod(row, period) ? claimOf(session, row.actorId) : {}) };
  });
}

/** Takes a period out that was recorded by mistake. */
export function removeComponentOperator(session: WriteSession, input: RemoveComponentOperatorInput): Promise<ComponentActorRow> {
  return removeClaimed(session, input, OPERATORS, (asked, { componentId }) => componentToWrite(asked, componentId, ['input', 'id']));
}

/** An organisation that an input names as the operator, by id; null, with a fault, when it cannot be one. */
export async function checkOperator(session: WriteSession, operator: ActorRef, path: Path): Promise<string | null> {
  const found = await checkNamedActor(session, operator, path);
  if (found?.kind === 'GROUP') session.faults.add(ACTORS_FAULT.OPERATED_BY_GROUP(path, {}));
  return found?.id ?? null;
}

function checkChange({ faults }: WriteSession, operators: readonly ComponentActorRow[], from: string, operatorId: string | null): ComponentActorRow | null {
  const change = operatorChange(operators, from, operatorId);
  switch (change.kind) {
    case 'FOLLOWED':
      faults.add(ACTORS_FAULT.OPERATOR_FOLLOWS(['input', 'validFrom'], { from: toDay(change.by.validFrom as Date) }));
      return null;
    case 'SAME':
      faults.add(FAULT.ALREADY_RECORDED(['input', 'operator'], { what: 'That the organisation operates the component on that day' }));
      return null;
    case 'POSSIBLE':
      return change.ends;
  }
}
