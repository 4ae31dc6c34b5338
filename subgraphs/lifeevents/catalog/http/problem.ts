import type { FastifyReply } from 'fastify';
import { FILE_FAULTS, type FileFaultCode } from '../reading/file-fault';

/** What can be wrong with a request for a document, or with a file that is sent, each with its status. */
const STATUS = { NOT_ACCEPTABLE: 406, NOT_FOUND: 404, NOT_PUBLISHABLE: 404, EXACTLY_ONE_REQUIRED: 400, UNAUTHENTICATED: 401, SCOPE_MISSING: 403, FILE_TOO_LARGE: 413, INTERNAL_SERVER_ERROR: 500 } as const;
const UNPROCESSABLE = 422;

export type ProblemCode = keyof typeof STATUS | FileFaultCode;

/** Answers with one sentence and its code, in the shape that GraphQL has errors in. */
export function answerProblem(reply: FastifyReply, code: ProblemCode, message: string, extensions: object = {}): FastifyReply {
  if (code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer');
  const status = code in STATUS ? STATUS[code as keyof typeof STATUS] : code in FILE_FAULTS ? UNPROCESSABLE : STATUS.INTERNAL_SERVER_ERROR;
  return reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send({ errors: [{ message, extensions: { code, ...extensions } }] });
}
