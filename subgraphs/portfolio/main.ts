import { runSubgraph } from '../shared/subgraph-process';
import { portfolio } from './subgraph';

await runSubgraph(portfolio);
