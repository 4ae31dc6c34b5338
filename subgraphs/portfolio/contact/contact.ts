import { actorRef } from '../actor/actor.type';
import { instance } from '../instance';
import type { ContactRow } from './contact.store';
import { ContactRole, InitiativeContact } from './contact.type';

export function toContact({ id, version, role, person }: ContactRow): InitiativeContact {
  return instance(InitiativeContact, { id, version, role: ContactRole[role], name: person?.name ?? null, email: person?.email ?? null, phone: person?.phone ?? null, worksFor: actorRef(person?.actorId ?? null) });
}
