import type { FastifyReply } from 'fastify';
import { storageFaultOf, type StorageError } from './database/storage-fault';
import { ERRORS } from './errors';
import type { Logger } from './logger';

export interface StorageProblem {
  readonly code: StorageError['storageCode'];
  readonly message: string;
}

/** The last that was told: all parts of one answer are looked at one after the other. */
let lastTold = '';

/** What of a failure is the database's doing, as a client may see it, and told to the operator; null when it is something else. */
export function storageProblem(error: unknown, log: Logger, correlationId: string): StorageProblem | null {
  const fault = storageFaultOf(error);
  if (!fault) return null;
  const { storageCode: code, reason, message } = fault;
  const telling = `${code} ${correlationId}`;
  if (telling !== lastTold) log.warn({ code, reason, correlationId }, 'the database failed a request');
  lastTold = telling;
  return { code, message };
}

/** Answers a request for something else than GraphQL that the database failed; false when it is about something else. */
export function answerStorageFault(reply: FastifyReply, error: unknown, log: Logger, correlationId: string): boolean {
  const problem = storageProblem(error, log, correlationId);
  if (!problem) return false;
  const { code, message } = problem;
  void reply.code(ERRORS[code].status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send({ errors: [{ message, extensions: { code } }] });
  return true;
}
