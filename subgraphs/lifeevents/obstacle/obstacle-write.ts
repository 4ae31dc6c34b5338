import { LONGEST_TEXT, checkTexts } from '../../shared/writing/text-input';
import { lifeEventToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import { checkPosition } from '../../shared/writing/position';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import type { AddObstacleInput, RemoveObstacleInput, UpdateObstacleInput } from './obstacle.input';
import type { ObstacleRow } from './obstacle.store';
import { changeObstacle, deleteObstacle, findObstacle, insertObstacle, nextObstaclePosition } from './obstacle-write.store';

/** Records an obstacle in a life event, after those it has. */
export async function addObstacle(session: WriteSession, input: AddObstacleInput): Promise<ObstacleRow> {
  const { tx, faults } = session;
  const lifeEventId = await lifeEventToWrite(session, input.lifeEvent, ['input', 'lifeEvent']);
  const texts = checkTexts(faults, input.texts, ['input', 'texts'], LONGEST_TEXT);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const position = await nextObstaclePosition(tx, lifeEventId as string);
  return insertObstacle(tx, { lifeEventId: lifeEventId as string, kind: input.kind, paradox: input.paradox ?? null, texts, position, ...source });
}

/** Changes what is recorded of an obstacle. */
export async function updateObstacle(session: WriteSession, { change, ...input }: UpdateObstacleInput): Promise<ObstacleRow> {
  const { tx, faults } = session;
  const obstacle = await holdObstacle(session, input);
  const path = ['input', 'change'];
  const data = {
    ...(change.kind == null ? {} : { kind: change.kind }),
    ...(change.paradox === undefined ? {} : { paradox: change.paradox }),
    ...(change.texts == null ? {} : { texts: keepLanguages(obstacle?.texts, checkTexts(faults, change.texts, [...path, 'texts'], LONGEST_TEXT), change) }),
    ...(change.position == null ? {} : { position: checkPosition(faults, change.position, [...path, 'position']) }),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  faults.stopIfAny();
  return changeObstacle(tx, (obstacle as ObstacleRow).id, data);
}

/** Takes an obstacle out of its life event. */
export async function removeObstacle(session: WriteSession, input: RemoveObstacleInput): Promise<ObstacleRow> {
  const obstacle = await holdObstacle(session, input);
  session.faults.stopIfAny();
  return deleteObstacle(session.tx, (obstacle as ObstacleRow).id);
}

function holdObstacle(session: WriteSession, input: RemoveObstacleInput): Promise<ObstacleRow | null> {
  return holdPart(session, input, { table: 'Obstacle', find: findObstacle, mayWrite: ({ lifeEventId }) => lifeEventToWrite(session, lifeEventId, ['input', 'id']) });
}
