import { mayWriteAll, type Importer } from '../../../shared/importing/importer';
import { WRITE_SCOPE } from '../../authority/authority';

/** The name of an import in the history of what it changed. */
export const OPERATION = 'catalogue import';

/** Whether the importer may import anything at all. */
export function mayImport(importer: Importer): boolean {
  return mayWriteAll(importer) || (importer.kind === 'caller' && importer.caller.organizationNumber !== null && importer.caller.scopes.has(WRITE_SCOPE));
}

/** Who imported a record, as the bookkeeping keeps it. */
export function importerName(importer: Importer): string {
  return importer.kind === 'operator' ? 'operator' : (importer.caller.organizationNumber ?? 'nobody');
}
