import { isSecretariat } from '../identity/access';
import { actorIdOf, ANONYMOUS, type Caller } from '../viewer';
import type { Writers } from '../writing/writers';

/** Who imports: an organisation by its token, or the operator of the hub, who works on its data folder itself. */
export type Importer = { readonly kind: 'operator' } | { readonly kind: 'caller'; readonly caller: Caller };

export const OPERATOR: Importer = { kind: 'operator' };

/** Whether the importer may write everything: the operator and the secretariat. */
export function mayWriteAll(importer: Importer): boolean {
  return importer.kind === 'operator' || isSecretariat(importer);
}

/** Whether the importer may write what an organisation answers for. */
export function mayImportFor(writers: Writers, importer: Importer, actorId: string | null): boolean {
  return importer.kind === 'operator' || writers.mayWriteFor(importer.caller, actorId);
}

export const callerOf = (importer: Importer): Caller => (importer.kind === 'operator' ? ANONYMOUS : importer.caller);

/** The actor that the importer is; null for the operator. */
export const importingActor = (importer: Importer): string | null => actorIdOf(callerOf(importer));
