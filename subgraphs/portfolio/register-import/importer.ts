import { mayImportFor, type Importer } from '../../shared/importing/importer';
import { WRITERS } from '../authority/authority';

/** Whether the importer may write what an organisation answers for. */
export const mayWriteFor = (importer: Importer, actorId: string | null): boolean => mayImportFor(WRITERS, importer, actorId);
