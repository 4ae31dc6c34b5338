import type { InitiativeObstacle as ObstacleRow } from '../../../prisma/generated/portfolio/client/client';
import { checkTexts, LONGEST_TEXT } from '../../shared/writing/text-input';
import type { WriteSession } from '../context';
import { givenOrNull, givenTexts, givenValue } from '../../shared/writing/given';
import { addPart, changePart, removePart } from '../record/part-write';
import { OBSTACLES } from './assessment-write.store';
import type { AddInitiativeObstacleInput, RemoveInitiativeObstacleInput, UpdateInitiativeObstacleInput } from './initiative-obstacle.input';

/** Records what held an initiative back. */
export function addInitiativeObstacle(session: WriteSession, input: AddInitiativeObstacleInput): Promise<ObstacleRow> {
  return addPart(session, input, OBSTACLES, (path) => ({ kind: input.kind, texts: checkTexts(session.faults, input.texts, [...path, 'texts'], LONGEST_TEXT), ...givenOrNull('paradox', input.paradox) }));
}

/** Changes what is recorded of an obstacle. */
export function updateInitiativeObstacle(session: WriteSession, input: UpdateInitiativeObstacleInput): Promise<ObstacleRow> {
  const { kind, texts, paradox } = input.change;
  return changePart(session, input, OBSTACLES, (path) => ({ ...givenValue('kind', kind), ...givenTexts(session.faults, 'texts', texts, path, LONGEST_TEXT), ...givenOrNull('paradox', paradox) }));
}

/** Takes an obstacle out. */
export function removeInitiativeObstacle(session: WriteSession, input: RemoveInitiativeObstacleInput): Promise<ObstacleRow> {
  return removePart(session, input, OBSTACLES);
}
