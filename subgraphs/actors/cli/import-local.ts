import { CommandFault } from '../../shared/cli/command-fault';
import { openLocalDatabase } from '../../shared/cli/local-database';
import type { SourceFile } from '../../shared/cli/source-file';
import { toDay } from '../../shared/context';
import { OPERATOR } from '../../shared/importing/importer';
import { readRegister, writeRegister, type ImportProgress } from '../register-import/import-register';
import { ImportFileError, tellRefusal } from '../register-import/report/import-fault';
import { toTold, type ToldReport } from '../register-import/report/tell-report';
import { actors } from '../subgraph';
import type { ImportSettings } from './import-options';

/** The register of this machine, opened because no hub is running. Nobody else can open it meanwhile. */
export interface LocalRegister {
  import(file: SourceFile, onProgress: (text: string) => void): Promise<ToldReport>;
  close(): Promise<void>;
}

export async function openRegister(settings: ImportSettings, onProgress: (text: string) => void): Promise<LocalRegister> {
  const { db, close } = await openLocalDatabase(actors, onProgress);
  return {
    import: async (file, tell) => {
      const onProgress = (progress: ImportProgress): void => { tell(progressInWords(progress)); };
      try {
        const read = await readRegister(await file.open(), { ...settings, onProgress });
        const report = await writeRegister(db, read, { ...settings, fileName: file.name, sourceUrl: file.url, importer: OPERATOR, today: toDay(new Date()), onProgress });
        return toTold(report, settings.language);
      } catch (error) {
        throw error instanceof ImportFileError ? new CommandFault(tellRefusal(error, file.name, settings.language), 1) : error;
      }
    },
    close,
  };
}

/** How far an import has come, in words; the same wherever it runs. */
export function progressInWords(progress: ImportProgress): string {
  return progress.phase === 'reading' ? `reading record ${String(progress.records)}` : `writing ${String(progress.done)} of ${String(progress.total)} actors and ties`;
}
