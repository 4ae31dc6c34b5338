import { toDay } from '../../shared/context';
import { openEmbedded } from '../../shared/database/embedded';
import { openPostgres } from '../../shared/database/postgres';
import { prepareDatabase, readSubgraphConfig } from '../../shared/subgraph-process';
import { importCatalog } from '../catalog/import/import-catalog';
import { OPERATOR } from '../catalog/import/importer';
import { toTold, type ToldReport } from '../catalog/import/tell-report';
import { CatalogFileError, tellFileFault } from '../catalog/reading/file-fault';
import { lifeevents } from '../subgraph';
import { CommandFault } from '../../shared/cli/command-fault';
import type { SourceFile } from '../../shared/cli/source-file';

export interface LocalOptions {
  readonly isDryRun: boolean;
  readonly force: boolean;
  readonly onProgress: (text: string) => void;
}

/** The register of this machine, opened because no hub is running. Nobody else can open it meanwhile. */
export interface LocalRegister {
  import(file: SourceFile, options: LocalOptions): Promise<ToldReport>;
  close(): Promise<void>;
}

export async function openRegister(onProgress: (text: string) => void): Promise<LocalRegister> {
  const config = readSubgraphConfig(lifeevents.name, lifeevents.defaultPort);
  onProgress(config.databaseUrl ? 'no hub is running; connecting to PostgreSQL' : `no hub is running; opening ${config.dataFolder}`);
  const source = config.databaseUrl ? await openPostgres(config.databaseUrl, config.databaseSetting) : await openEmbedded(config.dataFolder);
  const db = await prepareDatabase(lifeevents, source, onProgress);
  return {
    import: async (file, { isDryRun, force, onProgress: tell }) => {
      try {
        const report = await importCatalog(db, await file.open(), {
          fileName: file.name,
          sourceUrl: file.url,
          importer: OPERATOR,
          today: toDay(new Date()),
          isDryRun,
          force,
          onProgress: (progress) => { tell(progress.phase === 'reading' ? `reading ${String(Math.ceil(progress.bytes / 1024))} KiB` : `writing ${String(progress.done)} of ${String(progress.total)} records`); },
        });
        return toTold(report);
      } catch (error) {
        throw error instanceof CatalogFileError ? new CommandFault(tellFileFault(error, file.name), 1) : error;
      }
    },
    close: async () => {
      await db.$disconnect();
      await source.close();
    },
  };
}
