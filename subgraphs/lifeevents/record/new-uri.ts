import { checkLink } from '../../shared/writing/text-input';
import type { Faults, Path } from '../../shared/writing/fault';
import { mintUri, type MintedKind } from '../catalog/mint-uri';
import { LIFE_EVENT_FAULT } from '../faults';

// What RFC 3987 leaves out of an IRI; in a file of the catalogue format it would end the IRI and begin something else.
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|\\^`\u007f-\u00a0\ufffe\uffff]/;

/** A web address that a catalogue can name: what people may follow, in characters that an IRI has. */
export function checkIri(faults: Faults, iri: string, path: Path): string {
  if (NOT_IN_IRI.test(iri) || !iri.isWellFormed()) faults.add(LIFE_EVENT_FAULT.IRI_MALFORMED(path, {}));
  return checkLink(faults, iri, path);
}

/** The IRI of a new record: the one under which it is published, or one made from its id. */
export function checkNewUri(faults: Faults, uri: string | null | undefined, kind: MintedKind, id: string): string {
  return uri == null ? mintUri(kind, id) : checkIri(faults, uri, ['input', 'uri']);
}
