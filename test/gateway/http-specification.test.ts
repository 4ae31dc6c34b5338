import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startToyHub, type ToyHub } from '../support/toy-subgraphs';
import { TOYS } from './toys';

let hub: ToyHub;
beforeAll(async () => { hub = await startToyHub(TOYS); });
afterAll(() => hub.close());

const AUDITS = serverAudits({ url: () => `${hub.url}/graphql` });

/** The suite that the servers of others are held against too; the specification is at graphql.github.io/graphql-over-http. */
describe('GraphQL over HTTP as the specification has it', () => {
  test('is asked about in 61 points', () => {
    expect(AUDITS).toHaveLength(61);
  });

  test.each(AUDITS.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (_id, _name, audit) => {
    expect(await audit()).toMatchObject({ status: 'ok' });
  });
});
