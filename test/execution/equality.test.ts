import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeSupergraph } from '../../gateway/supergraph/compose';
import { FEDERATIONS } from './federations';
import { madeUpResolver, spoilt, type Mishaps } from './made-up-data';
import { startPair, type Pair } from './pair';
import { randomOperation } from './random-operation';
import { json } from '../support/toy-subgraphs';

/** So many random operations for each federation and each way in which things can go. */
const OPERATIONS = Number(process.env['EQUALITY_OPERATIONS'] ?? 6);
const SPOILT_ONE_IN = 12;

describe.each(FEDERATIONS.map((federation) => [federation.what, federation] as const))('a federation with %s', (_federation, { subgraphs }) => {
  let pair: Pair;
  let schema: GraphQLSchema;
  let mishaps: Mishaps;
  beforeAll(async () => {
    pair = await startPair(Object.entries(subgraphs).map(([name, sdl]) => ({ name, sdl, resolvers: {}, fieldResolver: madeUpResolver(() => mishaps) })));
    schema = Supergraph.build(composeSupergraph(pair.toys.map(({ definition: { name }, url, sdl }) => ({ name, url, sdl })))).apiSchema().toGraphQLJSSchema();
  });
  afterAll(() => pair.close());

  async function expectEqualAnswers(seed: number): Promise<void> {
    const operation = randomOperation(schema, seed);
    const [ours, apollo] = await pair.ask(operation);
    expect({ ...operation, ...ours }, `seed ${String(seed)}`).toEqual({ ...operation, ...apollo });
  }

  test.each<[string, Mishaps]>([
    ['all goes well', { nulls: 0, errors: 0 }],
    ['values are missing', { nulls: 6, errors: 0 }],
    ['fields fail', { nulls: 12, errors: 9 }],
  ])('is answered as by Apollo when %s', async (_what, these) => {
    mishaps = these;
    for (const toy of pair.toys) toy.misbehaviour = null;
    for (let seed = 1; seed <= OPERATIONS; seed += 1) await expectEqualAnswers(seed);
  });

  test('is answered as by Apollo when a subgraph is away', async () => {
    mishaps = { nulls: 10, errors: 0 };
    for (let seed = 1; seed <= OPERATIONS; seed += 1) {
      for (const [i, toy] of pair.toys.entries()) toy.misbehaviour = i === seed % pair.toys.length ? (_, response) => { json(response, {}, 503); } : null;
      await expectEqualAnswers(seed + OPERATIONS);
    }
  });

  test('is answered as by Apollo when answers are not what their schema says', async () => {
    mishaps = { nulls: 20, errors: 40 };
    for (const toy of pair.toys) {
      toy.misbehaviour = ({ body }, response) => {
        void toy.answer(body).then((answer) => { json(response, { ...answer, data: spoilt(answer.data, SPOILT_ONE_IN) }); });
      };
    }
    for (let seed = 1; seed <= OPERATIONS; seed += 1) await expectEqualAnswers(seed + 2 * OPERATIONS);
  });
});
