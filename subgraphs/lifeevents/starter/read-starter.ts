import { readStarterFile, ReferenceCheck, starterFiles } from '../../shared/starter/read-file';
import { catalogueFile } from './catalogue.schema';
import { bodiesFile, datasetsFile, handOversFile, lifeEventFile, servicesFile, type StarterDataset } from './starter.schema';

/** Reads the starter dataset from its folder and checks every record; what is wrong is told with file and record. */
export function readStarter(folder: string): StarterDataset {
  const dataset: StarterDataset = {
    lifeEvents: starterFiles(folder, 'life-events').map((file) => readStarterFile(folder, file, lifeEventFile)),
    services: starterFiles(folder, 'services').flatMap((file) => readStarterFile(folder, file, servicesFile)),
    datasets: readStarterFile(folder, 'datasets.json', datasetsFile),
    bodies: readStarterFile(folder, 'cooperation-bodies.json', bodiesFile),
    handOvers: readStarterFile(folder, 'hand-overs.json', handOversFile),
    catalogue: readStarterFile(folder, 'catalogue.json', catalogueFile),
  };
  checkReferences(dataset);
  return dataset;
}

function checkReferences({ lifeEvents, services, datasets, bodies, handOvers, catalogue }: StarterDataset): void {
  const check = new ReferenceCheck();
  const serviceKeys = check.keys('the service', services.map((service) => service.key));
  const outputKeys = check.keys('the output', services.flatMap((service) => service.outputs.map((output) => output.key)));
  const datasetKeys = check.keys('the dataset', datasets.map((dataset) => dataset.key));
  const bodyKeys = check.keys('the cooperation body', bodies.map((body) => body.key));
  check.keys('the life event', lifeEvents.map((lifeEvent) => lifeEvent.key));
  check.keys('the hand-over', handOvers.map((handOver) => handOver.key));
  for (const lifeEvent of lifeEvents) {
    check.refer(lifeEvent.key, 'the service', lifeEvent.services, serviceKeys);
    check.refer(lifeEvent.key, 'the cooperation body', lifeEvent.bodies, bodyKeys);
  }
  for (const service of services) {
    check.refer(service.key, 'the service', service.template ? [service.template] : [], serviceKeys);
    check.refer(service.key, 'the dataset', service.evidence.flatMap((evidence) => evidence.datasets ?? []), datasetKeys);
    check.refer(service.key, 'the output', service.evidence.flatMap((evidence) => evidence.outputs ?? []), outputKeys);
  }
  for (const handOver of handOvers) {
    check.refer(handOver.key, 'the output', [handOver.output], outputKeys);
    check.refer(handOver.key, 'the service', [handOver.toService], serviceKeys);
    check.refer(handOver.key, 'the dataset', handOver.dataExchange.dataset ? [handOver.dataExchange.dataset] : [], datasetKeys);
  }
  check.refer('catalogue', 'the output', catalogue.outputs.map(({ output }) => output), outputKeys);
  check.done();
}
