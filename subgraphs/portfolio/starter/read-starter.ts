import { readStarterFile, ReferenceCheck, starterFiles } from '../../shared/starter/read-file';
import { initiativeFile } from './initiative.schema';
import { councilsFile, mandatesFile, portfoliosFile, type StarterDataset } from './starter.schema';

/** Reads the starter dataset from its folder and checks every record; what is wrong is told with file and record. */
export function readStarter(folder: string): StarterDataset {
  const dataset: StarterDataset = {
    initiatives: starterFiles(folder, 'initiatives').map((file) => readStarterFile(folder, file, initiativeFile)),
    portfolios: readStarterFile(folder, 'portfolios.json', portfoliosFile),
    mandates: readStarterFile(folder, 'mandates.json', mandatesFile),
    councils: readStarterFile(folder, 'councils.json', councilsFile),
  };
  checkReferences(dataset);
  return dataset;
}

/** Keys of actors, life events, services and components belong to the other subgraphs and are not looked up here. */
function checkReferences({ initiatives, portfolios, mandates, councils }: StarterDataset): void {
  const check = new ReferenceCheck();
  const cases = councils.flatMap((council) => council.cases);
  const initiativeKeys = check.keys('the initiative', initiatives.map(({ key }) => key));
  const portfolioKeys = check.keys('the portfolio', portfolios.map(({ key }) => key));
  check.keys('the mandate', mandates.map(({ key }) => key));
  check.keys('the council', councils.map(({ key }) => key));
  check.keys('the council case', cases.map(({ key }) => key));
  for (const { key, portfolio, dependencies, identitySteps, participants } of initiatives) {
    const from = `the initiative ${key}`;
    check.refer(from, 'the portfolio', given([portfolio]), portfolioKeys);
    check.refer(from, 'the initiative', given(dependencies.map(({ onInitiative }) => onInitiative)), initiativeKeys);
    check.refer(from, 'the initiative', given(identitySteps.map(({ initiative }) => initiative)), initiativeKeys);
    check.keys(`the participation in ${key}`, participants.map(({ actor, role }) => `${actor}/${role}`));
  }
  for (const { key, initiatives: keys } of mandates) check.refer(`the mandate ${key}`, 'the initiative', keys, initiativeKeys);
  for (const { key, initiative, state, steps } of cases) {
    check.refer(`the council case ${key}`, 'the initiative', [initiative], initiativeKeys);
    if (steps.at(-1)?.to !== state) check.faults.push(`the council case ${key} is ${state}, which is not where its steps end`);
  }
  check.done();
}

function given(keys: readonly (string | undefined)[]): string[] {
  return keys.filter((key) => key !== undefined);
}
