import { afterAll, beforeAll, expect, test } from 'vitest';
import { TOYS } from '../gateway/toys';
import { startToyHub, type ToyHub } from '../support/toy-subgraphs';
import { withCanary } from './canary';

let hub: ToyHub;
beforeAll(async () => { hub = await startToyHub(TOYS); });
afterAll(() => hub.close());

const question = () => ({ url: `${hub.url}/graphql`, query: '{ __typename }' });

test('a canary is served before, during and after what others do, and counts its answers', async () => {
  const { result, canary } = await withCanary(question(), async () => (await Promise.all(Array.from({ length: 20 }, () => hub.ask('{ nothing }')))).map(({ status }) => status));
  expect(new Set(result)).toEqual(new Set([400]));
  expect(canary.asked).toBeGreaterThanOrEqual(3);
  expect(canary).toEqual({ asked: canary.asked, answered: canary.asked, failures: [] });
});

test('a canary tells when it is not served', async () => {
  const { canary } = await withCanary({ ...question(), query: '{ nothing }' }, () => Promise.resolve());
  expect(canary.answered).toBe(0);
  expect(canary.failures[0]).toContain('Cannot query field');
});
