import { hubError } from '../../shared/errors';
import { readSelection, selectionText, type ReportSelection } from './report-selection';

const ID_VERSION = 'p2';

/** What a report is of. A report of an instant never changes; one of now is bound to the revision of the ledger. */
export interface ReportKey {
  readonly selection: ReportSelection;
  readonly asOf: Date | null;
}

/** The opaque id of a report. */
export function encodePortfolioReportId({ selection, asOf }: ReportKey, revision: bigint): string {
  return Buffer.from(JSON.stringify([ID_VERSION, selectionText(selection), asOf?.toISOString() ?? null, asOf ? null : revision.toString()])).toString('base64url');
}

/** Reads a report's id back; what was not made by `encodePortfolioReportId` is refused. */
export function decodePortfolioReportId(id: string, path: string): ReportKey & { readonly revision: bigint | null } {
  try {
    const [version, selection, instant, revision] = JSON.parse(Buffer.from(id, 'base64url').toString('utf8')) as unknown[];
    const isRevision = revision === null || (typeof revision === 'string' && /^\d+$/.test(revision));
    if (version === ID_VERSION && typeof selection === 'string' && isRevision) {
      const key = { selection: readSelection(selection), asOf: typeof instant === 'string' ? new Date(instant) : null };
      const decoded = { ...key, revision: revision === null ? null : BigInt(revision) };
      if (encodePortfolioReportId(key, decoded.revision ?? 0n) === id) return decoded;
    }
  } catch {
    // Falls through to the one answer for every id that is none.
  }
  throw hubError('ID_MALFORMED', { value: id.slice(0, 60), path });
}
