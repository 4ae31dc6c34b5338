import { actorIdOf } from '../../shared/viewer';
import { FAULT, type Path } from '../../shared/writing/fault';
import type { UserError } from '../../shared/writing/user-error.type';
import { WRITERS, WRITE_SCOPE } from '../authority/authority';
import { serviceToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import type { EventRow, OutputRow } from '../output/output.store';
import { findOutput } from '../output/output-write.store';
import { checkKnownId } from '../../shared/writing/id-list';
import { checkSource } from '../../shared/writing/source';
import type { ServiceRow } from '../service/service.store';
import { findOwnService } from '../service/service-write.store';
import type { LinkEventToServiceInput, LinkOutputToEventInput, UnlinkEventFromServiceInput, UnlinkOutputFromEventInput } from './event-link.input';
import { countCauses, countTriggers, deleteCause, deleteTrigger, findCause, findTrigger, insertCause, insertTrigger, ownsLifeEventWith, type LinkTarget } from './event-link.store';
import { findEvent } from './event-write.store';
import { checkLeadsOnwards } from './journey-way';

/** More than any output causes, and more than any event makes needed. */
const MOST_EVENTS = 50;
const MOST_SERVICES = 500;

export const causeRecorded = (): UserError => FAULT.ALREADY_RECORDED(['input', 'event'], { what: 'That the output may cause this event' });
export const triggerRecorded = (): UserError => FAULT.ALREADY_RECORDED(['input', 'service'], { what: 'That the event makes this service needed' });

/** Records that an output may cause an event, whoever describes the event: it is a fact about the output. */
export async function linkOutputToEvent(session: WriteSession, input: LinkOutputToEventInput): Promise<OutputRow> {
  const { tx, faults } = session;
  const output = await outputToWrite(session, input.output);
  const event = await checkKnownId(session, input.event, ['input', 'event'], 'event', findEvent);
  const source = checkSource(faults, input.source, ['input', 'source']);
  if (output && event) {
    if (await findCause(tx, output.id, { id: event.id, unresolvedReference: null })) faults.add(causeRecorded());
    if ((await countCauses(tx, output.id)) >= MOST_EVENTS) faults.add(FAULT.LIST_FULL(['input', 'output'], { what: 'The output', of: 'events', most: MOST_EVENTS }));
    await checkLeadsOnwards(session, { from: output.id, to: event.id }, ['input', 'event']);
  }
  faults.stopIfAny();
  await insertCause(tx, { outputId: (output as OutputRow).id, eventId: (event as EventRow).id, ...source });
  return output as OutputRow;
}

/** Takes out that an output may cause an event, or a reference of it that leads nowhere. */
export async function unlinkOutputFromEvent(session: WriteSession, input: UnlinkOutputFromEventInput): Promise<OutputRow> {
  const { tx, faults } = session;
  const output = await outputToWrite(session, input.output);
  const target = await checkTarget(session, input, 'event', findEvent);
  const link = output && target ? await findCause(tx, output.id, target) : null;
  if (output && target && !link) faults.add(FAULT.RECORD_UNKNOWN(['input', nameOf(target, 'event')], { type: 'event of the output', id: wordOf(target) }));
  faults.stopIfAny();
  await deleteCause(tx, (link as { id: string }).id);
  return output as OutputRow;
}

/** Records that an event makes people need a service. */
export async function linkEventToService(session: WriteSession, input: LinkEventToServiceInput): Promise<EventRow> {
  const { tx, faults } = session;
  WRITERS.requireWriter(session);
  const event = await checkKnownId(session, input.event, ['input', 'event'], 'event', findEvent);
  const service = await checkKnownId(session, input.service, ['input', 'service'], 'service', findOwnService);
  const source = checkSource(faults, input.source, ['input', 'source']);
  if (event && service) {
    await checkMayLink(session, event, service);
    if (await findTrigger(tx, event.id, { id: service.id, unresolvedReference: null })) faults.add(triggerRecorded());
    if ((await countTriggers(tx, event.id)) >= MOST_SERVICES) faults.add(FAULT.LIST_FULL(['input', 'event'], { what: 'The event', of: 'services', most: MOST_SERVICES }));
    await checkLeadsOnwards(session, { from: event.id, to: service.id }, ['input', 'service']);
  }
  faults.stopIfAny();
  await insertTrigger(tx, { eventId: (event as EventRow).id, serviceId: (service as ServiceRow).id, ...source });
  return event as EventRow;
}

/** Takes out that an event makes people need a service, or a reference of it that leads nowhere. */
export async function unlinkEventFromService(session: WriteSession, input: UnlinkEventFromServiceInput): Promise<EventRow> {
  const { tx, faults } = session;
  WRITERS.requireWriter(session);
  const event = await checkKnownId(session, input.event, ['input', 'event'], 'event', findEvent);
  const target = await checkTarget(session, input, 'service', findOwnService);
  if (event && target) await checkMayLink(session, event, target.row);
  const link = event && target ? await findTrigger(tx, event.id, target) : null;
  if (event && target && !link) faults.add(FAULT.RECORD_UNKNOWN(['input', nameOf(target, 'service')], { type: 'service of the event', id: wordOf(target) }));
  faults.stopIfAny();
  await deleteTrigger(tx, (link as { id: string }).id);
  return event as EventRow;
}

async function outputToWrite(session: WriteSession, value: string): Promise<OutputRow | null> {
  WRITERS.requireWriter(session);
  const path = ['input', 'output'];
  const output = await checkKnownId(session, value, path, 'output', findOutput);
  return output && (await serviceToWrite(session, output.serviceId, path)) !== null ? output : null;
}

/**
 * That an event makes a service needed is recorded by whoever answers for either of the two, or for a life event whose
 * journey goes through the service: nothing is claimed about anybody, and the journey is the life event's.
 */
async function checkMayLink({ tx, caller, today, faults }: WriteSession, event: EventRow, service: ServiceRow | null): Promise<void> {
  if (WRITERS.mayWriteFor(caller, event.ownerActorId) || (service && WRITERS.mayWriteFor(caller, service.ownerActorId))) return;
  const actorId = caller.scopes.has(WRITE_SCOPE) ? actorIdOf(caller) : null;
  if (service && actorId !== null && (await ownsLifeEventWith(tx, actorId, service.id, today))) return;
  const who = 'the organisation that describes the event, the competent authority of the service, the owner of a life event with the service, or the secretariat';
  faults.add(FAULT.NOT_ALLOWED(['input', 'event'], { what: 'Which services an event makes needed', who }));
}

interface FoundTarget<Row> extends LinkTarget {
  readonly row: Row | null;
}

/** What a link that is to be taken out leads to: a record, or the text of a reference. */
async function checkTarget<Key extends string, Row extends { id: string }>(
  session: WriteSession,
  input: { readonly [K in Key | 'unresolvedReference']?: string | null },
  key: Key,
  find: (tx: WriteSession['tx'], id: string) => Promise<Row | null>,
): Promise<FoundTarget<Row> | null> {
  const path: Path = ['input', key];
  const { [key]: value = null, unresolvedReference = null } = input;
  if ((value === null) === (unresolvedReference === null)) {
    session.faults.add(FAULT.EXACTLY_ONE(path, { keys: `${key} and unresolvedReference` }));
    return null;
  }
  if (value === null) return { id: null, row: null, unresolvedReference };
  const row = await checkKnownId(session, value, path, key, find);
  return row && { id: row.id, row, unresolvedReference: null };
}

const nameOf = ({ id }: LinkTarget, key: string): string => (id === null ? 'unresolvedReference' : key);
const wordOf = ({ id, unresolvedReference }: LinkTarget): string => id ?? unresolvedReference ?? '';
