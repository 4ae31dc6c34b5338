/**
 * Everything for which a register file is refused as a whole, by code, with its sentence. One table, so that the
 * command line, the HTTP address and the documentation tell the same story.
 */
export const IMPORT_FAULTS = {
  FILE_EMPTY: (_: object) => 'There is nothing in it. Export the sheet again.',
  FILE_TOO_LARGE: (p: { most: number }) => `It is larger than ${String(p.most)} MiB, the most the hub reads at once. Split it.`,
  FILE_NOT_TEXT: (p: { what: string }) => `It is ${p.what}, and the hub reads sheets as text. Save the sheet as CSV.`,
  TEXT_UNREADABLE: (_: object) => 'It has characters that no text has, so it is no sheet or is damaged. Export it again as CSV.',
  TOO_MANY_ROWS: (p: { most: number }) => `It has more than ${String(p.most)} rows, the most the hub reads at once. Split it.`,
  ROW_TOO_LONG: (p: { most: number }) => `The row has more than ${String(p.most)} characters; most likely a quotation mark was opened and never closed. Close it.`,
  QUOTES_WRONG: (_: object) => 'A quotation mark is opened and not closed, or stands inside a cell without being doubled. Export the sheet again, or correct the row.',
  ROW_LENGTH: (p: { cells: number; heads: number }) => `The row has ${String(p.cells)} cells and the sheet ${String(p.heads)} columns. Correct the row, or export the sheet again.`,
  PROFILE_UNKNOWN: (p: { profile: string; known: string }) => `There is no profile "${p.profile}". The hub has ${p.known}; a profile of your own is named by its file.`,
  PROFILE_WRONG: (p: { profile: string; why: string }) => `The profile ${p.profile} cannot be used: ${p.why}. Correct it as docs/portfolio-import.md says.`,
  NO_PROFILE_FITS: (p: { sought: string; found: string }) => `No profile fits. ${p.sought}. The sheet has ${p.found}. Check the delimiter and the heads, or write a profile for this kind of file.`,
  SEVERAL_PROFILES_FIT: (p: { profiles: string }) => `It could be of several kinds: ${p.profiles}. Name one with --profile.`,
  ANSWERS_WRONG: (p: { why: string }) => `The answers cannot be used: ${p.why}. Take the lines as the report printed them and fill in the column initiative.`,
  PORTFOLIO_UNKNOWN: (p: { id: string }) => `There is no portfolio with the id ${p.id}. Use an id exactly as the hub gave it.`,
  PORTFOLIO_NEEDED: (p: { owned: string }) => `Say with --portfolio which portfolio the initiatives come into. ${p.owned}`,
  OWNER_WRONG: (p: { owner: string }) => `"${p.owner}" is not an organisation number.`,
  NOT_PORTFOLIO_OWNER: (_: object) => 'The portfolio is written by the organisation that owns it, or by the secretariat.',
  CELL_MISSING: (_: object) => 'The cell is empty, and nothing can be recorded without it. Fill it in.',
  AMOUNT_WRONG: (p: { value: string; example: string }) => `"${p.value}" is not an amount. Write it like ${p.example}, or say in words why it is not given.`,
  AMOUNT_AMBIGUOUS: (p: { value: string }) => `"${p.value}" could be thousands or decimals. Write it without separators of thousands.`,
  AMOUNT_NEGATIVE: (p: { value: string }) => `"${p.value}" is below zero, and the ledger has no negative amounts. Correct it.`,
  AMOUNT_ABSURD: (p: { value: string; most: string }) => `"${p.value}" comes to more than ${p.most}, which no portfolio has. Check the unit.`,
  AMOUNT_TOO_FINE: (p: { value: string }) => `"${p.value}" has parts of a hundredth, and none are kept. Round it in the sheet.`,
  CURRENCY_WRONG: (p: { value: string; currency: string }) => `"${p.value}" is in another currency than ${p.currency}. Amounts in several currencies have a column for it.`,
  DAY_WRONG: (p: { value: string; formats: string }) => `"${p.value}" is not a day of the calendar written as ${p.formats}. Correct it.`,
  YEAR_WRONG: (p: { value: string }) => `"${p.value}" is not a year between 1900 and 2200. Correct it.`,
  CHOICE_WRONG: (p: { value: string; choices: string }) => `"${p.value}" is none of ${p.choices}.`,
  ORGANIZATION_WRONG: (p: { value: string }) => `"${p.value}" is not an organisation number, nor a group that the hub knows. Check the nine digits.`,
  COLUMNS_DIFFER: (p: { one: string; other: string }) => `Two columns have this head and say different things: "${p.one}" and "${p.other}". Keep one.`,
  TEXT_TOO_LONG: (p: { length: number; most: number }) => `The text has ${String(p.length)} characters, and at most ${String(p.most)} are kept. Shorten it.`,
  TEXT_HAS_PERSON_NUMBER: (_: object) => 'The text has what looks like a national identity number in it, and the hub keeps none. Remove it.',
  PERIOD_BACKWARDS: (p: { start: string; end: string }) => `It ends ${p.end}, before it starts ${p.start}. Correct one of them.`,
  YEAR_OUTSIDE: (p: { year: string; start: string; end: string }) => `${p.year} lies outside the initiative, which lasts from ${p.start} to ${p.end}. Correct the year or the initiative.`,
  EDITION_MISSING: (_: object) => 'Nothing says which edition of the register this is. Give it with --edition, for example the year it reports.',
  EDITION_DIFFERS: (p: { given: string; value: string }) => `The row is of the edition "${p.value}", and ${p.given} was given. Leave --edition out, or give the right file.`,
  NUMBER_REPEATED: (p: { number: string; row: number }) => `The number ${p.number} stands in row ${String(p.row)} already. An initiative has one row in a file; correct the number or take one row out.`,
  NAME_REPEATED: (p: { row: number }) => `Row ${String(p.row)} has the same name and lead and neither has a number, so they cannot be told apart. Give them numbers, or other names.`,
  INITIATIVE_TAKEN: (p: { row: number }) => `Row ${String(p.row)} is the same initiative of the hub already. Correct the answers, or the number in one of the rows.`,
  LINE_REPEATED: (p: { row: number }) => `Row ${String(p.row)} says the same of the same line. Keep one of them.`,
  LINE_ORPHANED: (p: { number: string }) => `No row of the file is the initiative with the number ${p.number}. Add it, or correct the number.`,
  BENEFICIARY_MISSING: (_: object) => 'A benefit goes to somebody. Name the organisation or group that has it.',
  FUNDING_INCOMPLETE: (_: object) => 'The funding is marked as complete, and a funding line has no amount or no organisation. Fill it in, or mark the funding as not complete.',
} as const;

