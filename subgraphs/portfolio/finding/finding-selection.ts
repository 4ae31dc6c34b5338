import { hubError } from '../../shared/errors';
import { parseId } from '../../shared/graphql/id';
import { isUuid } from '../../shared/graphql/uuid';
import type { FindingFilter } from './finding-report.type';
import { FindingCode, FindingOutcome, FindingSeverity } from './finding.type';

const MOST_IDS = 100;
const ID_VERSION = 'n1';

const ID_LISTS = ['portfolios', 'lifeEvents', 'initiatives'] as const;
const VALUE_LISTS = { codes: FindingCode, outcomes: FindingOutcome, severities: FindingSeverity } as const;
const VALUE_NAMES = ['codes', 'outcomes', 'severities'] as const;

/** A filter in its one canonical form: sorted, each value once, null where any will do. */
export interface FindingSelection {
  readonly portfolios: readonly string[] | null;
  readonly lifeEvents: readonly string[] | null;
  readonly initiatives: readonly string[] | null;
  readonly codes: readonly FindingCode[] | null;
  readonly outcomes: readonly FindingOutcome[] | null;
  readonly severities: readonly FindingSeverity[] | null;
}

/** Checks a filter and makes it canonical. */
export function parseFindingFilter({ codes, outcomes, severities, ...filter }: FindingFilter, path = 'filter'): FindingSelection {
  return {
    portfolios: canonicalIds(filter.portfolios, `${path}.portfolios`),
    lifeEvents: canonicalIds(filter.lifeEvents, `${path}.lifeEvents`),
    initiatives: canonicalIds(filter.initiatives, `${path}.initiatives`),
    codes: canonical(codes),
    outcomes: canonical(outcomes),
    severities: canonical(severities),
  };
}

function canonicalIds(ids: readonly string[] | null | undefined, path: string): readonly string[] | null {
  if (ids == null) return null;
  if (ids.length > MOST_IDS) throw hubError('ARGUMENT_OUT_OF_RANGE', { path, why: `has ${String(ids.length)} ids; at most ${String(MOST_IDS)} are taken at a time.` });
  return canonical(ids.map((id, i) => parseId(id, `${path}.${String(i)}`)));
}

function canonical<Value extends string>(values: readonly Value[] | null | undefined): readonly Value[] | null {
  return values == null ? null : [...new Set(values)].sort();
}

/** What a report is of: a selection on a day, in a state of the data. */
export interface FindingReportKey {
  readonly selection: FindingSelection;
  readonly today: string;
  readonly revision: bigint;
}

/** The opaque id of a report. */
export function encodeFindingReportId({ selection, today, revision }: FindingReportKey): string {
  const lists = [...ID_LISTS, ...VALUE_NAMES].map((name) => selection[name]);
  return Buffer.from(JSON.stringify([ID_VERSION, today, revision.toString(), lists])).toString('base64url');
}

/** Reads a report's id back; what was not made by `encodeFindingReportId` is refused. */
export function decodeFindingReportId(id: string, path: string): FindingReportKey {
  try {
    const [version, today, revision, lists] = JSON.parse(Buffer.from(id, 'base64url').toString('utf8')) as [unknown, string, string, unknown[]];
    const selection = Object.fromEntries([...ID_LISTS, ...VALUE_NAMES].map((name, i) => [name, lists[i]])) as unknown as FindingSelection;
    if (version === ID_VERSION && isSelection(selection)) {
      const key = { selection, today, revision: BigInt(revision) };
      if (encodeFindingReportId(key) === id) return key;
    }
  } catch {
    // Falls through to the one answer for every id that is none.
  }
  throw hubError('ID_MALFORMED', { value: id.slice(0, 60), path });
}

function isSelection(selection: FindingSelection): boolean {
  const all = (list: unknown, fits: (value: string) => boolean): boolean => list === null || (Array.isArray(list) && list.every((value) => typeof value === 'string' && fits(value)));
  return ID_LISTS.every((name) => all(selection[name], isUuid) && (selection[name]?.length ?? 0) <= MOST_IDS) && VALUE_NAMES.every((name) => all(selection[name], (value) => value in VALUE_LISTS[name]));
}
