import type { ActorKind } from '../../../prisma/generated/actors/client/client';
import type { LanguageCode } from '../../shared/graphql/localized-text';

/** What somebody gave with files of actors to import. */
export interface ImportSettings {
  /** The source by its name; null where the file itself shows which it is of. */
  readonly source: string | null;
  /** The organisation forms that are asked for; null for those that the source takes by itself. */
  readonly forms: ReadonlySet<string> | null;
  readonly kind: ActorKind | null;
  readonly language: LanguageCode;
  readonly isDryRun: boolean;
  readonly force: boolean;
}
