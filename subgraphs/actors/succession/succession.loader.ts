import { defineLoader } from '../../shared/loader';
import type { ActorsContext } from '../context';
import { currentSuccessors } from './current-successors';
import { findStepsOnwards } from './succession.store';

/** The ids of those who have the tasks of an actor today; one statement for all actors of an answer. */
export const currentSuccessorsLoader = defineLoader<ActorsContext, string, string[]>(
  async ({ db, today }, ids) => {
    const steps = await findStepsOnwards(db, ids, today);
    return new Map(ids.map((id) => [id, currentSuccessors(id, steps)]));
  },
  () => [],
);
