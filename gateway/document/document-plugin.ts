import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../../subgraphs/shared/logger';
import type { GatewayContext } from '../context';
import { DocumentReader, type DocumentReaderOptions } from './document-reader';
import { DocumentRequest } from './document-request';
import { TrustedChecks } from './trusted/trusted-checks';
import type { TrustedDocuments } from './trusted/trusted-documents';

export interface DocumentPluginOptions extends DocumentReaderOptions {
  /** The most that one operation may cost. */
  readonly cost: number;
  /** Null where no documents are registered. */
  readonly trusted: TrustedDocuments | null;
  readonly log: Logger;
}

/**
 * Finds, reads and prices the document of each request. The server is given documents that are read already, so it never
 * parses or validates one itself; it must be told to keep none. Belongs before all plugins that ask what an operation is
 * or costs.
 */
export function documentPlugin(options: DocumentPluginOptions): ApolloServerPlugin<GatewayContext> {
  const { trusted, log } = options;
  const checks = trusted && new TrustedChecks(trusted, log);
  let reader: DocumentReader | null = null;
  const readerFor = (schema: GraphQLSchema): DocumentReader => {
    if (reader?.schema === schema) return reader;
    reader = new DocumentReader(schema, options);
    checks?.checkWith(reader);
    return reader;
  };
  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate: ({ apiSchema }) => { readerFor(apiSchema); },
        serverWillStop: () => {
          checks?.end();
          return Promise.resolve();
        },
      }),
    requestDidStart: ({ request, contextValue, schema }) => Promise.resolve(new DocumentRequest(request, contextValue, { reader: readerFor(schema), checks, most: options.cost })),
  };
}
