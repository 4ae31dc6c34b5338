import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf, isSet, plainFileName, type ImportQuery } from '../../../shared/importing/http/import-query';
import { answerInSteps } from '../../../shared/importing/http/import-steps';
import { rawBody, takeRawBodies } from '../../../shared/importing/http/raw-body';
import { FAULT } from '../../../shared/writing/fault';
import type { UserError } from '../../../shared/writing/user-error.type';
import { isSecretariat } from '../../../shared/identity/access';
import { answerStorageFault, storageProblem } from '../../../shared/storage-answer';
import type { Logger } from '../../../shared/logger';
import { correlationIdOf, type HttpRoutes } from '../../../shared/server';
import type { Caller } from '../../../shared/viewer';
import { WRITERS } from '../../authority/authority';
import type { PortfolioContext, PortfolioDb } from '../../context';
import { ImportFileError, tellFault, tellRefusal, type ImportFaultCode } from '../import-fault';
import type { ImportReport } from '../import-report';
import { findTargets, readRegister, writeRegister, type ImportProgress, type ReadRegister, type WriteOptions } from '../import-register';
import { parseProfile, profilesNamed } from '../profile/profile';
import { FRAME_TYPE, readFrame } from './import-frame';

const UNPROCESSABLE = 422;
const STATUS: Partial<Record<ImportFaultCode, number>> = { FILE_TOO_LARGE: 413, NOT_PORTFOLIO_OWNER: 403, PORTFOLIO_UNKNOWN: 404 };

/**
 * Takes a register's file as the body of a request. A file that is wrong is refused with every row and column that is.
 * Otherwise the answer is a line of JSON for each step, and a last line with the report, or with why nothing was imported.
 */
export const registerImportRoutes: HttpRoutes<PortfolioDb> = async (app, contextOf, log) => {
  await app.register((scope, _options, done) => {
    takeRawBodies(scope);
    scope.post('/portfolio/imports', async (request, reply) => {
      const context = await contextOf(request);
      const refusal = refusalOfCaller(context.caller);
      if (refusal) {
        if (refusal.code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer');
        return answer(reply, refusal.code === 'UNAUTHENTICATED' ? 401 : 403, [{ message: refusal.message, extensions: { code: refusal.code } }]);
      }
      const options = optionsOf(request.query as Query, context);
      try {
        const { read, answers } = await readRequest(request, request.query as Query);
        await findTargets(context.db, read, options);
        return await answerSteps(reply, context, read, { ...options, answers }, log);
      } catch (error) {
        if (!(error instanceof ImportFileError)) throw error;
        return answerRefusal(reply, error, options.fileName);
      }
    });
    scope.setErrorHandler((error, request, reply) => {
      const correlationId = correlationIdOf(request);
      if (answerStorageFault(reply, error, log, correlationId)) return reply;
      log.error({ err: error, correlationId }, 'a register could not be imported');
      return answer(reply, 500, [{ message: `The hub failed to import the file. Report it with the number ${correlationId}.`, extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    });
    done();
  });
};

/** Why a caller may import nothing at all; null when it may import into its own portfolios. */
function refusalOfCaller(caller: Caller): UserError | null {
  if (caller.organizationNumber === null) return FAULT.UNAUTHENTICATED([], {});
  return caller.scopes.has(WRITERS.scope) || isSecretariat({ caller }) ? null : FAULT.SCOPE_MISSING([], { scope: WRITERS.scope });
}

interface Query extends ImportQuery {
  readonly profile?: string;
  readonly edition?: string;
  readonly portfolio?: string;
  readonly owner?: string;
  readonly newWhereUnsure?: string;
}

function optionsOf({ portfolio = '', owner = '', dryRun, force, newWhereUnsure, file = '', source }: Query, { caller }: PortfolioContext): Omit<WriteOptions, 'answers'> & { answers: null } {
  return {
    fileName: plainFileName(file),
    sourceUrl: addressOf(source),
    importer: { kind: 'caller', caller },
    portfolio: portfolio === '' ? null : portfolio,
    owner: owner === '' ? null : owner,
    isDryRun: isSet(dryRun),
    force: isSet(force),
    isNewWhereUnsure: isSet(newWhereUnsure),
    answers: null,
  };
}

async function readRequest(request: FastifyRequest, { profile, edition }: Query): Promise<{ read: ReadRegister; answers: string | null }> {
  const body = rawBody(request);
  const { frame, file } = request.headers['content-type']?.startsWith(FRAME_TYPE) ? await readFrame(body) : { frame: {}, file: body };
  const own = frame.profile ? parseProfile(frame.profile.text, frame.profile.name) : null;
  const profiles = profilesNamed(profile === undefined || profile === '' ? null : profile, own);
  const read = await readRegister(file, { profiles, edition: edition === undefined || edition === '' ? null : edition });
  return { read, answers: frame.answers ?? null };
}

interface Problem {
  readonly message: string;
  readonly extensions: object;
}

function problemsOf(error: ImportFileError, fileName: string): Problem[] {
  return error.faults.map((fault) => ({ message: tellFault(fault, fileName), extensions: { code: fault.code, row: fault.row, column: fault.column } }));
}

function answerRefusal(reply: FastifyReply, error: ImportFileError, fileName: string): FastifyReply {
  const [first] = error.faults;
  const rest = error.count - error.faults.length;
  const more = rest > 0 ? [{ message: `${fileName}: ${String(rest)} more of the kind.`, extensions: { code: first?.code } }] : [];
  return answer(reply, (first && STATUS[first.code]) ?? UNPROCESSABLE, [...problemsOf(error, fileName), ...more, { message: 'Nothing of it was imported.', extensions: { code: 'NOTHING_IMPORTED' } }]);
}

function answer(reply: FastifyReply, status: number, errors: readonly Problem[]): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send({ errors });
}

function answerSteps(reply: FastifyReply, { db, correlationId }: PortfolioContext, read: ReadRegister, options: WriteOptions, log: Logger): FastifyReply {
  return answerInSteps<ImportProgress, ImportReport>(reply, {
    run: (onProgress) => writeRegister(db, read, { ...options, onProgress }),
    linesOf: (report) => [{ type: 'report', report }],
    lineOfFailure: (error) => {
      const problem = storageProblem(error, log, correlationId);
      if (problem) return { type: 'failed', error: problem };
      if (error instanceof ImportFileError) return { type: 'refused', message: tellRefusal(error, options.fileName), errors: problemsOf(error, options.fileName) };
      log.error({ err: error, correlationId }, 'a register could not be imported');
      return { type: 'failed', error: { code: 'INTERNAL_SERVER_ERROR', message: `The hub failed to import ${options.fileName}, and nothing of it was imported. Report it with the number ${correlationId}.` } };
    },
  });
}
