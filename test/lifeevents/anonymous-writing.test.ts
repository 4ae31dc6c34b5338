import { afterAll, beforeAll } from 'vitest';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { refusesWithoutToken } from '../support/refused-mutations';
import { openLifeevents, type Asked } from './ask';

const { schema } = await buildFederatedSchema(lifeevents);

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

refusesWithoutToken(schema, () => hub, 20);
