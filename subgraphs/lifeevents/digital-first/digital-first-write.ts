import { serviceToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { holdOptional } from '../../shared/writing/hold-optional';
import { checkSource } from '../../shared/writing/source';
import type { AnswerPromiseInput } from './digital-first.input';
import type { PromiseAnswerRow } from './digital-first.store';
import { changeAnswer, findAnswer, insertAnswer } from './digital-first-write.store';

/** Records whether a service keeps a promise, in place of an earlier answer. */
export async function answerPromise(session: WriteSession, input: AnswerPromiseInput): Promise<PromiseAnswerRow> {
  const { tx, faults } = session;
  const { promise, isKept } = input;
  const serviceId = await serviceToWrite(session, input.service, ['input', 'service']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  const known = serviceId === null ? null : await findAnswer(tx, serviceId, promise);
  if (serviceId !== null) await holdOptional(session, { table: 'PromiseAnswer', what: 'An answer to this promise', id: known?.id ?? null, expectedVersion: input.expectedVersion ?? null });
  faults.stopIfAny();
  return known ? changeAnswer(tx, known.id, { isKept, ...source }) : insertAnswer(tx, { serviceId: serviceId as string, promise, isKept, ...source });
}
