import type { DigitalPromise, Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import type { PromiseAnswerRow } from './digital-first.store';

/** What is recorded of one promise of a service itself. */
export function findAnswer(tx: Tx, serviceId: string, promise: DigitalPromise): Promise<PromiseAnswerRow | null> {
  return tx.promiseAnswer.findUnique({ where: { serviceId_promise: { serviceId, promise } } });
}

export function insertAnswer(tx: Tx, data: Prisma.PromiseAnswerUncheckedCreateInput): Promise<PromiseAnswerRow> {
  return tx.promiseAnswer.create({ data });
}

export function changeAnswer(tx: Tx, id: string, data: Prisma.PromiseAnswerUncheckedUpdateInput): Promise<PromiseAnswerRow> {
  return tx.promiseAnswer.update({ where: { id }, data });
}
