import { FIELDS, type Profile, type ProfileField } from '../register-import/profile/profile.schema';
import { stringifyRow } from './answer-sheet';

/** A row of each kind, as a portfolio office would write it. */
const EXAMPLES: readonly Partial<Record<ProfileField, string>>[] = [
  { record: 'initiative', edition: '2026', number: 'T-1', title: 'Navnet på tiltaket', summary: 'Hva det gjør og for hvem', lead: '991825827', phase: 'PLANNING', rating: 'Gul', plannedStart: '2026-01-01', plannedEnd: '2028-12-31', fundingComplete: 'nei' },
  { record: 'cost', edition: '2026', number: 'T-1', kind: 'DEVELOPMENT', organisation: '991825827', year: '2026', planned: '1500000', currency: 'NOK' },
  { record: 'funding', edition: '2026', number: 'T-1', kind: 'OWN_BUDGET', organisation: '991825827', year: '2026', planned: '1500000', currency: 'NOK' },
  { record: 'benefit', edition: '2026', number: 'T-1', title: 'Spart tid i saksbehandlingen', kind: 'EFFICIENCY_STATE', organisation: '991825827', beneficiary: '991825827', year: '2029', planned: '400000', currency: 'NOK' },
];

/** An empty sheet of a profile: its heads, and for a sheet of records an example of each. */
export function templateOf(profile: Profile): string {
  const fields = FIELDS.filter((field) => profile.columns[field]);
  const heads = fields.map((field) => profile.columns[field]?.heads[0] ?? field);
  const rows = profile.layout === 'RECORDS' ? EXAMPLES.map((row) => fields.map((field) => row[field] ?? '')) : [];
  return [heads, ...rows].map((row) => `${stringifyRow(row)}\r\n`).join('');
}
