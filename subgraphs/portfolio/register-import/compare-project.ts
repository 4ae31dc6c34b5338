import { decideThreeWays, type Decision, type Difference, type ThreeWays } from '../../shared/importing/three-ways';
import { valuesOfProject, valuesOfStored, type Values } from './stored/values';
import type { StoredInitiative } from './stored/stored.store';
import type { Project } from './understanding/project';

/** What is done with a row, and what the import writes of it, field by field. */
export interface Compared {
  readonly decision: Decision;
  readonly values: Values;
}

/** Compares a row with the hub and with the last import, by the rule of every import. */
export function compareProject(project: Project, stored: StoredInitiative | undefined, imported: Values | undefined, force: boolean): Compared {
  const values = valuesOfProject(project, { isNew: stored === undefined, hereHasActor: (stored?.leadActorId ?? null) !== null });
  const gone = stored && imported ? goneOf(project, values, imported) : [];
  const fields = [...new Set([...Object.keys(values), ...gone])];
  const only = (all: Values): Values => Object.fromEntries(fields.map((field) => [field, all[field] ?? null]));
  const record = { file: only(values), here: stored && only(valuesOfStored(stored)), imported: imported && only(imported) };
  return { decision: decideThreeWays(record, { isSame, differencesOf }, force), values };
}

/** What the last import wrote and this file does not have: words in place of a value that is there now, and lines. */
function goneOf({ hasAllLines }: Project, values: Values, imported: Values): string[] {
  return Object.keys(imported).filter((field) => !(field in values) && (field.startsWith('words|') || (hasAllLines && /^(CostLine|FundingLine|Benefit)\|/.test(field))));
}

const isSame = (a: Values, b: Values): boolean => Object.keys(a).every((field) => (a[field] ?? null) === (b[field] ?? null));

function differencesOf({ file, here, imported }: ThreeWays<Values>): Difference[] {
  return Object.keys(file).flatMap((field) => {
    const [inFile, inHub, before] = [file[field] ?? null, here?.[field] ?? null, imported?.[field] ?? null];
    return inFile === inHub ? [] : [{ field: called(field), imported: before, here: inHub, file: inFile }];
  });
}

/** A field as people read it: "CostLine UNSPECIFIED GBP planned". */
export function called(field: string): string {
  return field.split('|').filter((part) => part !== '').join(' ');
}
