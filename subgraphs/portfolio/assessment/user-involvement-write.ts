import type { UserInvolvement as UserInvolvementRow } from '../../../prisma/generated/portfolio/client/client';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { checkActorOrNull } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { given, givenTexts, givenTextsOrNull } from '../../shared/writing/given';
import { addPart, changePart, removePart } from '../record/part-write';
import { USER_INVOLVEMENTS } from './assessment-write.store';
import type { AddUserInvolvementInput, RemoveUserInvolvementInput, UpdateUserInvolvementInput, UserInvolvementChange } from './user-involvement.input';

/** Records how users took part. */
export function addUserInvolvement(session: WriteSession, input: AddUserInvolvementInput): Promise<UserInvolvementRow> {
  return addPart(session, input, USER_INVOLVEMENTS, (path) => ({ hows: checkTexts(session.faults, input.hows, [...path, 'hows'], LONGEST_TEXT), ...checkInvolvement(session, input, path) }));
}

/** Changes what is recorded of users taking part. */
export function updateUserInvolvement(session: WriteSession, input: UpdateUserInvolvementInput): Promise<UserInvolvementRow> {
  return changePart(session, input, USER_INVOLVEMENTS, (path) => ({ ...givenTexts(session.faults, 'hows', input.change.hows, path, LONGEST_TEXT), ...checkInvolvement(session, input.change, path) }));
}

/** Takes out that users took part. */
export function removeUserInvolvement(session: WriteSession, input: RemoveUserInvolvementInput): Promise<UserInvolvementRow> {
  return removePart(session, input, USER_INVOLVEMENTS);
}

function checkInvolvement({ faults }: WriteSession, involvement: AddUserInvolvementInput | UserInvolvementChange, path: Path) {
  return {
    ...given('howMany', involvement.howMany, (count) => {
      if (count !== null && count < 0) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'howMany'], { why: `is ${String(count)}; nobody counts below 0` }));
      return count;
    }),
    ...givenTextsOrNull(faults, 'units', involvement.units, path, LONGEST_TITLE),
    ...given('groupActorId', involvement.group, (group) => checkActorOrNull(faults, group, [...path, 'group'])),
  };
}
