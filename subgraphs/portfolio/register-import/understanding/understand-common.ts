import type { Texts } from '../../../shared/graphql/localized-text';
import { stableId } from '../../../shared/graphql/id';
import { isOrganizationNumber } from '../../../shared/organization-number';
import type { Profile, ProfileField } from '../profile/profile.schema';
import type { Cells } from './cells';
import { ITSELF, PLAIN_COLUMNS, type Lead, type PlainColumn, type Project, type WithheldCell } from './project';

export const PHASES = { IDEA: 'IDEA', idé: 'IDEA', CONCEPT: 'CONCEPT', konsept: 'CONCEPT', PLANNING: 'PLANNING', planlegge: 'PLANNING', EXECUTION: 'EXECUTION', gjennomføre: 'EXECUTION', CLOSING: 'CLOSING', avslutte: 'CLOSING', REALISATION: 'REALISATION', realisere: 'REALISATION' } as const;
const YES_OR_NO = { yes: 'true', ja: 'true', true: 'true', no: 'false', nei: 'false', false: 'false' } as const;

/** What an initiative says of itself in any layout: names, lead, days and ratings, with the words that stand in place of values. */
export type Common = Pick<Project, 'titles' | 'summaries' | 'keepsTitle' | 'lead' | 'columns' | 'withheld'>;

export function understandCommon(cells: Cells, profile: Profile): Common {
  const withheld: WithheldCell[] = [];
  const columns: Partial<Record<PlainColumn, string | null>> = {};
  for (const column of PLAIN_COLUMNS) {
    if (column === 'rawConfidence' || column === 'confidence' || column === 'phase' || column === 'isFundingComplete' || !cells.has(column)) continue;
    const { value, withheld: words } = cells.day(column);
    columns[column] = value;
    if (words) withheld.push({ of: ITSELF, field: column, ...words });
  }
  if (cells.has('phase')) columns.phase = cells.choice('phase', PHASES);
  if (cells.has('fundingComplete')) columns.isFundingComplete = cells.choice('fundingComplete', YES_OR_NO) ?? 'false';
  if (cells.has('rating')) rate(cells, profile, columns, withheld);
  checkPeriods(cells, columns, withheld);
  return {
    titles: texts(cells, 'title', profile.language, (field) => cells.title(field)),
    summaries: texts(cells, 'summary', profile.language, (field) => cells.prose(field)),
    keepsTitle: profile.columns.title?.onlyNew ?? false,
    lead: leadIn(cells),
    columns,
    withheld,
  };
}

function texts(cells: Cells, name: 'title' | 'summary', language: Profile['language'], read: (field: ProfileField) => string | null): Texts {
  if (name === 'title') cells.required('title');
  const all = [[language, read(name)], ['nn', read(`${name}.nn`)], ['en', read(`${name}.en`)]] as const;
  return Object.fromEntries(all.filter(([, text]) => text !== null));
}

/** A rating keeps its words; on our scale it has a place only where the profile says which. */
function rate(cells: Cells, { ratings }: Profile, columns: Partial<Record<PlainColumn, string | null>>, withheld: WithheldCell[]): void {
  const rawText = cells.text('rating');
  const confidence = Object.entries(ratings).find(([words]) => words.toLowerCase() === rawText?.toLowerCase())?.[1] ?? null;
  columns.rawConfidence = rawText;
  columns.confidence = confidence;
  if (rawText !== null && confidence === null) withheld.push({ of: ITSELF, field: 'confidence', rawText, reason: 'The source gives words that are no rating of its scale.' });
}

function leadIn(cells: Cells): Lead | null {
  if (!cells.has('lead') && !cells.has('leadNumber')) return null;
  const text = cells.text('lead');
  const number = (cells.text('leadNumber') ?? text ?? '').replaceAll(/[\s\u00a0]/g, '');
  if (isOrganizationNumber(number)) return { actorId: stableId('actor', number), text: null };
  if (cells.text('leadNumber') !== null || /^\d{9}$/.test(number)) cells.refuse(cells.text('leadNumber') === null ? 'lead' : 'leadNumber', 'ORGANIZATION_WRONG', { value: number });
  return { actorId: null, text };
}

const PERIODS = [['plannedStart', 'plannedEnd'], ['forecastStart', 'forecastEnd'], ['actualStart', 'actualEnd']] as const;

function checkPeriods(cells: Cells, columns: Partial<Record<PlainColumn, string | null>>, withheld: WithheldCell[]): void {
  for (const [first, last] of PERIODS) {
    const [start, end] = [columns[first], columns[last]];
    // A year or a month lasts to its end.
    if (!start || !end || end >= start.slice(0, end.length)) continue;
    if (cells.keepsWords(last)) {
      columns[last] = null;
      withheld.push({ of: ITSELF, field: last, rawText: cells.text(last) ?? end, reason: 'The source gives an end before the start.' });
    } else cells.refuse(last, 'PERIOD_BACKWARDS', { start, end });
  }
}
