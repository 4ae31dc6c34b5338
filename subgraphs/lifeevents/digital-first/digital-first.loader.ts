import { defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findPromiseAnswers, type PromiseAnswerRow } from './digital-first.store';

export const promiseAnswersOfService = defineLoader<Context, string, PromiseAnswerRow[]>(
  async ({ db }, serviceIds) => groupBy(await findPromiseAnswers(db, serviceIds), (row) => row.serviceId),
  () => [],
);
