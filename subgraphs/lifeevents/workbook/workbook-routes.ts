import type { FastifyReply, FastifyRequest } from 'fastify';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { stableId } from '../../shared/graphql/id';
import { isOrganizationNumber } from '../../shared/organization-number';
import { correlationIdOf, type HttpRoutes } from '../../shared/server';
import { answerStorageFault } from '../../shared/storage-answer';
import type { Caller } from '../../shared/viewer';
import { isSecretariat } from '../../shared/identity/access';
import { WRITE_SCOPE } from '../authority/authority';
import type { Db } from '../context';
import { isLanguage, type Keeper } from './records';
import { isRefused } from './report';
import { exportWorkbook } from './workbook-export';
import { WorkbookFault } from './workbook-fault';
import { MOST_FILE_BYTES } from './workbook-guard';
import { importWorkbook } from './workbook-import';
import { answerFault, answerProblem, type ProblemCode } from './workbook-problem';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PATH = '/workbook/lifeevents';
const TOO_LARGE = 'FST_ERR_CTP_BODY_TOO_LARGE';

type Query = Readonly<Record<string, string | undefined>>;

const keeperOf = (organizationNumber: string): Keeper => ({ organizationNumber, actorId: stableId('actor', organizationNumber) });

/** The workbook over HTTP: fetched as a file, and sent back as one. */
export const workbookRoutes: HttpRoutes<Db> = async (app, contextOf, log) => {
  await app.register((scope, _options, done) => {
    // Whatever a client calls it, the file is judged by what is in it.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_FILE_BYTES }, (_request, body, parsed) => { parsed(null, body); });
    scope.setErrorHandler((error, request, reply) => {
      const language = languageOf(request) ?? LanguageCode.nb;
      const fault = error instanceof WorkbookFault ? error : (error as { code?: unknown }).code === TOO_LARGE ? WorkbookFault.of('FILE_TOO_LARGE', { most: `${String(MOST_FILE_BYTES / 1024 / 1024)} MB` }) : null;
      if (fault) return answerFault(reply, fault, language);
      const correlationId = correlationIdOf(request);
      if (answerStorageFault(reply, error, log, correlationId)) return reply;
      log.error({ err: error, correlationId, path: PATH }, 'a workbook was not answered');
      return answerProblem(reply.header('x-correlation-id', correlationId), 'INTERNAL_SERVER_ERROR', language);
    });
    scope.get(PATH, async (request, reply) => {
      const language = languageOf(request);
      const { organization } = request.query as Query;
      const problem = language === null ? 'LANGUAGE_UNKNOWN' : mayFetch(request.caller, organization);
      if (problem !== null || language === null) return answerProblem(reply, problem ?? 'LANGUAGE_UNKNOWN', language ?? LanguageCode.nb);
      const keeper = keeperOf(organization ?? request.caller.organizationNumber ?? '');
      const context = await contextOf(request);
      const file = await exportWorkbook(context, keeper, language);
      return sendFile(reply, file, `samspill-${keeper.organizationNumber}-${context.today}.xlsx`);
    });
    scope.post(PATH, async (request, reply) => {
      const language = languageOf(request);
      const { dryRun = 'true' } = request.query as Query;
      const problem = language === null ? 'LANGUAGE_UNKNOWN' : mayImport(request.caller, dryRun);
      if (problem !== null || language === null) return answerProblem(reply, problem ?? 'LANGUAGE_UNKNOWN', language ?? LanguageCode.nb);
      const file = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const report = await importWorkbook(await contextOf(request), file, { isDryRun: dryRun === 'true', language, keeperOf });
      const status = !report.isDryRun && isRefused(report.counts) ? 409 : 200;
      return reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(report);
    });
    done();
  });
};

function languageOf(request: FastifyRequest): LanguageCode | null {
  const { language = LanguageCode.nb } = request.query as Query;
  return typeof language === 'string' && isLanguage(language) ? language : null;
}

function mayFetch(caller: Caller, organization: string | undefined): ProblemCode | null {
  if (caller.organizationNumber === null) return 'UNAUTHENTICATED';
  if (organization === undefined) return null;
  if (!isOrganizationNumber(organization)) return 'ORGANISATION_MALFORMED';
  return organization === caller.organizationNumber || isSecretariat({ caller }) ? null : 'NOT_YOUR_ORGANISATION';
}

function mayImport(caller: Caller, dryRun: string): ProblemCode | null {
  if (caller.organizationNumber === null) return 'UNAUTHENTICATED';
  if (!caller.scopes.has(WRITE_SCOPE) && !isSecretariat({ caller })) return 'SCOPE_MISSING';
  return dryRun === 'true' || dryRun === 'false' ? null : 'DRY_RUN_UNCLEAR';
}

function sendFile(reply: FastifyReply, file: Uint8Array, name: string): FastifyReply {
  return reply.type(MEDIA_TYPE).header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'private, no-store').send(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
}
