import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import cors from '@fastify/cors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toDay } from '../../shared/context';
import { hubError } from '../../shared/errors';
import type { Parameters } from '../../shared/parameters';
import { correlationIdOf, type HttpRoutes } from '../../shared/server';
import { answerStorageFault } from '../../shared/storage-answer';
import type { PortfolioDb } from '../context';
import { selectionText } from '../portfolio/report-selection';
import { csvFile } from '../../shared/sheet/csv';
import { answerProblem, answerRefusal } from './export-problem';
import { parseExport, type ExportRequest } from './export-query';
import { reportSource, reportTable, type ReportSource } from './report-export';
import type { Table } from '../../shared/sheet/table';
import { xlsxFile } from './xlsx';

interface Format {
  readonly extension: 'csv' | 'xlsx';
  readonly mediaType: string;
  readonly write: (table: Table, request: ExportRequest) => Readable;
}

const FORMATS: readonly Format[] = [
  { extension: 'csv', mediaType: 'text/csv; charset=utf-8; header=present', write: (table, { dialect }) => Readable.from(csvFile(table, dialect), { objectMode: false }) },
  { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: (table) => xlsxFile(table) },
];

const NOT_MODIFIED = 304;

/** The report of a selection of initiatives as a file, for everybody to fetch from any page. */
export const portfolioExportRoutes: HttpRoutes<PortfolioDb> = async (app, contextOf, log) => {
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => {
      const correlationId = correlationIdOf(request);
      if (answerStorageFault(reply, error, log, correlationId) || answerRefusal(reply, error)) return;
      log.error({ err: error, correlationId, path: request.routeOptions.url }, 'a report could not be made');
      void answerProblem(reply, 'INTERNAL_SERVER_ERROR', hubError('INTERNAL_SERVER_ERROR', { correlationId }).message);
    });
    await scope.register(cors, { origin: '*', methods: ['GET', 'HEAD'], exposedHeaders: ['Content-Disposition', 'ETag'] });
    for (const format of FORMATS) {
      scope.get(`/portfolio/report.${format.extension}`, async (request, reply) => {
        const asked = parseExport(request.query as Parameters);
        const source = await reportSource(await contextOf(request), asked.asOf);
        const etag = tagOf(format, asked, source);
        reply.headers({ etag, 'cache-control': 'no-cache' });
        if (has(request, etag)) return reply.code(NOT_MODIFIED).send();
        return send(request, reply, format, asked, source, (error) => { log.error({ err: error, correlationId: correlationIdOf(request) }, 'a report broke off'); });
      });
    }
    for (const path of ['/portfolio', '/portfolio/*']) {
      scope.get(path, (_request, reply) => answerProblem(reply, 'NOT_FOUND', 'There is nothing at this address. Reports are at /portfolio/report.csv and /portfolio/report.xlsx.'));
    }
  });
};

function send(request: FastifyRequest, reply: FastifyReply, format: Format, asked: ExportRequest, source: ReportSource, failed: (error: Error) => void): FastifyReply {
  const name = `samspill-${asked.part}-${toDay(asked.asOf ?? new Date())}.${format.extension}`;
  reply.type(format.mediaType).headers({ 'content-disposition': `attachment; filename="${name}"`, 'content-language': asked.language });
  if (request.method === 'HEAD') return reply.send();
  const file = format.write(reportTable(source, asked.selection, asked.part, asked.language), asked);
  return reply.send(file.once('error', failed));
}

/** Names the bytes of a file: the same records, written down in the same way. */
function tagOf(format: Format, { selection, part, language, dialect }: ExportRequest, { edition, upTo }: ReportSource): string {
  const parts = [format.extension, edition.number, upTo, selectionText(selection), part, language, dialect];
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;
}

/** Whether the client has these bytes already. Source: RFC 9110, 13.1.2. */
function has({ headers }: FastifyRequest, etag: string): boolean {
  return (headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
