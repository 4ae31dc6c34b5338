import { DELIMITERS, foldHead, headsOf, type Delimiter } from '../../../shared/sheet/reading/heads';
import { importFault } from '../import-fault';
import { FIELDS, type Profile, type ProfileField } from '../profile/profile.schema';

const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** How a sheet is to be read: the profile it is of, and the columns of each field. A head that stands twice has two. */
export interface SheetShape {
  readonly profile: Profile;
  readonly delimiter: Delimiter;
  readonly heads: readonly string[];
  readonly columns: ReadonlyMap<ProfileField, readonly number[]>;
}

/** Finds the profile and the delimiter that fit the heads of a sheet; refuses it in words that say what was looked for. */
export function fitSheet(headText: string, profiles: readonly Profile[]): SheetShape {
  const readings = DELIMITERS.map((delimiter): Reading => { const heads = headsOf(headText, delimiter); return { delimiter, heads, folded: heads.map(foldHead) }; });
  const fits = profiles.flatMap((profile) => readings.flatMap((reading) => fit(profile, reading) ?? []));
  const kinds = new Set(fits.map(({ profile }) => profile.key));
  if (kinds.size > 1) throw importFault('SEVERAL_PROFILES_FIT', { profiles: [...kinds].join(', ') });
  const [best] = fits.sort((a, b) => b.heads.length - a.heads.length);
  if (best) return best;
  throw importFault('NO_PROFILE_FITS', { sought: profiles.map(soughtBy).join('. '), found: found(readings) }, { row: 1, column: null });
}

interface Reading {
  readonly delimiter: Delimiter;
  readonly heads: readonly string[];
  readonly folded: readonly string[];
}

function fit(profile: Profile, { delimiter, heads, folded }: Reading): SheetShape | null {
  const columns = new Map<ProfileField, readonly number[]>();
  for (const field of FIELDS) {
    const patterns = (profile.columns[field]?.heads ?? []).map(headPattern);
    const found = folded.flatMap((head, i) => (patterns.some((pattern) => pattern.test(head)) ? [i] : []));
    if (found.length > 0) columns.set(field, found);
    else if (profile.columns[field]?.required) return null;
  }
  return { profile, delimiter, heads, columns };
}

function headPattern(spelling: string): RegExp {
  const parts = spelling.split('{years}').map((part) => foldHead(part));
  return new RegExp(`^${parts.join(' \\d{4}(?: \\d{2,4})? ').trim().replaceAll(/ {2,}/g, ' ')}$`, 'u');
}

/** What a profile looks for, in words. */
function soughtBy({ key, columns }: Profile): string {
  const required = FIELDS.flatMap((field) => (columns[field]?.required ? [columns[field].heads.slice(0, 3).map((head) => `"${head}"`).join(' or ')] : []));
  return `${key} looks for the columns ${required.join(', ')}, separated by commas, semicolons or tabs`;
}

const MOST_HEADS_TOLD = 12;
const LONGEST_HEAD_TOLD = 40;

function found(readings: readonly Reading[]): string {
  const [widest] = [...readings].sort((a, b) => b.heads.length - a.heads.length);
  if (!widest || widest.heads.length === 0) return 'no readable first row';
  const told = widest.heads.slice(0, MOST_HEADS_TOLD).map((head) => `"${head.length > LONGEST_HEAD_TOLD ? `${head.slice(0, LONGEST_HEAD_TOLD)}…` : head}"`).join(', ');
  const rest = widest.heads.length - MOST_HEADS_TOLD;
  if (widest.heads.length === 1) return `one column only, ${told}, however it is divided`;
  return `${told}${rest > 0 ? ` and ${String(rest)} more` : ''}, separated by ${DELIMITER_NAMES[widest.delimiter]}`;
}
