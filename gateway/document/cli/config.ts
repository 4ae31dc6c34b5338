import { z } from 'zod';
import { readConfig, type Environment } from '../../../subgraphs/shared/config';
import { defaultSupergraph, locate } from '../../config';
import { documentSettings, toDocumentConfig } from '../settings';

/** What the command needs to know: the folder and the schema that the gateway has, and the limits that it keeps. */
export function readDocumentsConfig(environment: Environment) {
  const { TRUSTED_DOCUMENTS: folder, SUPERGRAPH: supergraph, ...settings } = readConfig({ ...documentSettings, SUPERGRAPH: z.string().default(defaultSupergraph) }, environment);
  return {
    folder: folder === undefined ? null : locate(folder, environment),
    supergraph: locate(supergraph, environment),
    documents: toDocumentConfig({ ...settings, TRUSTED_DOCUMENTS_MODE: 'off' }),
    /** A path as it was typed, counted from the folder where it was typed. */
    locate: (path: string): string => locate(path, environment),
  };
}
