import type { FastifyReply } from 'fastify';
import { ERRORS, HubError, type ErrorCode } from '../../shared/errors';

/** Answers with one sentence and its code, in the shape that GraphQL has errors in. */
export function answerProblem(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  return reply.code(ERRORS[code].status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send({ errors: [{ message, extensions: { code } }] });
}

/** Answers with a refusal of the hub; false when the failure is none. */
export function answerRefusal(reply: FastifyReply, failure: unknown): boolean {
  if (!(failure instanceof HubError)) return false;
  void answerProblem(reply, failure.extensions['code'] as ErrorCode, failure.message);
  return true;
}
