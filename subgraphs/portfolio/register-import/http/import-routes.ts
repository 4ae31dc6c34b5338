import { PassThrough, type Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FAULT } from '../../../shared/writing/fault';
import type { UserError } from '../../../shared/writing/user-error.type';
import { isSecretariat } from '../../../shared/identity/access';
import type { Logger } from '../../../shared/logger';
import { correlationIdOf, type HttpRoutes } from '../../../shared/server';
import type { Caller } from '../../../shared/viewer';
import { WRITERS } from '../../authority/authority';
import type { PortfolioContext, PortfolioDb } from '../../context';
import { ImportFileError, tellFault, tellRefusal, type ImportFaultCode } from '../import-fault';
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
    scope.removeAllContentTypeParsers();
    // The body flows on as it comes; whoever reads it holds it against the limits.
    scope.addContentTypeParser('*', (_request, payload, parsed) => { parsed(null, payload); });
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

interface Query {
  readonly profile?: string;
  readonly edition?: string;
  readonly portfolio?: string;
  readonly owner?: string;
  readonly dryRun?: string;
  readonly force?: string;
  readonly newWhereUnsure?: string;
  readonly file?: string;
  readonly source?: string;
}

const LONGEST_FILE_NAME = 200;

function optionsOf({ portfolio = '', owner = '', dryRun, force, newWhereUnsure, file = '', source }: Query, { caller }: PortfolioContext): Omit<WriteOptions, 'answers'> & { answers: null } {
  const isSet = (value: string | undefined) => value !== undefined && value !== 'false' && value !== '0';
  return {
    fileName: file.toWellFormed().replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim().slice(0, LONGEST_FILE_NAME) || 'the file',
    sourceUrl: source !== undefined && /^https?:\/\/\S+$/i.test(source) ? source.slice(0, 2_000) : null,
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
  const body = (request.body as Readable | undefined) ?? nothing();
  const { frame, file } = request.headers['content-type']?.startsWith(FRAME_TYPE) ? await readFrame(body) : { frame: {}, file: body };
  const own = frame.profile ? parseProfile(frame.profile.text, frame.profile.name) : null;
  const profiles = profilesNamed(profile === undefined || profile === '' ? null : profile, own);
  const read = await readRegister(file, { profiles, edition: edition === undefined || edition === '' ? null : edition });
  return { read, answers: frame.answers ?? null };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a body that is not there, as a stream
async function* nothing(): AsyncIterable<Uint8Array> {
  yield new Uint8Array();
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

/** Steps that come faster than anybody can read are left out. */
const BETWEEN_STEPS_MS = 200;

function answerSteps(reply: FastifyReply, { db, correlationId }: PortfolioContext, read: ReadRegister, options: WriteOptions, log: Logger): FastifyReply {
  const lines = new PassThrough();
  const tell = (line: object): void => { lines.write(`${JSON.stringify(line)}\n`); };
  let told = 0;
  const onProgress = (progress: ImportProgress): void => {
    if (performance.now() - told < BETWEEN_STEPS_MS) return;
    told = performance.now();
    tell({ type: 'progress', ...progress });
  };
  const finish = async (): Promise<void> => {
    try {
      tell({ type: 'report', report: await writeRegister(db, read, { ...options, onProgress }) });
    } catch (error) {
      if (error instanceof ImportFileError) tell({ type: 'refused', message: tellRefusal(error, options.fileName), errors: problemsOf(error, options.fileName) });
      else {
        log.error({ err: error, correlationId }, 'a register could not be imported');
        tell({ type: 'failed', error: { code: 'INTERNAL_SERVER_ERROR', message: `The hub failed to import ${options.fileName}, and nothing of it was imported. Report it with the number ${correlationId}.` } });
      }
    } finally {
      lines.end();
    }
  };
  void finish();
  return reply.header('cache-control', 'no-store').type('application/x-ndjson; charset=utf-8').send(lines);
}
