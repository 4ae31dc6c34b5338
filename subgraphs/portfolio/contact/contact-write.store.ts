import type { InitiativeContact, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';
import { withPersons, type ContactRow } from './contact.store';

export const CONTACTS = partStore<InitiativeContact, Prisma.InitiativeContactUncheckedCreateInput, Prisma.InitiativeContactUncheckedUpdateInput>('InitiativeContact', (tx) => tx.initiativeContact);

export async function findContact(tx: Tx, id: string): Promise<ContactRow | null> {
  const contact = await CONTACTS.find(tx, id);
  return contact && ((await withPersons(tx, [contact]))[0] ?? null);
}

export async function insertPersonRow(tx: Tx, data: Prisma.PersonUncheckedCreateInput): Promise<string> {
  return (await tx.person.create({ data, select: { id: true } })).id;
}

export async function changePerson(tx: Tx, id: string, data: Prisma.PersonUncheckedUpdateInput): Promise<void> {
  await tx.person.update({ where: { id }, data });
}
