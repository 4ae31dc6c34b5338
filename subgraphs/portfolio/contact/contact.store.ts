import type { InitiativeContact, Person } from '../../../prisma/generated/portfolio/client/client';
import { byKey } from '../../shared/loader';
import type { Tx } from '../context';

/** A contact with what is known of the person; null where that is gone. */
export interface ContactRow extends InitiativeContact {
  readonly person: Pick<Person, 'name' | 'email' | 'phone' | 'actorId'> | null;
}

/** The contacts of these initiatives, those who answer for them first. */
export async function findContacts(db: Tx, initiativeIds: readonly string[]): Promise<ContactRow[]> {
  return withPersons(db, await db.initiativeContact.findMany({ where: { initiativeId: { in: [...initiativeIds] } }, orderBy: [{ role: 'asc' }, { id: 'asc' }] }));
}

export async function withPersons(db: Tx, contacts: readonly InitiativeContact[]): Promise<ContactRow[]> {
  const persons = byKey(await db.person.findMany({ where: { id: { in: contacts.map(({ personId }) => personId) } } }), ({ id }) => id);
  return contacts.map((contact) => ({ ...contact, person: persons.get(contact.personId) ?? null }));
}
