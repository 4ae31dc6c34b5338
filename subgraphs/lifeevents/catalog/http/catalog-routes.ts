import cors from '@fastify/cors';
import type { HttpRoutes } from '../../../shared/server';
import { correlationIdOf } from '../../../shared/server';
import { answerStorageFault } from '../../../shared/storage-answer';
import type { Db } from '../../context';
import { catalogConfig } from '../config';
import { addExportRoutes } from './export-routes';
import { addImportRoutes } from './import-routes';
import { answerProblem } from './problem';

/** What the lifeevents subgraph answers beside GraphQL: the catalogue, for everybody to fetch from any page. */
export const catalogRoutes: HttpRoutes<Db> = async (app, contextOf, log) => {
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => {
      const correlationId = correlationIdOf(request);
      if (answerStorageFault(reply, error, log, correlationId)) return reply;
      log.error({ err: error, correlationId, path: request.routeOptions.url }, 'a document could not be made');
      return answerProblem(reply, 'INTERNAL_SERVER_ERROR', `The hub failed to make this document. Report it with the number ${correlationId}.`);
    });
    await scope.register(cors, { origin: '*', methods: ['GET', 'HEAD'], exposedHeaders: ['ETag', 'Last-Modified', 'Link'] });
    addExportRoutes(scope, contextOf, catalogConfig());
    await addImportRoutes(scope, contextOf, log);
  });
};
