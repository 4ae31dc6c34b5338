import type { CatalogRecord } from '../catalog';
import type { CatalogDb } from '../stored/stored-rows.store';
import type { UnderstoodFile } from '../understanding/understand';
import type { Importer } from '../../../shared/importing/importer';

/** The provenance columns of everything that one import writes. */
export interface ImportSource {
  readonly provenanceKind: 'SOURCED';
  readonly sourceUrl: string | null;
  readonly retrievedAt: Date;
  readonly provenanceNote: string;
}

/** The parts that a service shall have, by their IRIs. */
export interface WantedParts {
  readonly outputs: readonly string[];
  readonly evidence: readonly string[];
  readonly participations: readonly string[];
}

/** One file on its way into the register, in its transaction. */
export interface ImportSession {
  readonly tx: CatalogDb;
  readonly file: UnderstoodFile;
  readonly importer: Importer;
  readonly source: ImportSource;
  /** The services of the file that name a part, by the IRI of the part; most parts have one. */
  readonly holders: Map<string, string | string[]>;
  /** What the services that were written shall have, by the IRI of the service. */
  readonly wantedParts: Map<string, WantedParts>;
}

/** The services of the file that name a part. */
export function holdersOf({ holders }: ImportSession, part: string): readonly string[] {
  const found = holders.get(part) ?? [];
  return typeof found === 'string' ? [found] : found;
}

/** Notes that a service of the file names a part. */
export function addHolder({ holders }: ImportSession, part: string, service: string): void {
  const known = holders.get(part);
  if (known === undefined) holders.set(part, service);
  else if (typeof known === 'string') holders.set(part, [known, service]);
  else known.push(service);
}

/** A record that may be written, and whether the register has it already. */
export interface Approved<Record extends CatalogRecord = CatalogRecord> {
  readonly record: Record;
  readonly here: CatalogRecord | undefined;
}

export const isNew = ({ here }: Approved): boolean => here === undefined;
