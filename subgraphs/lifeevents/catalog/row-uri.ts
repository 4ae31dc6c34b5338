/** The IRI of a row: its own, or one made from its id, which is the same wherever and whenever it is asked for. */
export function rowUri(row: { readonly id: string; readonly uri: string | null }): string {
  return row.uri ?? `urn:uuid:${row.id}`;
}

/** The id of the row that rowUri made an IRI for; null when the IRI is somebody's own. */
export function rowIdOf(uri: string): string | null {
  return /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(uri)?.[1]?.toLowerCase() ?? null;
}
