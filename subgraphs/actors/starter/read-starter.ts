import { z } from 'zod';
import { readStarterFile, ReferenceCheck, starterFolder } from '../../shared/starter/read-file';
import { STARTER_FILES, type StarterDataset, type StarterFile } from './starter.schema';

export const STARTER_FOLDER = starterFolder('actors');

/** Reads the starter dataset from its folder and checks every record; what is wrong is told with file and record. */
export function readStarter(folder: string = STARTER_FOLDER): StarterDataset {
  const read = (file: StarterFile): unknown[] => readStarterFile(folder, `${file}.json`, z.array(STARTER_FILES[file] as z.ZodType));
  const dataset = Object.fromEntries((Object.keys(STARTER_FILES) as StarterFile[]).map((file) => [file, read(file)])) as unknown as StarterDataset;
  checkReferences(dataset);
  return dataset;
}

/** The name by which the files refer to an actor. */
export function refOf(actor: { number?: string | undefined; key?: string | undefined }): string {
  return actor.number ?? actor.key ?? '';
}

function checkReferences(dataset: StarterDataset): void {
  const check = new ReferenceCheck();
  const everybody = [...dataset.organisations, ...dataset.groups];
  const actors = check.keys('the actor', everybody.map(refOf));
  const components = check.keys('the component', dataset.components.map((one) => one.key));
  const codes = check.keys('the function', dataset.functions.map((one) => one.code));
  check.keys('the ecosystem', dataset.ecosystems.map((one) => one.key));
  for (const one of everybody) {
    check.refer(refOf(one), 'the parent', one.parents.map((period) => period.parent), actors);
    check.refer(refOf(one), 'the function', one.functions?.codes ?? [], codes);
  }
  for (const { kind, from, to } of [...dataset.successions, ...dataset.relations]) check.refer(`${kind} from ${from} to ${to}`, 'the actor', [from, to], actors);
  for (const { actor } of [...dataset.needs, ...dataset['coordination-roles']]) check.refer('a need or role', 'the actor', [actor], actors);
  for (const { key, operator, needs } of dataset.components) {
    check.refer(`the component ${key}`, 'the actor', [operator], actors);
    check.refer(`the component ${key}`, 'the component', needs.map((need) => need.component), components);
  }
  for (const one of dataset.ecosystems) {
    check.refer(`the ecosystem ${one.key}`, 'the actor', one.members, actors);
    check.refer(`the ecosystem ${one.key}`, 'the component', one.components, components);
  }
  check.done();
}
