import type { ActorKind } from '../../../prisma/generated/actors/client/client';
import type { Importer } from '../../shared/importing/importer';
import type { Tx } from '../context';
import type { ReportBuilder } from './report/report-builder';
import type { Words } from './report/import-fault';

/** One file on its way into the register, in its transaction. */
export interface ImportSession {
  readonly tx: Tx;
  readonly importer: Importer;
  /** The source as the bookkeeping and as people know it. */
  readonly source: { readonly key: string; readonly names: Words };
  readonly fileName: string;
  /** Where the file was fetched from; null for a file that was sent. */
  readonly sourceUrl: string | null;
  readonly now: Date;
  readonly today: string;
  /** Whether the file wins over what was edited here since the last import. */
  readonly force: boolean;
  /** The kind of new actors of which the source tells none; null where there is none to give. */
  readonly kind: ActorKind | null;
  readonly report: ReportBuilder;
}

/** The provenance columns of what an import writes: the page of the source about it, else where the file is from. */
export function provenanceOf({ source, fileName, sourceUrl, now }: ImportSession, url: string | undefined, note = '') {
  const isRead = url !== undefined || sourceUrl !== null;
  return { provenanceKind: isRead ? ('SOURCED' as const) : ('REPORTED' as const), sourceUrl: url ?? sourceUrl, retrievedAt: now, provenanceNote: `Imported from ${source.names.en}, the file ${fileName}.${note === '' ? '' : ` ${note}`}` };
}
