/** What somebody gave with a file to import. */
export interface GivenOptions {
  /** The key of a profile of the hub; null where the file itself shows which it is of. */
  readonly profile: string | null;
  /** A profile of one's own, and what its file is called; null for one of the hub. */
  readonly ownProfile: { readonly name: string; readonly text: string } | null;
  readonly edition: string | null;
  readonly portfolio: string | null;
  readonly owner: string | null;
  readonly answers: string | null;
  readonly isNewWhereUnsure: boolean;
  readonly isDryRun: boolean;
  readonly force: boolean;
}
