import type { FastifyInstance } from 'fastify';
import { addressOf, isSet, plainFileName, type ImportQuery } from '../../../shared/importing/http/import-query';
import { answerInSteps } from '../../../shared/importing/http/import-steps';
import { rawBody, takeRawBodies } from '../../../shared/importing/http/raw-body';
import type { ContextOf } from '../../../shared/server';
import { storageProblem } from '../../../shared/storage-answer';
import type { Logger } from '../../../shared/logger';
import type { Context, Db } from '../../context';
import { refusalOfCaller } from '../import/catalog-import';
import { readCatalog, writeCatalog, type ImportOptions, type ImportProgress } from '../import/import-catalog';
import type { ImportReport } from '../import/import-report';
import { toTold } from '../import/tell-report';
import { CatalogFileError, tellFileFault } from '../reading/file-fault';
import { FILE_LIMITS } from '../reading/file-limits';
import { answerProblem } from './problem';

const MIB = 1024 * 1024;

/**
 * Takes a catalogue file as the body of a request, piece by piece. A file that cannot be read is refused with its code
 * and line. Otherwise the answer is lines of JSON: of type "progress" while the import goes on; then either "failed", with
 * why nothing was imported, or "report" with what came of it in numbers, a line for each record of the file and each
 * reason for which statements were not used (their type is the list that they are in), and "end".
 */
export async function addImportRoutes(app: FastifyInstance, contextOf: ContextOf<Db>, log: Logger): Promise<void> {
  await app.register((scope, _options, done) => {
    takeRawBodies(scope);
    scope.post('/catalog/lifeevents/imports', { bodyLimit: FILE_LIMITS.size * MIB }, async (request, reply) => {
      const context = await contextOf(request);
      const refusal = refusalOfCaller(context.caller);
      if (refusal) return answerProblem(reply, refusal.code === 'UNAUTHENTICATED' ? 'UNAUTHENTICATED' : 'SCOPE_MISSING', refusal.message);
      const options = optionsOf(request.query as ImportQuery, context);
      try {
        const read = await readCatalog(rawBody(request));
        return await answerInSteps<ImportProgress, ImportReport>(reply, {
          run: (onProgress) => writeCatalog(context.db, read, { ...options, onProgress }),
          linesOf: reportLines,
          lineOfFailure: (error) => {
            const problem = storageProblem(error, log, context.correlationId);
            if (problem) return { type: 'failed', error: problem };
            log.error({ err: error, correlationId: context.correlationId }, 'a catalogue could not be imported');
            return { type: 'failed', error: { code: 'INTERNAL_SERVER_ERROR', message: `The hub failed to import ${options.fileName}, and nothing of it was imported. Report it with the number ${context.correlationId}.` } };
          },
        });
      } catch (error) {
        if (!(error instanceof CatalogFileError)) throw error;
        return answerProblem(reply, error.code, tellFileFault(error, options.fileName), { line: error.line });
      }
    });
    done();
  });
}

function optionsOf({ dryRun, force, file = '', source }: ImportQuery, { caller, today }: Context): ImportOptions {
  return { fileName: plainFileName(file), sourceUrl: addressOf(source), importer: { kind: 'caller', caller }, today, isDryRun: isSet(dryRun), force: isSet(force) };
}

function* reportLines(report: ImportReport): Generator<object, void> {
  const { head, entries } = toTold(report);
  yield { type: 'report', report: head };
  for (const { list, entry } of entries) yield { type: list, entry };
  yield { type: 'end' };
}
