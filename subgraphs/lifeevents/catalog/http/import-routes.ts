import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ContextOf } from '../../../shared/server';
import type { Logger } from '../../../shared/logger';
import type { Context, Db } from '../../context';
import { plainFileName, refusalOfCaller } from '../import/catalog-import';
import { readCatalog, writeCatalog, type ImportOptions, type ImportProgress, type ReadCatalog } from '../import/import-catalog';
import type { ImportReport } from '../import/import-report';
import { toTold } from '../import/tell-report';
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
 * and line. Otherwise the answer is lines of JSON: of type "progress" while the import goes on; then either "failed", with
 * why nothing was imported, or "report" with what came of it in numbers, a line for each record of the file and each
 * reason for which statements were not used (their type is the list that they are in), and "end".
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
const LINES_AT_ONCE = 500;

function answerSteps(reply: FastifyReply, context: Context, read: ReadCatalog, options: ImportOptions, log: Logger): FastifyReply {
  const lines = Readable.from(stepsOf(context, read, options, log), { objectMode: false });
  return reply.header('cache-control', 'no-store').type('application/x-ndjson; charset=utf-8').send(lines);
}

const lineOf = (line: object): string => `${JSON.stringify(line)}\n`;

/** The lines of the answer, as they are asked for: whoever reads slowly makes nobody wait and fills no memory. */
async function* stepsOf({ db, correlationId }: Context, read: ReadCatalog, options: ImportOptions, log: Logger): AsyncGenerator<string> {
  const latest: { progress?: ImportProgress } = {};
  const outcome = writeCatalog(db, read, { ...options, onProgress: (progress) => { latest.progress = progress; } }).then(
    (report) => ({ report }),
    (error: unknown) => ({ error }),
  );
  const isDone = outcome.then(() => true);
  while (!(await Promise.race([isDone, pause(BETWEEN_STEPS_MS, false, { ref: false })]))) if (latest.progress) yield lineOf({ type: 'progress', ...latest.progress });
  const result = await outcome;
  if ('report' in result) return yield* reportLines(result.report);
  log.error({ err: result.error, correlationId }, 'a catalogue could not be imported');
  yield lineOf({ type: 'failed', error: { code: 'INTERNAL_SERVER_ERROR', message: `The hub failed to import ${options.fileName}, and nothing of it was imported. Report it with the number ${correlationId}.` } });
}

function* reportLines(report: ImportReport): Generator<string, void> {
  const { head, entries } = toTold(report);
  let lines = [lineOf({ type: 'report', report: head })];
  for (const { list, entry } of entries) {
    lines.push(lineOf({ type: list, entry }));
    if (lines.length < LINES_AT_ONCE) continue;
    yield lines.join('');
    lines = [];
  }
  yield `${lines.join('')}${lineOf({ type: 'end' })}`;
}
