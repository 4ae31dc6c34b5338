import { hubError } from '../../shared/errors';
import { isUuid } from '../../shared/graphql/uuid';
import { parseId } from '../../shared/graphql/id';
import { parseYears, type Years } from '../ledger/year-range';
import type { BenefitFlowFilter } from './benefit-flow-filter.type';

const MOST_IDS = 100;

/** The lists by which initiatives are selected. */
export const LISTS = ['lifeEvents', 'portfolios', 'initiatives', 'actors'] as const;
export type ListName = (typeof LISTS)[number];

/**
 * A selection of initiatives and years in its one canonical form: ids sorted and once each, so that the same selection
 * always has the same text. An initiative is in it when it is in one of the things of every list that is given; an
 * initiative that is in several counts once.
 */
export type Selection = Readonly<Record<ListName, readonly string[] | null>> & { readonly years: Years };

export const EVERYTHING: Readonly<Record<ListName, null>> = { lifeEvents: null, portfolios: null, initiatives: null, actors: null };

/** Checks a filter and makes it canonical. */
export function parseSelection(filter: BenefitFlowFilter, path = 'filter'): Selection {
  return {
    lifeEvents: canonicalIds(filter.lifeEvents, `${path}.lifeEvents`),
    portfolios: canonicalIds(filter.portfolios, `${path}.portfolios`),
    initiatives: canonicalIds(filter.initiatives, `${path}.initiatives`),
    actors: canonicalIds(filter.actors, `${path}.actors`),
    years: parseYears(filter.years, `${path}.years`),
  };
}

function canonicalIds(ids: readonly string[] | null | undefined, path: string): string[] | null {
  if (ids == null) return null;
  if (ids.length > MOST_IDS) throw hubError('ARGUMENT_OUT_OF_RANGE', { path, why: `has ${String(ids.length)} ids; at most ${String(MOST_IDS)} are taken at a time.` });
  return [...new Set(ids.map((id, i) => parseId(id, `${path}.${String(i)}`)))].sort();
}

const ID_VERSION = 'f2';

export function selectionText({ years, ...lists }: Selection): string {
  return JSON.stringify([...LISTS.map((list) => lists[list]), years.from, years.to]);
}

/** The opaque id of a report: its canonical filter and the revision of the ledger it was calculated from. */
export function encodeReportId(selection: Selection, revision: bigint): string {
  return Buffer.from(JSON.stringify([ID_VERSION, revision.toString(), selectionText(selection)])).toString('base64url');
}

/** Reads a report's id back; what was not made by `encodeReportId` is refused. */
export function decodeReportId(id: string, path: string): { selection: Selection; revision: bigint } {
  try {
    const [version, revision, text] = JSON.parse(Buffer.from(id, 'base64url').toString('utf8')) as unknown[];
    const values = JSON.parse(String(text)) as unknown[];
    const lists = values.slice(0, LISTS.length);
    const [from, to] = values.slice(LISTS.length);
    if (version === ID_VERSION && lists.every(isIdList) && [from, to].every(isYear)) {
      const selection = { ...Object.fromEntries(LISTS.map((list, i) => [list, lists[i]])), years: { from, to } } as Selection;
      const decoded = { selection, revision: BigInt(String(revision)) };
      if (encodeReportId(selection, decoded.revision) === id) return decoded;
    }
  } catch {
    // Falls through to the one answer for every id that is none.
  }
  throw hubError('ID_MALFORMED', { value: id.slice(0, 60), path });
}

function isIdList(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length <= MOST_IDS && value.every((id) => typeof id === 'string' && isUuid(id)));
}

function isYear(value: unknown): boolean {
  return value === null || Number.isInteger(value);
}
