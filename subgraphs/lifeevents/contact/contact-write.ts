import type { LifeEventContact } from '../../../prisma/generated/lifeevents/client/client';
import { lifeEventToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import type { LifeEventRow } from '../life-event/life-event.store';
import { holdPart } from '../record/hold-part';
import type { AddContactInput, EraseContactInput, UpdateContactInput } from './contact.input';
import { checkParticulars } from './contact-particulars';
import { changeContact, eraseContactRow, findContact, insertContact } from './contact-write.store';

/** Records a person to ask about a life event. */
export async function addContact(session: WriteSession, { lifeEvent, ...input }: AddContactInput): Promise<LifeEventContact> {
  const { tx, faults } = session;
  const lifeEventId = await lifeEventToWrite(session, lifeEvent, ['input', 'lifeEvent']);
  const particulars = checkParticulars(faults, input, ['input']);
  faults.stopIfAny();
  return insertContact(tx, { lifeEventId: lifeEventId as string, function: input.function, name: input.name, ...particulars });
}

/** Changes what is recorded of a person; what was there before is kept nowhere. */
export async function updateContact(session: WriteSession, { change, ...input }: UpdateContactInput): Promise<LifeEventContact> {
  const { tx, faults } = session;
  const contact = await holdContact(session, input);
  const particulars = checkParticulars(faults, change, ['input', 'change']);
  faults.stopIfAny();
  return changeContact(tx, (contact as LifeEventContact).id, particulars);
}

/**
 * Erases a person. The history goes on saying that the life event had a contact and who erased it, never who it was.
 *
 * Rule of the domain, "Who may see": names of persons are stored apart and can be erased without touching the history
 * of facts. All bodies.
 */
export async function eraseContact(session: WriteSession, input: EraseContactInput): Promise<LifeEventRow> {
  const contact = await holdContact(session, input);
  session.faults.stopIfAny();
  return eraseContactRow(session.tx, (contact as LifeEventContact).id);
}

function holdContact(session: WriteSession, input: EraseContactInput): Promise<LifeEventContact | null> {
  return holdPart(session, input, { table: 'LifeEventContact', find: findContact, mayWrite: ({ lifeEventId }) => lifeEventToWrite(session, lifeEventId, ['input', 'id']) });
}
