import { ProvenanceKind, type ProvenanceColumns } from '../graphql/provenance';
import { FAULT, type Faults, type Path } from './fault';
import { checkLink, checkText } from './text-input';
import type { SourceInput } from './record.input';

const LONGEST_NOTE = 1_000;

/** What an organisation says of what it answers for itself. */
const REPORTED: ProvenanceColumns = { provenanceKind: 'REPORTED', sourceUrl: null, retrievedAt: null, provenanceNote: null };

/** The provenance columns of a record to be written; without a source the organisation itself reports it. */
export function checkSource(faults: Faults, source: SourceInput | null | undefined, path: Path): ProvenanceColumns {
  if (!source) return REPORTED;
  const { kind, url = null, retrievedAt, note } = source;
  if (url === null && kind !== ProvenanceKind.REPORTED) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'url'], { why: 'is missing: what was read or concluded names where it was read' }));
  return {
    provenanceKind: kind,
    sourceUrl: url === null ? null : checkLink(faults, url, [...path, 'url']),
    retrievedAt: url === null ? null : (retrievedAt ?? new Date()),
    provenanceNote: note == null ? null : checkText(faults, note, [...path, 'note'], LONGEST_NOTE),
  };
}

/** The same for a change: a source that is left out stays as it is. */
export function checkChangedSource(faults: Faults, source: SourceInput | null | undefined, path: Path): Partial<ProvenanceColumns> {
  return source == null ? {} : checkSource(faults, source, path);
}
