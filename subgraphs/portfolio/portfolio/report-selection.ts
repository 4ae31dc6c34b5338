import { hubError } from '../../shared/errors';
import { parseId } from '../../shared/graphql/id';
import { parseFilter, type InitiativeConditions } from '../initiative/initiative-filter';
import type { InitiativeFilter } from '../initiative/initiative-filter.type';
import type { PortfolioReportFilter, RegisterEditionInput } from './portfolio-report-filter.type';

const MOST_PORTFOLIOS = 100;
const LONGEST_NAME = 200;

/** An edition of a register that was imported. */
export interface RegisterEdition {
  readonly register: string;
  readonly edition: string;
}

/** Which initiatives a report is of, in its one canonical form: the same selection always has the same text. */
export interface ReportSelection {
  /** In one of these; null for any portfolio and none. */
  readonly portfolios: readonly string[] | null;
  readonly conditions: InitiativeConditions;
  readonly edition: RegisterEdition | null;
}

/** Checks a filter and makes it canonical. */
export function parseReportFilter({ portfolios, initiatives, edition }: PortfolioReportFilter, path = 'filter'): ReportSelection {
  return { portfolios: portfolios == null ? null : canonicalIds(portfolios, `${path}.portfolios`), conditions: parseFilter(initiatives, `${path}.initiatives`), edition: parseEdition(edition, `${path}.edition`) };
}

/** The selection of one portfolio, or of a part of it. */
export function parsePortfolioSelection(portfolioId: string, filter: InitiativeFilter | null | undefined, edition: RegisterEditionInput | null | undefined): ReportSelection {
  return { portfolios: [portfolioId], conditions: parseFilter(filter), edition: parseEdition(edition, 'edition') };
}

function canonicalIds(ids: readonly string[], path: string): string[] {
  if (ids.length > MOST_PORTFOLIOS) throw hubError('ARGUMENT_OUT_OF_RANGE', { path, why: `has ${String(ids.length)} ids; at most ${String(MOST_PORTFOLIOS)} are taken at a time.` });
  return [...new Set(ids.map((id, i) => parseId(id, `${path}.${String(i)}`)))].sort();
}

function parseEdition(edition: RegisterEditionInput | null | undefined, path: string): RegisterEdition | null {
  if (edition == null) return null;
  for (const key of ['register', 'edition'] as const) {
    if (edition[key].length > LONGEST_NAME) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: `${path}.${key}`, why: `is longer than ${String(LONGEST_NAME)} characters.` });
  }
  return { register: edition.register, edition: edition.edition };
}

export function selectionText({ portfolios, conditions, edition }: ReportSelection): string {
  return JSON.stringify([portfolios, conditions, edition && [edition.register, edition.edition]]);
}

/** Reads the text of a selection back, as carefully as if somebody had written it. */
export function readSelection(text: string): ReportSelection {
  const [portfolios, { words, ...conditions }, edition] = JSON.parse(text) as [string[] | null, InitiativeConditions, [string, string] | null];
  const filter = { ...conditions, ...(words ? { search: words.join(' ') } : {}) } as InitiativeFilter;
  return parseReportFilter({ portfolios, initiatives: filter, edition: edition && { register: edition[0], edition: edition[1] } });
}
