import { LONGEST_TEXT, checkOptionalTexts, checkTexts } from '../../shared/writing/text-input';
import { checkPosition } from '../../shared/writing/position';
import { lifeEventToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import type { AddUserNeedInput, RemoveUserNeedInput, UpdateUserNeedInput } from './user-need.input';
import type { UserNeedRow } from './user-need.store';
import { changeNeed, deleteNeed, findNeed, insertNeed, nextNeedPosition } from './user-need-write.store';

/** Records a need in a life event, after those it has. */
export async function addUserNeed(session: WriteSession, input: AddUserNeedInput): Promise<UserNeedRow> {
  const { tx, faults } = session;
  const lifeEventId = await lifeEventToWrite(session, input.lifeEvent, ['input', 'lifeEvent']);
  const texts = checkTexts(faults, input.texts, ['input', 'texts'], LONGEST_TEXT);
  const groups = checkOptionalTexts(faults, input.groups, ['input', 'groups'], LONGEST_TEXT);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  return insertNeed(tx, { lifeEventId: lifeEventId as string, texts, groups, position: await nextNeedPosition(tx, lifeEventId as string), ...source });
}

/** Changes what is recorded of a need. */
export async function updateUserNeed(session: WriteSession, { change, ...input }: UpdateUserNeedInput): Promise<UserNeedRow> {
  const { tx, faults } = session;
  const need = await holdNeed(session, input);
  const path = ['input', 'change'];
  const data = {
    ...(change.texts == null ? {} : { texts: keepLanguages(need?.texts, checkTexts(faults, change.texts, [...path, 'texts'], LONGEST_TEXT), change) }),
    ...(change.groups == null ? {} : { groups: keepLanguages(need?.groups, checkOptionalTexts(faults, change.groups, [...path, 'groups'], LONGEST_TEXT), change) }),
    ...(change.position == null ? {} : { position: checkPosition(faults, change.position, [...path, 'position']) }),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  faults.stopIfAny();
  return changeNeed(tx, (need as UserNeedRow).id, data);
}

/** Takes a need out of its life event. */
export async function removeUserNeed(session: WriteSession, input: RemoveUserNeedInput): Promise<UserNeedRow> {
  const need = await holdNeed(session, input);
  session.faults.stopIfAny();
  return deleteNeed(session.tx, (need as UserNeedRow).id);
}

function holdNeed(session: WriteSession, input: RemoveUserNeedInput): Promise<UserNeedRow | null> {
  return holdPart(session, input, { table: 'UserNeed', find: findNeed, mayWrite: ({ lifeEventId }) => lifeEventToWrite(session, lifeEventId, ['input', 'id']) });
}
