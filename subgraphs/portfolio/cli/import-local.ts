import { CommandFault } from '../../shared/cli/command-fault';
import { openLocalDatabase } from '../../shared/cli/local-database';
import type { SourceFile } from '../../shared/cli/source-file';
import { ImportFileError, tellRefusal } from '../register-import/import-fault';
import type { ImportReport } from '../register-import/import-report';
import { readRegister, writeRegister, type ImportProgress } from '../register-import/import-register';
import { OPERATOR } from '../../shared/importing/importer';
import { parseProfile, profilesNamed } from '../register-import/profile/profile';
import { portfolio } from '../subgraph';
import type { GivenOptions } from './given-options';

/** The register of this machine, opened because no hub is running. Nobody else can open it meanwhile. */
export interface LocalRegister {
  import(file: SourceFile, given: GivenOptions, onProgress: (text: string) => void): Promise<ImportReport>;
  close(): Promise<void>;
}

export async function openRegister(onProgress: (text: string) => void): Promise<LocalRegister> {
  const { db, close } = await openLocalDatabase(portfolio, onProgress);
  return {
    import: async (file, given, tell) => {
      const onProgress = (progress: ImportProgress): void => { if (isTold(progress)) tell(progressInWords(progress)); };
      try {
        const own = given.ownProfile && parseProfile(given.ownProfile.text, given.ownProfile.name);
        const read = await readRegister(await file.open(), { profiles: profilesNamed(given.profile, own), edition: given.edition, onProgress });
        return await writeRegister(db, read, { ...given, fileName: file.name, sourceUrl: file.url, importer: OPERATOR, onProgress });
      } catch (error) {
        throw error instanceof ImportFileError ? new CommandFault(tellRefusal(error, file.name), 1) : error;
      }
    },
    close,
  };
}

const TOLD_EVERY = 500;

/** How far an import has come, in words; the same wherever it runs. */
export function progressInWords(progress: ImportProgress): string {
  return progress.phase === 'reading' ? `reading row ${String(progress.rows)}` : `writing ${String(progress.done)} of ${String(progress.total)} initiatives`;
}

/** Rows are read faster than anybody can follow. */
const isTold = (progress: ImportProgress): boolean => progress.phase === 'writing' || progress.rows % TOLD_EVERY === 0;
