import { runSubgraph } from '../shared/subgraph-process';
import { lifeevents } from './subgraph';

await runSubgraph(lifeevents);
