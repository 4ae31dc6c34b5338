import { runSubgraph } from '../shared/subgraph-process';
import { actors } from './subgraph';

await runSubgraph(actors);
