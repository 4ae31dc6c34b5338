import type { Tx } from '../../context';
import type { Importer } from '../../../shared/importing/importer';
import type { Profile } from '../profile/profile.schema';

/** The provenance columns of everything that one import writes. */
export interface ImportSource {
  readonly provenanceKind: 'SOURCED';
  readonly sourceUrl: string | null;
  readonly retrievedAt: Date;
  readonly provenanceNote: string;
}

/** One edition of a register on its way into a portfolio, in the transaction of its file. */
export interface ImportSession {
  readonly tx: Tx;
  readonly importer: Importer;
  readonly profile: Profile;
  readonly register: string;
  readonly edition: string;
  readonly portfolioId: string;
  readonly source: ImportSource;
  readonly now: Date;
}
