import type { Db } from '../context';

/** What is recorded of the promises that these services keep or break. */
export function findPromiseAnswers(db: Db, serviceIds: readonly string[]) {
  return db.promiseAnswer.findMany({ where: { serviceId: { in: [...serviceIds] } } });
}

export type PromiseAnswerRow = Awaited<ReturnType<typeof findPromiseAnswers>>[number];
