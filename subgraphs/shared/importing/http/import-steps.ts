import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';

/** An import at work: what it does, and how its end is told. */
export interface ImportWork<Progress extends object, Report> {
  readonly run: (onProgress: (progress: Progress) => void) => Promise<Report>;
  /** The lines of the answer that tell the report, each an object; they may come in any number. */
  readonly linesOf: (report: Report) => Iterable<object>;
  /** The one line that tells why nothing was imported. */
  readonly lineOfFailure: (error: unknown) => object;
}

/** Steps that come faster than anybody can read are left out. */
const BETWEEN_STEPS_MS = 200;
const LINES_AT_ONCE = 500;

const lineOf = (line: object): string => `${JSON.stringify(line)}\n`;

/**
 * Answers with lines of JSON: of type "progress" while the import goes on, then those of its report. They are made as they
 * are asked for: whoever reads slowly makes nobody wait and fills no memory.
 */
export function answerInSteps<Progress extends object, Report>(reply: FastifyReply, work: ImportWork<Progress, Report>): FastifyReply {
  return reply.header('cache-control', 'no-store').type('application/x-ndjson; charset=utf-8').send(Readable.from(stepsOf(work), { objectMode: false }));
}

async function* stepsOf<Progress extends object, Report>({ run, linesOf, lineOfFailure }: ImportWork<Progress, Report>): AsyncGenerator<string> {
  const latest: { progress?: Progress } = {};
  const outcome = run((progress) => { latest.progress = progress; }).then(
    (report) => ({ report }),
    (error: unknown) => ({ error }),
  );
  const isDone = outcome.then(() => true);
  while (!(await Promise.race([isDone, pause(BETWEEN_STEPS_MS, false, { ref: false })]))) if (latest.progress) yield lineOf({ type: 'progress', ...latest.progress });
  const result = await outcome;
  if (!('report' in result)) {
    yield lineOf(lineOfFailure(result.error));
    return;
  }
  let lines: string[] = [];
  for (const line of linesOf(result.report)) {
    lines.push(lineOf(line));
    if (lines.length < LINES_AT_ONCE) continue;
    yield lines.join('');
    lines = [];
  }
  if (lines.length > 0) yield lines.join('');
}
