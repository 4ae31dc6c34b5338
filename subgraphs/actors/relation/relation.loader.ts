import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { defineConditionalList } from '../../shared/page-loader';
import type { ActorsContext } from '../context';
import type { DaySpan } from '../period';
import { findRelationPages, findRelations, findTies, type ActorRelationConditions, type RelationRow, type Tie } from './relation.store';

export const relationLoader = defineLoader<ActorsContext, string, RelationRow | null>(
  async ({ db }, ids) => byKey(await findRelations(db, ids), (row) => row.id),
  () => null,
);

interface TiesQuestion extends DaySpan {
  readonly actorId: string;
}

const spanText = ({ from, to }: DaySpan): string => `${from}/${to}`;
const questionText = (question: TiesQuestion): string => `${question.actorId}/${spanText(question)}`;

/** The ties of an actor on the days of a span; asked together for all the actors of all the maps of a request with that span. */
export const tiesWithinLoader = defineLoader<ActorsContext, TiesQuestion, Tie[]>(
  async ({ db }, questions) => {
    const found = new Map<string, Tie[]>(questions.map((question) => [questionText(question), []]));
    for (const [span, asked] of groupBy(questions, spanText)) {
      for (const tie of await findTies(db, asked.map(({ actorId }) => actorId), asked[0] as TiesQuestion)) {
        found.get(`${tie.from}/${span}`)?.push(tie);
        found.get(`${tie.to}/${span}`)?.push(tie);
      }
    }
    return found;
  },
  () => [],
  questionText,
);

/** The same for today. */
export function tiesLoader(context: ActorsContext): { load: (actorId: string) => Promise<Tie[]> } {
  return { load: (actorId) => tiesWithinLoader(context).load({ actorId, from: context.today, to: context.today }) };
}

/** The relations of an actor; what the caller may see is among the conditions, since it chooses the list too. */
export const relationsOf = defineConditionalList<ActorsContext, ActorRelationConditions, RelationRow>(({ db }, actorIds, conditions, request) => findRelationPages(db, actorIds, conditions, request), relationLoader);
