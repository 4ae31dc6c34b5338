import type { PrismaClient } from '../../prisma/generated/actors/client/client';
import type { HttpRoutes } from '../shared/server';
import { registerImportRoutes } from './register-import/http/import-routes';

/** What the subgraph answers over HTTP beside GraphQL; the gateway hands on what begins with /actors. */
export const actorsRoutes: HttpRoutes<PrismaClient> = async (app, contextOf, log) => {
  await registerImportRoutes(app, contextOf, log);
};
