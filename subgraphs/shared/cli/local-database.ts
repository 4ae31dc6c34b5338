import { openEmbedded } from '../database/embedded';
import { openPostgres } from '../database/postgres';
import { prepareDatabase, readSubgraphConfig, type DatabaseClient, type SubgraphDefinition } from '../subgraph-process';

/** The database of a subgraph on this machine, opened because no hub is running. Nobody else can open it meanwhile. */
export interface LocalDatabase<Db> {
  readonly db: Db;
  readonly close: () => Promise<void>;
}

export async function openLocalDatabase<Db extends DatabaseClient>(definition: SubgraphDefinition<Db>, onProgress: (text: string) => void): Promise<LocalDatabase<Db>> {
  const config = readSubgraphConfig(definition.name, definition.defaultPort);
  onProgress(config.databaseUrl ? 'no hub is running; connecting to PostgreSQL' : `no hub is running; opening ${config.dataFolder}`);
  const source = config.databaseUrl ? await openPostgres(config.databaseUrl, config.databaseSetting) : await openEmbedded(config.dataFolder);
  const db = await prepareDatabase(definition, source, onProgress);
  return {
    db,
    close: async () => {
      await db.$disconnect();
      await source.close();
    },
  };
}
