import { givenTexts, givenValue } from '../../shared/writing/given';
import { checkTexts, LONGEST_TEXT } from '../../shared/writing/text-input';
import type { WriteSession } from '../context';
import { checkContext } from '../context-link/named-context';
import { ACTOR_PARTS } from '../record/part-write';
import type { AddActorNeedInput, RemoveActorNeedInput, UpdateActorNeedInput } from './need.input';
import { NEEDS } from './need-write.store';
import type { NeedRow } from './need.store';

/** Records what an actor needs or demands. */
export function addActorNeed(session: WriteSession, input: AddActorNeedInput): Promise<NeedRow> {
  return ACTOR_PARTS.add(session, input, NEEDS, async (path) => ({
    type: input.type,
    texts: checkTexts(session.faults, input.texts, [...path, 'texts'], LONGEST_TEXT),
    ...(await checkContext(session, input.context, [...path, 'context'])),
  }));
}

/** Changes what is recorded of a need. */
export function updateActorNeed(session: WriteSession, input: UpdateActorNeedInput): Promise<NeedRow> {
  const { type, texts, context } = input.change;
  return ACTOR_PARTS.change(session, input, NEEDS, async (path) => ({
    ...givenValue('type', type),
    ...givenTexts(session.faults, 'texts', texts, path, LONGEST_TEXT),
    ...(context === undefined ? {} : await checkContext(session, context, [...path, 'context'])),
  }));
}

/** Takes a need out. */
export function removeActorNeed(session: WriteSession, input: RemoveActorNeedInput): Promise<NeedRow> {
  return ACTOR_PARTS.remove(session, input, NEEDS);
}
