/** What goes along with a file to import in the address, whatever it is a file of. */
export interface ImportQuery {
  readonly dryRun?: string;
  readonly force?: string;
  readonly file?: string;
  readonly source?: string;
}

const LONGEST_FILE_NAME = 200;
const LONGEST_ADDRESS = 2_000;

/** Whether a yes or no of an address is given: "dryRun" alone says yes. */
export const isSet = (value: string | undefined): boolean => value !== undefined && value !== 'false' && value !== '0';

/** What is called a file in reports and in the history: one line, without anything that a terminal would obey. */
export function plainFileName(name: string): string {
  return name.toWellFormed().replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim().slice(0, LONGEST_FILE_NAME) || 'the file';
}

/** Where a file was fetched from; null for a file that was sent, and for what is no address. */
export const addressOf = (source: string | undefined): string | null => (source !== undefined && /^https?:\/\/\S+$/i.test(source) ? source.slice(0, LONGEST_ADDRESS) : null);
