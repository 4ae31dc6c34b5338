import { PassThrough, type Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ContextOf } from '../../../shared/server';
import type { Logger } from '../../../shared/logger';
import type { Context, Db } from '../../context';
import { plainFileName, refusalOfCaller, toReport } from '../import/catalog-import';
import { readCatalog, writeCatalog, type ImportOptions, type ReadCatalog } from '../import/import-catalog';
import { CatalogFileError, tellFileFault } from '../reading/file-fault';
import { FILE_LIMITS } from '../reading/file-limits';
import { answerProblem } from './problem';

const MIB = 1024 * 1024;

interface Query {
  readonly dryRun?: string;
  readonly force?: string;
  readonly file?: string;
  readonly source?: string;
}

/**
 * Takes a catalogue file as the body of a request, piece by piece. A file that cannot be read is refused with its code
 * and line. Otherwise the answer is a line of JSON for each step, so that whoever waits sees how far the import has
 * come, and a last line with the report, or with why nothing was imported.
 */
export async function addImportRoutes(app: FastifyInstance, contextOf: ContextOf<Db>, log: Logger): Promise<void> {
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { bodyLimit: FILE_LIMITS.size * MIB }, (_request, payload, parsed) => { parsed(null, payload); });
    scope.post('/catalog/lifeevents/imports', { bodyLimit: FILE_LIMITS.size * MIB }, async (request, reply) => {
      const context = await contextOf(request);
      const refusal = refusalOfCaller(context.caller);
      if (refusal) return answerProblem(reply, refusal.code === 'UNAUTHENTICATED' ? 'UNAUTHENTICATED' : 'SCOPE_MISSING', refusal.message);
      const query = request.query as Query;
      const options = optionsOf(query, context);
      try {
        const read = await readCatalog((request.body as Readable | undefined) ?? nothing());
        return await answerSteps(reply, context, read, options, log);
      } catch (error) {
        if (!(error instanceof CatalogFileError)) throw error;
        return answerProblem(reply, error.code, tellFileFault(error, options.fileName), { line: error.line });
      }
    });
    done();
  });
}

function optionsOf({ dryRun, force, file = '', source }: Query, { caller, today }: Context): ImportOptions {
  const isSet = (value: string | undefined) => value !== undefined && value !== 'false' && value !== '0';
  const sourceUrl = source !== undefined && /^https?:\/\/\S+$/i.test(source) ? source.slice(0, 2_000) : null;
  return { fileName: plainFileName(file), sourceUrl, importer: { kind: 'caller', caller }, today, isDryRun: isSet(dryRun), force: isSet(force) };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a body that is not there, as a stream
async function* nothing(): AsyncIterable<Uint8Array> {
  yield new Uint8Array();
}

/** Steps that come faster than anybody can read are left out. */
const BETWEEN_STEPS_MS = 200;

function answerSteps(reply: FastifyReply, { db, correlationId }: Context, read: ReadCatalog, options: ImportOptions, log: Logger): FastifyReply {
  const lines = new PassThrough();
  const tell = (line: object): void => { lines.write(`${JSON.stringify(line)}\n`); };
  let told = 0;
  const onProgress: ImportOptions['onProgress'] = (progress) => {
    if (performance.now() - told < BETWEEN_STEPS_MS) return;
    told = performance.now();
    tell({ type: 'progress', ...progress });
  };
  const finish = async (): Promise<void> => {
    try {
      tell({ type: 'report', report: toReport(await writeCatalog(db, read, { ...options, onProgress })) });
    } catch (error) {
      log.error({ err: error, correlationId }, 'a catalogue could not be imported');
      tell({ type: 'failed', error: { code: 'INTERNAL_SERVER_ERROR', message: `The hub failed to import ${options.fileName}, and nothing of it was imported. Report it with the number ${correlationId}.` } });
    } finally {
      lines.end();
    }
  };
  void finish();
  return reply.header('cache-control', 'no-store').type('application/x-ndjson; charset=utf-8').send(lines);
}
