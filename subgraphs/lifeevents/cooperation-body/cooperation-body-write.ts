import { fromDay } from '../../shared/context';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import { LONGEST_TEXT, LONGEST_TITLE, checkOptionalTexts, checkPeriod, checkTexts } from '../../shared/writing/text-input';
import { isSecretariat } from '../../shared/identity/access';
import { WRITERS } from '../authority/authority';
import { findOwnerOn } from '../authority/authority.store';
import { lifeEventToWrite } from '../authority/may-write';
import { countConfirmedByOthers } from '../../shared/claim/taking-out';
import type { WriteSession } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { titleColumns } from '../../shared/graphql/title-columns';
import { bodyToWrite, mayWriteBody } from './body-authority';
import type { CreateCooperationBodyInput, LinkBodyToLifeEventInput, RemoveCooperationBodyInput, UnlinkBodyFromLifeEventInput, UpdateCooperationBodyInput } from './cooperation-body.input';
import type { BodyRow } from './cooperation-body.store';
import { changeBody, deleteBody, deleteLink, findBody, findLink, insertBody, insertLink } from './cooperation-body-write.store';

const MOST_LIFE_EVENTS = 50;

/** Records a body together with the life events that it works on and that keep it. */
export async function createCooperationBody(session: WriteSession, { validFrom = null, validTo = null, ...input }: CreateCooperationBodyInput): Promise<BodyRow> {
  const { tx, faults } = session;
  WRITERS.requireWriter(session);
  const lifeEventIds = await lifeEventsToWrite(session, input.lifeEvents, ['input', 'lifeEvents']);
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const descriptions = checkOptionalTexts(faults, input.descriptions, ['input', 'descriptions'], LONGEST_TEXT);
  if (validFrom !== null) checkPeriod(faults, validFrom, validTo, ['input', 'validTo']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  return insertBody(tx, {
    kind: input.kind,
    titles,
    descriptions,
    sortKey: titleColumns(titles).sortKey,
    validFrom: validFrom && fromDay(validFrom),
    validTo: validTo && fromDay(validTo),
    ...source,
    lifeEvents: { create: lifeEventIds.map((lifeEventId) => ({ lifeEventId, ...source })) },
  });
}

/** Changes what is recorded of a body; its members and links have mutations of their own. */
export async function updateCooperationBody(session: WriteSession, { change, ...input }: UpdateCooperationBodyInput): Promise<BodyRow> {
  const { tx, faults } = session;
  const body = await holdBody(session, input);
  const path = ['input', 'change'];
  const titles = change.titles == null ? null : keepLanguages(body?.titles, checkTexts(faults, change.titles, [...path, 'titles'], LONGEST_TITLE), change);
  const data = {
    ...(change.kind == null ? {} : { kind: change.kind }),
    ...(titles === null ? {} : { titles, sortKey: titleColumns(titles).sortKey }),
    ...(change.descriptions == null ? {} : { descriptions: keepLanguages(body?.descriptions, checkOptionalTexts(faults, change.descriptions, [...path, 'descriptions'], LONGEST_TEXT), change) }),
    ...(change.validFrom === undefined ? {} : { validFrom: change.validFrom && fromDay(change.validFrom) }),
    ...(change.validTo === undefined ? {} : { validTo: change.validTo && fromDay(change.validTo) }),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  const validFrom = change.validFrom === undefined ? (body?.validFrom ?? null) : change.validFrom;
  const validTo = change.validTo === undefined ? (body?.validTo ?? null) : change.validTo;
  if (validFrom !== null) checkPeriod(faults, validFrom, validTo, [...path, change.validTo == null ? 'validFrom' : 'validTo']);
  faults.stopIfAny();
  return changeBody(tx, (body as BodyRow).id, data);
}

/** Takes out a body of which no other organisation has said that it is a member of it or works with it. */
export async function removeCooperationBody(session: WriteSession, input: RemoveCooperationBodyInput): Promise<BodyRow> {
  const { tx, faults } = session;
  const body = await holdBody(session, input);
  const confirmed = await countConfirmedByOthers(session, 'BodyMember', (body?.members ?? []).map(({ id }) => id));
  if (confirmed > 0) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The body', by: `${String(confirmed)} members that have confirmed that they are` }));
  const others = body ? await findLifeEventsOfOthers(session, body) : 0;
  if (others > 0) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The body', by: `${String(others)} life events of other organisations that it works on` }));
  faults.stopIfAny();
  await deleteBody(tx, (body as BodyRow).id);
  return body as BodyRow;
}

/** How many life events a body works on that the caller does not write. */
async function findLifeEventsOfOthers({ tx, caller, today }: WriteSession, { lifeEvents }: BodyRow): Promise<number> {
  let others = 0;
  for (const { lifeEventId } of lifeEvents) if (!WRITERS.mayWriteFor(caller, (await findOwnerOn(tx, lifeEventId, today))?.ownerActorId ?? null)) others += 1;
  return others;
}

/** Says that a body works on a life event. The link keeps the body only when whoever makes it has a say over the body already. */
export async function linkBodyToLifeEvent(session: WriteSession, input: LinkBodyToLifeEventInput): Promise<BodyRow> {
  const { tx, faults } = session;
  const lifeEventId = await lifeEventToWrite(session, input.lifeEvent, ['input', 'lifeEvent']);
  const bodyId = checkId(faults, input.body, ['input', 'body']);
  const keepsBody = bodyId === null ? null : await mayWriteBody(session, bodyId);
  if (bodyId !== null && keepsBody === null) faults.add(FAULT.RECORD_UNKNOWN(['input', 'body'], { type: 'cooperation body', id: bodyId }));
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  return insertLink(tx, { lifeEventId: lifeEventId as string, bodyId: bodyId as string, keepsBody: keepsBody === true, ...source });
}

/** Takes a body off a life event. */
export async function unlinkBodyFromLifeEvent(session: WriteSession, input: UnlinkBodyFromLifeEventInput): Promise<BodyRow> {
  const { tx, faults } = session;
  const lifeEventId = await lifeEventToWrite(session, input.lifeEvent, ['input', 'lifeEvent']);
  const bodyId = checkId(faults, input.body, ['input', 'body']);
  const link = lifeEventId === null || bodyId === null ? null : await findLink(tx, lifeEventId, bodyId);
  if (lifeEventId !== null && bodyId !== null && link === null) faults.add(LIFE_EVENT_FAULT.NOT_LINKED(['input', 'body'], {}));
  faults.stopIfAny();
  return deleteLink(tx, (link as { id: string }).id);
}

async function lifeEventsToWrite(session: WriteSession, values: readonly string[], path: Path): Promise<string[]> {
  const { faults, caller } = session;
  if (values.length === 0 && !isSecretariat({ caller })) faults.add(LIFE_EVENT_FAULT.BODY_WITHOUT_LIFE_EVENT(path, {}));
  if (values.length > MOST_LIFE_EVENTS) faults.add(FAULT.LIST_TOO_LONG(path, { length: values.length, most: MOST_LIFE_EVENTS }));
  const ids = new Set<string>();
  for (const [i, value] of values.slice(0, MOST_LIFE_EVENTS).entries()) {
    const id = await lifeEventToWrite(session, value, [...path, i]);
    if (id !== null) ids.add(id);
  }
  return [...ids];
}

function holdBody(session: WriteSession, input: ChangeInput): Promise<BodyRow | null> {
  return holdPart(session, input, { table: 'CooperationBody', find: findBody, mayWrite: ({ id }) => bodyToWrite(session, id, ['input', 'id']) });
}
