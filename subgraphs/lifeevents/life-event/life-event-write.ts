import { v7 as uuidv7 } from 'uuid';
import type { Texts } from '../../shared/graphql/localized-text';
import { fromDay } from '../../shared/context';
import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { checkLink, checkOptionalTexts, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { rememberActor } from '../actor/actor-number.store';
import { requireSecretariat } from '../../shared/writing/writers';
import { lifeEventToWrite } from '../authority/may-write';
import { mintUri } from '../catalog/mint-uri';
import type { Tx, WriteSession } from '../context';
import { insertFirstResponsibility } from '../ownership/ownership-write.store';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { titleColumns } from '../../shared/graphql/title-columns';
import type { LifeEventRow } from './life-event.store';
import type { ConceptInput, CreateLifeEventInput, FirstResponsibilityInput, UpdateLifeEventInput } from './life-event-write.input';
import { changeLifeEvent, findLifeEventToWrite, insertLifeEvent, findTypeLabels, replaceTypes } from './life-event-write.store';

const MOST_TYPES = 50;

interface FirstResponsibility {
  readonly role: 'OWNER' | 'MINISTRY';
  readonly input: FirstResponsibilityInput;
  readonly basis: Texts;
}

/** Takes up a life event, with its first owner from the first moment. */
export async function createLifeEvent(session: WriteSession, input: CreateLifeEventInput): Promise<LifeEventRow> {
  const { tx, faults } = session;
  requireSecretariat(session);
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const descriptions = checkOptionalTexts(faults, input.descriptions, ['input', 'descriptions'], LONGEST_TEXT);
  const types = checkTypes(faults, input.types ?? [], ['input', 'types']);
  const owner = checkResponsibility(faults, 'OWNER', input.owner, ['input', 'owner']);
  const ministry = input.ministry ? [checkResponsibility(faults, 'MINISTRY', input.ministry, ['input', 'ministry'])] : [];
  const source = checkSource(faults, input.source, ['input', 'source']);
  const id = uuidv7();
  const uri = input.uri == null ? mintUri('lifeEvent', id) : checkLink(faults, input.uri, ['input', 'uri']);
  faults.stopIfAny();
  const row = await insertLifeEvent(tx, { id, uri, kind: input.kind, titles, descriptions, ...titleColumns(titles, descriptions), ...source });
  await replaceTypes(tx, id, types);
  for (const responsibility of [owner, ...ministry]) await appointFirst(tx, id, responsibility);
  return row;
}

/** Changes what is recorded of a life event. */
export async function updateLifeEvent(session: WriteSession, { change, ...input }: UpdateLifeEventInput): Promise<LifeEventRow> {
  const { tx, faults } = session;
  const held = await holdPart(session, input, { table: 'LifeEvent', find: findLifeEventToWrite, mayWrite: ({ id }) => lifeEventToWrite(session, id, ['input', 'id']) });
  const path = ['input', 'change'];
  const titles = change.titles == null ? null : keepLanguages(held?.titles, checkTexts(faults, change.titles, [...path, 'titles'], LONGEST_TITLE), change);
  const descriptions = change.descriptions == null ? null : keepLanguages(held?.descriptions, checkOptionalTexts(faults, change.descriptions, [...path, 'descriptions'], LONGEST_TEXT), change);
  const types = change.types == null ? null : checkTypes(faults, change.types, [...path, 'types']);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  faults.stopIfAny();
  const row = held as LifeEventRow;
  if (types) {
    const known = await findTypeLabels(tx, row.id);
    await replaceTypes(tx, row.id, types.map(({ uri, labels }) => ({ uri, labels: keepLanguages(known.get(uri), labels, change) })));
  }
  return changeLifeEvent(tx, row.id, {
    ...(titles ? { titles } : {}),
    ...(descriptions ? { descriptions } : {}),
    ...titleColumns(titles ?? (row.titles as Texts), descriptions ?? (row.descriptions as Texts)),
    ...source,
  });
}

function checkTypes(faults: Faults, types: readonly ConceptInput[], path: Path): { uri: string; labels: Texts }[] {
  if (types.length > MOST_TYPES) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `has ${String(types.length)} terms, and at most ${String(MOST_TYPES)} are kept` }));
  const seen = new Set<string>();
  return types.slice(0, MOST_TYPES).map(({ uri, labels }, i) => {
    if (seen.has(uri)) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, i, 'uri'], { why: 'names a term that stands earlier in the list' }));
    seen.add(uri);
    return { uri: checkLink(faults, uri, [...path, i, 'uri']), labels: checkTexts(faults, labels, [...path, i, 'labels'], LONGEST_TITLE) };
  });
}

function checkResponsibility(faults: Faults, role: FirstResponsibility['role'], input: FirstResponsibilityInput, path: Path): FirstResponsibility {
  return { role, input, basis: checkOptionalTexts(faults, input.basis, [...path, 'basis'], LONGEST_TEXT) };
}

async function appointFirst(tx: Tx, lifeEventId: string, { role, input, basis }: FirstResponsibility): Promise<void> {
  const actorId = await rememberActor(tx, input.organizationNumber);
  await insertFirstResponsibility(tx, { lifeEventId, role, actorId, validFrom: fromDay(input.validFrom), validTo: null, basis });
}
