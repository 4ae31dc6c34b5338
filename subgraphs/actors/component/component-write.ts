import { stableId } from '../../shared/graphql/id';
import { textsOf } from '../../shared/graphql/localized-text';
import { titleColumns } from '../../shared/graphql/title-columns';
import { isSecretariat } from '../../shared/identity/access';
import { actorIdOf } from '../../shared/viewer';
import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { given, givenDay, givenTexts, givenTextsOrNull } from '../../shared/writing/given';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkLink, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import type { UserError } from '../../shared/writing/user-error.type';
import { WRITERS } from '../authority/authority';
import { componentToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { claimOf } from '../record/claimed-part';
import { holdPart } from '../record/hold-part';
import { checkNaturalKey } from '../record/natural-key';
import { COMPONENT_ACTORS } from './component-actor-write.store';
import { checkOperator } from './component-operator-write';
import { COMPONENTS, findComponentByKey } from './component-write.store';
import type { CreateSharedComponentInput, UpdateSharedComponentInput } from './component.input';
import type { ComponentRow } from './component.store';

/** A component with the key, given or made from the name, is there already. */
export function componentRecorded({ key }: Pick<CreateSharedComponentInput, 'key'>): UserError {
  return FAULT.ALREADY_RECORDED(['input', key == null ? 'names' : 'key'], { what: key == null ? 'A shared component of this name' : `A shared component with the key ${key}` });
}

/** Records a shared component, with its operator where that is known. */
export async function createSharedComponent(session: WriteSession, input: CreateSharedComponentInput): Promise<ComponentRow> {
  const { tx, faults } = session;
  WRITERS.requireWriter(session);
  const operatorId = await checkOperatorOfNew(session, input);
  const names = checkTexts(faults, input.names, ['input', 'names'], LONGEST_TITLE);
  const descriptions = givenTextsOrNull(faults, 'descriptions', input.descriptions, ['input'], LONGEST_TEXT);
  const source = checkSource(faults, input.source, ['input', 'source']);
  const key = checkNaturalKey(faults, input.key, names, ['input']);
  const homepage = givenHomepage(faults, input.homepage, ['input']);
  if (await findComponentByKey(tx, key)) faults.add(componentRecorded(input));
  faults.stopIfAny();
  const row = await COMPONENTS.insert(tx, { id: stableId('shared-component', key), key, names, ...descriptions, ...homepage, ...titleColumns(names, textsOf(descriptions.descriptions)), ...source });
  if (operatorId !== null) await COMPONENT_ACTORS.insert(tx, { componentId: row.id, actorId: operatorId, role: 'OPERATOR', ...givenDay('validFrom', input.operatedFrom), ...claimOf(session, operatorId), ...source });
  return row;
}

/** Changes what is recorded of a shared component itself. */
export async function updateSharedComponent(session: WriteSession, { change, ...input }: UpdateSharedComponentInput): Promise<ComponentRow> {
  const { tx, faults } = session;
  const held = await holdPart(session, input, { ...COMPONENTS, mayWrite: ({ id }) => componentToWrite(session, id, ['input', 'id']) });
  const path = ['input', 'change'];
  const names = givenTexts(faults, 'names', change.names, path, LONGEST_TITLE);
  const descriptions = givenTextsOrNull(faults, 'descriptions', change.descriptions, path, LONGEST_TEXT);
  const homepage = givenHomepage(faults, change.homepage, path);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  faults.stopIfAny();
  const row = held as ComponentRow;
  const texts = { ...row, ...names, ...descriptions };
  return COMPONENTS.change(tx, row.id, { ...names, ...descriptions, ...homepage, ...titleColumns(textsOf(texts.names), textsOf(texts.descriptions)), ...source });
}

const givenHomepage = (faults: Faults, homepage: string | null | undefined, path: Path) => given('homepage', homepage, (link) => link && checkLink(faults, link, [...path, 'homepage']));

/** Who operates a new component, by id; null when that is not known, which only the secretariat can say. */
async function checkOperatorOfNew(session: WriteSession, { operator = null, operatedFrom }: CreateSharedComponentInput): Promise<string | null> {
  const { caller, faults } = session;
  const path = ['input', 'operator'];
  if (isSecretariat(session)) {
    if (operator === null && operatedFrom != null) faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'operatedFrom'], { why: 'is the first day of an operator, and none is named' }));
    return operator && checkOperator(session, operator, path);
  }
  const operatorId = await checkOperator(session, operator ?? { organizationNumber: caller.organizationNumber }, path);
  if (operatorId !== null && operatorId !== actorIdOf(caller)) faults.add(FAULT.NOT_ALLOWED(path, { what: 'A shared component that another organisation operates', who: 'that organisation, or the secretariat' }));
  return operatorId;
}
