import { toDay } from '../../shared/context';
import { importCatalog } from '../catalog/import/import-catalog';
import { OPERATOR } from '../../shared/importing/importer';
import { toTold, type ToldReport } from '../catalog/import/tell-report';
import { CatalogFileError, tellFileFault } from '../catalog/reading/file-fault';
import { lifeevents } from '../subgraph';
import { CommandFault } from '../../shared/cli/command-fault';
import { openLocalDatabase } from '../../shared/cli/local-database';
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
  const { db, close } = await openLocalDatabase(lifeevents, onProgress);
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
    close,
  };
}
