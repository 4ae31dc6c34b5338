import type { Initiative } from '../../../prisma/generated/portfolio/client/client';
import type { Path } from '../../shared/writing/fault';
import { checkEmail, checkPhone } from '../../shared/writing/particulars';
import { checkActorOrNull } from '../actor/named-actor';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { findInitiative } from '../initiative/initiative-write.store';
import { checkName } from '../person/person';
import { erasePerson } from '../person/person.store';
import { given } from '../../shared/writing/given';
import { holdPartOfInitiative } from '../record/part-write';
import type { AddInitiativeContactInput, EraseInitiativeContactInput, InitiativeContactChange, UpdateInitiativeContactInput } from './contact.input';
import { changePerson, CONTACTS, findContact, insertPersonRow } from './contact-write.store';
import type { ContactRow } from './contact.store';

/** Records a person who answers for an initiative; what is known of the person stays apart from it. */
export async function addInitiativeContact(session: WriteSession, { initiative, role, name, ...input }: AddInitiativeContactInput): Promise<ContactRow> {
  const { tx, faults } = session;
  const initiativeId = await initiativeToWrite(session, initiative, ['input', 'initiative']);
  const person = { name: checkName(faults, name, ['input', 'name']), ...checkPerson(session, input, ['input']) };
  faults.stopIfAny();
  const personId = await insertPersonRow(tx, person);
  const { id } = await CONTACTS.insert(tx, { initiativeId: initiativeId as string, personId, role });
  return (await findContact(tx, id)) as ContactRow;
}

/** Changes what is recorded of a person; what was there before is kept nowhere. */
export async function updateInitiativeContact(session: WriteSession, { change: { role, name, ...change }, ...input }: UpdateInitiativeContactInput): Promise<ContactRow> {
  const { tx, faults } = session;
  const contact = await holdPartOfInitiative(session, input, CONTACTS);
  const path = ['input', 'change'];
  const person = { ...(name == null ? {} : { name: checkName(faults, name, [...path, 'name']) }), ...checkPerson(session, change, path) };
  faults.stopIfAny();
  const { id, personId, role: roleBefore } = contact as NonNullable<typeof contact>;
  await changePerson(tx, personId, person);
  await CONTACTS.change(tx, id, { role: role ?? roleBefore });
  return (await findContact(tx, id)) as ContactRow;
}

/**
 * Erases a person. The history goes on saying that the initiative had a contact and who erased it, never who it was.
 *
 * Rule of the domain, "Who may see": names of persons are stored apart and can be erased without touching the history
 * of facts. All bodies.
 */
export async function eraseInitiativeContact(session: WriteSession, input: EraseInitiativeContactInput): Promise<Initiative> {
  const { tx, faults } = session;
  const contact = await holdPartOfInitiative(session, input, CONTACTS);
  faults.stopIfAny();
  const { id, personId, initiativeId } = contact as NonNullable<typeof contact>;
  await erasePerson(tx, personId, id);
  await CONTACTS.remove(tx, id);
  return (await findInitiative(tx, initiativeId)) as Initiative;
}

function checkPerson({ faults }: WriteSession, person: Pick<InitiativeContactChange, 'email' | 'phone' | 'worksFor'>, path: Path) {
  return {
    ...given('email', person.email, (email) => (email === null ? null : checkEmail(faults, email, [...path, 'email']))),
    ...given('phone', person.phone, (phone) => (phone === null ? null : checkPhone(faults, phone, [...path, 'phone']))),
    ...given('actorId', person.worksFor, (actor) => checkActorOrNull(faults, actor, [...path, 'worksFor'])),
  };
}