export type ImportFaultCode = keyof typeof IMPORT_FAULTS;
export type ParametersOf<Code extends ImportFaultCode> = Parameters<(typeof IMPORT_FAULTS)[Code]>[0];

/** Where in a file: the row as a spreadsheet counts it, the heads being row 1, and the head of the column. */
export interface Place {
  readonly row: number | null;
  readonly column: string | null;
}

export interface ImportFault extends Place {
  readonly code: ImportFaultCode;
  readonly reason: string;
}

const NOWHERE: Place = { row: null, column: null };

export function makeFault<Code extends ImportFaultCode>(code: Code, parameters: ParametersOf<Code>, place: Place = NOWHERE): ImportFault {
  const text = IMPORT_FAULTS[code] as (p: ParametersOf<Code>) => string;
  return { code, reason: text(parameters), ...place };
}

/** A file that is refused; nothing of it has been imported. */
export class ImportFileError extends Error {
  constructor(
    readonly faults: readonly ImportFault[],
    /** How many there are, of which only the first are told. */
    readonly count: number = faults.length,
  ) {
    super(faults.map(({ reason }) => reason).join(' '));
    this.name = 'ImportFileError';
  }
}

export function importFault<Code extends ImportFaultCode>(code: Code, parameters: ParametersOf<Code>, place: Place = NOWHERE): ImportFileError {
  return new ImportFileError([makeFault(code, parameters, place)]);
}

/** The most faults of one file that are told at once. */
const MOST_TOLD = 50;

/** Collects what is wrong in the rows of a file, so that all of it can be corrected at once. */
export class FaultList {
  private readonly told: ImportFault[] = [];
  private count = 0;

  add<Code extends ImportFaultCode>(code: Code, parameters: ParametersOf<Code>, place: Place): void {
    this.count += 1;
    if (this.told.length < MOST_TOLD) this.told.push(makeFault(code, parameters, place));
  }

  stopIfAny(): void {
    if (this.count > 0) throw new ImportFileError([...this.told].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)), this.count);
  }
}

/** A fault as one sentence for people, with file, row and column. */
export function tellFault({ row, column, reason }: ImportFault, fileName: string): string {
  const place = [fileName, ...(row === null ? [] : [`row ${String(row)}`]), ...(column === null ? [] : [`column ${column}`])].join(', ');
  return `${place}: ${reason}`;
}

/** Why a file is refused, in words: every fault on a line of its own. */
export function tellRefusal({ faults, count }: ImportFileError, fileName: string): string {
  const left = count - faults.length;
  return [...faults.map((fault) => tellFault(fault, fileName)), ...(left > 0 ? [`${fileName}: ${String(left)} more of the kind.`] : []), 'Nothing of it was imported.'].join('\n');
}
