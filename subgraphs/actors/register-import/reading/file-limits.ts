/**
 * The most of anything that is read from one file. The downloads of Enhetsregisteret are about 200 MiB packed and 2 GiB
 * unpacked; a page of its API, a single unit or the list of Altinn's service owners are far smaller.
 */
export const FILE_LIMITS = {
  /** MiB of the file as it comes, packed or not. */
  size: 512,
  /** MiB of what a packed file unpacks to. */
  unpacked: 6 * 1024,
  /** MiB of one record of a list. */
  record: 1,
  /** MiB of a file that is read as a whole: a page, a unit, a list of owners. */
  whole: 32,
  /** Records that are asked for and kept until they are written. */
  records: 200_000,
} as const;

export type FileLimits = { readonly [Limit in keyof typeof FILE_LIMITS]: number };

export const MIB = 1024 * 1024;
