import { answerStorageFault, storageProblem } from '../../../shared/storage-answer';
import type { FastifyReply } from 'fastify';
import { ActorKind, type PrismaClient } from '../../../../prisma/generated/actors/client/client';
import { LanguageCode, LANGUAGES } from '../../../shared/graphql/localized-text';
import { isSecretariat } from '../../../shared/identity/access';
import { addressOf, isSet, plainFileName, type ImportQuery } from '../../../shared/importing/http/import-query';
import { answerInSteps } from '../../../shared/importing/http/import-steps';
import { rawBody, takeRawBodies } from '../../../shared/importing/http/raw-body';
import { correlationIdOf, type HttpRoutes } from '../../../shared/server';
import type { Caller } from '../../../shared/viewer';
import { FAULT } from '../../../shared/writing/fault';
import type { UserError } from '../../../shared/writing/user-error.type';
import { WRITERS } from '../../authority/authority';
import type { ActorsContext } from '../../context';
import { readRegister, writeRegister, type ImportProgress, type WriteOptions } from '../import-register';
import { ImportFileError, tellRefusal, type ImportFaultCode } from '../report/import-fault';
import type { ImportReport } from '../report/import-report';
import { toTold } from '../report/tell-report';
import { SOURCES } from '../sources/sources';

const UNPROCESSABLE = 422;
const BAD_REQUEST = 400;
const STATUS: Partial<Record<ImportFaultCode, number>> = { FILE_TOO_LARGE: 413, RECORD_TOO_LARGE: 413, TOO_MANY_RECORDS: 413 };

interface Query extends ImportQuery {
  /** What kind of file it is; "source" is the address that it was fetched from. */
  readonly format?: string;
  readonly forms?: string;
  readonly kind?: string;
  readonly language?: string;
}

/**
 * Takes a file of actors as the body of a request, piece by piece. A file that cannot be read is refused with its code.
 * Otherwise the answer is lines of JSON: of type "progress" while the import goes on; then either "failed", with why
 * nothing was imported, or "report" with what came of it in numbers, a line of type "entry" for each thing to tell, and
 * "end".
 */
export const registerImportRoutes: HttpRoutes<PrismaClient> = async (app, contextOf, log) => {
  await app.register((scope, _options, done) => {
    takeRawBodies(scope);
    scope.post('/actors/imports', async (request, reply) => {
      const context = await contextOf(request);
      const refusal = refusalOfCaller(context.caller);
      if (refusal) return refuse(reply, refusal);
      const query = request.query as Query;
      const wrong = wrongIn(query);
      if (wrong !== null) return answer(reply, BAD_REQUEST, 'ARGUMENT_OUT_OF_RANGE', wrong);
      const options = optionsOf(query, context);
      const language = languageOf(query);
      try {
        const read = await readRegister(rawBody(request), { source: query.format ?? null, forms: formsIn(query.forms) });
        return await answerInSteps<ImportProgress, ImportReport>(reply, {
          run: (onProgress) => writeRegister(context.db, read, { ...options, onProgress }),
          linesOf: (report) => linesOf(report, language),
          lineOfFailure: (error) => {
            const problem = storageProblem(error, log, context.correlationId);
            if (problem) return { type: 'failed', error: problem };
            log.error({ err: error, correlationId: context.correlationId }, 'actors could not be imported');
            return { type: 'failed', error: { code: 'INTERNAL_SERVER_ERROR', message: `The hub failed to import ${options.fileName}, and nothing of it was imported. Report it with the number ${context.correlationId}.` } };
          },
        });
      } catch (error) {
        if (!(error instanceof ImportFileError)) throw error;
        return answer(reply, STATUS[error.code] ?? UNPROCESSABLE, error.code, tellRefusal(error, options.fileName, language));
      }
    });
    scope.setErrorHandler((error, request, reply) => {
      const correlationId = correlationIdOf(request);
      if (answerStorageFault(reply, error, log, correlationId)) return reply;
      log.error({ err: error, correlationId }, 'actors could not be imported');
      return answer(reply, 500, 'INTERNAL_SERVER_ERROR', `The hub failed to import the file. Report it with the number ${correlationId}.`);
    });
    done();
  });
};

/** Why a caller may import nothing at all; null when it may import what is about itself. */
function refusalOfCaller(caller: Caller): UserError | null {
  if (caller.organizationNumber === null) return FAULT.UNAUTHENTICATED([], {});
  return caller.scopes.has(WRITERS.scope) || isSecretariat({ caller }) ? null : FAULT.SCOPE_MISSING([], { scope: WRITERS.scope });
}

function refuse(reply: FastifyReply, { code, message }: UserError): FastifyReply {
  if (code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer');
  return answer(reply, code === 'UNAUTHENTICATED' ? 401 : 403, code, message);
}

/** What of the address means nothing, in words; null when all of it does. */
function wrongIn({ format, kind, language }: Query): string | null {
  if (format !== undefined && format !== 'auto' && !(format in SOURCES)) return `format is none of auto, ${Object.keys(SOURCES).join(', ')}.`;
  if (kind !== undefined && !(kind in ActorKind)) return `kind is none of ${Object.keys(ActorKind).join(', ')}.`;
  return language === undefined || (LANGUAGES as readonly string[]).includes(language) ? null : `language is none of ${LANGUAGES.join(', ')}.`;
}

function optionsOf({ dryRun, force, file = '', source, kind }: Query, { caller, today }: ActorsContext): WriteOptions {
  return { fileName: plainFileName(file), sourceUrl: addressOf(source), importer: { kind: 'caller', caller }, today, isDryRun: isSet(dryRun), force: isSet(force), kind: (kind as ActorKind | undefined) ?? null };
}

const languageOf = ({ language }: Query): LanguageCode => LANGUAGES.find((known) => known === language) ?? LanguageCode.nb;

/** The organisation forms of a list with commas; null for none. */
export function formsIn(forms: string | undefined): ReadonlySet<string> | null {
  const given = (forms ?? '').split(',').map((form) => form.trim().toUpperCase()).filter((form) => form !== '');
  return given.length === 0 ? null : new Set(given);
}

function* linesOf(report: ImportReport, language: LanguageCode): Generator<object> {
  const { head, entries } = toTold(report, language);
  yield { type: 'report', report: head };
  for (const entry of entries) yield { type: 'entry', entry };
  yield { type: 'end' };
}

function answer(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send({ errors: [{ message, extensions: { code } }] });
}
