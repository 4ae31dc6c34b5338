import { v7 as uuidv7 } from 'uuid';
import { FAULT } from '../../shared/writing/fault';
import type { UserError } from '../../shared/writing/user-error.type';
import { checkOptionalTexts, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { rememberActor } from '../actor/actor-number.store';
import { WRITERS } from '../authority/authority';
import type { WriteSession } from '../context';
import type { EventRow } from '../output/output.store';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import { checkNewUri } from '../record/new-uri';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import type { RegisterEventInput, UpdateEventInput, WithdrawEventInput } from './event.input';
import { changeEvent, countLinksOf, deleteEvent, findEvent, hasEventWithUri, insertEvent } from './event-write.store';

/** An event with the same IRI is there already. */
export function eventRecorded(uri: string | null | undefined): UserError {
  return FAULT.ALREADY_RECORDED(['input', 'uri'], { what: `An event with the IRI ${uri ?? ''}` });
}

/** Records an event under the organisation that describes it. */
export async function registerEvent(session: WriteSession, input: RegisterEventInput): Promise<EventRow> {
  const { tx, faults } = session;
  const owner = WRITERS.ownerOfNew(session, input.organizationNumber, ['input', 'organizationNumber'], 'An event that another organisation describes');
  const id = uuidv7();
  const uri = checkNewUri(faults, input.uri, 'event', id);
  if (await hasEventWithUri(tx, uri)) faults.add(eventRecorded(uri));
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const descriptions = checkOptionalTexts(faults, input.descriptions, ['input', 'descriptions'], LONGEST_TEXT);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  return insertEvent(tx, { id, uri, titles, descriptions, ownerActorId: await rememberActor(tx, owner), ...source });
}

/** Changes what is recorded of an event, and who describes it. */
export async function updateEvent(session: WriteSession, { change, ...input }: UpdateEventInput): Promise<EventRow> {
  const { tx, faults } = session;
  const event = await holdEvent(session, input);
  const path = ['input', 'change'];
  const data = {
    ...(change.titles == null ? {} : { titles: keepLanguages(event?.titles, checkTexts(faults, change.titles, [...path, 'titles'], LONGEST_TITLE), change) }),
    ...(change.descriptions == null ? {} : { descriptions: keepLanguages(event?.descriptions, checkOptionalTexts(faults, change.descriptions, [...path, 'descriptions'], LONGEST_TEXT), change) }),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  faults.stopIfAny();
  const owner = change.organizationNumber == null ? {} : { ownerActorId: await rememberActor(tx, change.organizationNumber) };
  return changeEvent(tx, (event as EventRow).id, { ...data, ...owner });
}

/** Takes out an event that nothing leads to or from any more. */
export async function withdrawEvent(session: WriteSession, input: WithdrawEventInput): Promise<EventRow> {
  const { tx, faults } = session;
  const event = await holdEvent(session, input);
  const { outputs, services } = event ? await countLinksOf(tx, event.id) : { outputs: 0, services: 0 };
  if (outputs > 0) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The event', by: `${String(outputs)} outputs that may cause it` }));
  if (services > 0) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The event', by: `${String(services)} services that it makes needed` }));
  faults.stopIfAny();
  return deleteEvent(tx, (event as EventRow).id);
}

function holdEvent(session: WriteSession, input: ChangeInput): Promise<EventRow | null> {
  return holdPart(session, input, {
    table: 'Event',
    find: findEvent,
    mayWrite: ({ ownerActorId }) => { WRITERS.checkMayWriteFor(session, ownerActorId, ['input', 'id'], { what: 'An event', who: 'the organisation that describes it, or the secretariat' }); },
  });
}
