/**
 * The ready operations, in the order of the shelf. Each is two files, src/operations/<name>.graphql and .json, and a
 * title with a description in each language (src/texts).
 */
export const ENTRY_NAMES = [
  '00-life-event-dashboard',
  '01-ownership',
  '02-initiatives',
  '03-benefit-flows',
  '04-dependencies',
  '05-benefits',
  '06-find-organisation',
  '07-viewer',
  '08-findings',
  '09-actor-map',
  '10-missing-actors',
] as const;
export type EntryName = (typeof ENTRY_NAMES)[number];

export interface Entry {
  name: EntryName;
  operation: string;
  variables: string;
}

const operations = import.meta.glob<string>('../operations/*.graphql', { query: '?raw', import: 'default', eager: true });
const variables = import.meta.glob<string>('../operations/*.json', { query: '?raw', import: 'default', eager: true });

function entry(name: EntryName): Entry {
  const operation = operations[`../operations/${name}.graphql`];
  const json = variables[`../operations/${name}.json`];
  if (operation === undefined || json === undefined) throw new Error(`The shelf lacks a file of ${name}.`);
  return { name, operation, variables: json };
}

export const FIRST_ENTRY: Entry = entry(ENTRY_NAMES[0]);
export const ENTRIES: readonly Entry[] = ENTRY_NAMES.map(entry);
