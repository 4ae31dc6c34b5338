import { byKey, defineLoader, groupBy } from '../../shared/loader';
import type { ActorsContext } from '../context';
import { sectorOf, type SectorOf } from './sector';
import { findAllPlacements, findPlacements } from './sector.store';

interface Question {
  readonly actorId: string;
  readonly at: string;
}

/** The sectors of many actors: one statement for each day that is asked about, whatever the number of actors. */
export const sectorLoader = defineLoader<ActorsContext, Question, SectorOf | null>(
  async ({ db }, questions) => {
    const days = groupBy(questions, (question) => question.at);
    const answers = await Promise.all(
      [...days].map(async ([at, asked]) => {
        const placements = byKey(await findPlacements(db, asked.map((question) => question.actorId), at), (row) => row.id);
        return asked.map(({ actorId }) => [`${actorId}/${at}`, sectorOf(actorId, placements)] as const);
      }),
    );
    return new Map(answers.flat());
  },
  () => null,
  ({ actorId, at }) => `${actorId}/${at}`,
);

/** The ids of the actors that are in a sector today, by the id of the sector. */
export const sectorMembersLoader = defineLoader<ActorsContext, string, string[]>(
  async ({ db, today }, sectorIds) => {
    const placements = byKey(await findAllPlacements(db, today), (row) => row.id);
    const members = groupBy([...placements.keys()], (id) => sectorOf(id, placements)?.id ?? '');
    return new Map(sectorIds.map((id) => [id, members.get(id) ?? []]));
  },
  () => [],
);
