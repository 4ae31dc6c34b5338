import { actorIdOf as actorIdOfCaller, type Caller } from '../../../shared/viewer';
import { isSecretariat } from '../../../shared/identity/access';
import { WRITE_SCOPE } from '../../authority/authority';

/** The name of an import in the history of what it changed. */
export const OPERATION = 'catalogue import';

/** Who imports: an organisation by its token, or the operator of the hub, who works on its data folder itself. */
export type Importer = { readonly kind: 'operator' } | { readonly kind: 'caller'; readonly caller: Caller };

export const OPERATOR: Importer = { kind: 'operator' };

/** Whether the importer may write everything: the operator and the secretariat. */
export function mayWriteAll(importer: Importer): boolean {
  return importer.kind === 'operator' || isSecretariat(importer);
}

/** Whether the importer may import anything at all. */
export function mayImport(importer: Importer): boolean {
  return mayWriteAll(importer) || (importer.kind === 'caller' && importer.caller.organizationNumber !== null && importer.caller.scopes.has(WRITE_SCOPE));
}

/** The actor that the importer is; null for the operator. */
export function importingActor(importer: Importer): string | null {
  return importer.kind === 'operator' ? null : actorIdOfCaller(importer.caller);
}

/** Who imported a record, as the bookkeeping keeps it. */
export function importerName(importer: Importer): string {
  return importer.kind === 'operator' ? 'operator' : (importer.caller.organizationNumber ?? 'nobody');
}
